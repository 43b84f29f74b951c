/** The form of a content file, generated from the layout of its kind. */
import { idFrom } from '../../content/formats/identifier.ts';
import { useState } from 'preact/hooks';
import {
  fieldOf,
  isFields,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../../content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../../content/schema/file-kinds.ts';
import type { Problem } from '../../content/problems/problem.ts';
import type { Path } from '../../content/source/location.ts';
import { capitalised } from '../../text/list.ts';
import * as words from '../../text/desk/desk.ts';
import * as removing from '../../text/desk/removing.ts';
import { problemsAt } from '../checked.ts';
import type { Choices } from '../choices.ts';
import { typedText, valueFrom } from '../typed.ts';
import { withField } from '../new-ids.ts';
import { contentsAt, getIn, withBody } from '../workspace.ts';
import { documentPath, isDocumentFormat, withDocument } from '../documents.ts';
import { ActivityActions } from './ActivityActions.tsx';
import { Asking } from './Asking.tsx';
import { Box, Checks, Findings, Select, Upload } from './Box.tsx';
import { PasteActivities } from './PasteActivities.tsx';
import type { Desk } from './store.ts';

export interface FileFormProps {
  readonly desk: Desk;
  /** The file, relative to the content folder. */
  readonly path: string;
  readonly choices: Choices;
  /** Fields that are shown elsewhere. */
  readonly except?: readonly string[];
  readonly hasBody?: boolean;
}

/** What every part of a form needs to know of it. */
export interface FormContext {
  readonly desk: Desk;
  readonly path: string;
  readonly choices: Choices;
  readonly fields: Fields;
}

export function FileForm({
  desk,
  path,
  choices,
  except = [],
  hasBody = path.endsWith('.md'),
}: FileFormProps) {
  const workspace = desk.workspace.value;
  const file = workspace.folder + path;
  const kind = kindOf(path);
  if (kind === undefined) return null;
  let contents;
  try {
    contents = contentsAt(workspace, path);
  } catch {
    return <RawFile desk={desk} path={path} />;
  }
  const fields = contents.fields as Fields;
  const context: FormContext = { desk, path, choices, fields };
  const { problems } = desk.check.value;
  return (
    <div class="form">
      <Findings
        problems={problemsAt(problems, file).filter(({ path }) => path === undefined || path.length === 0)}
      />
      {LAYOUTS[kind].type === 'array' ? (
        <Field
          context={context}
          at={[]}
          layout={LAYOUTS[kind]}
          name={words.fileTitle(kind)}
          isRequired={false}
        />
      ) : LAYOUTS[kind].properties ? (
        <Group context={context} at={[]} layout={LAYOUTS[kind]} except={except} />
      ) : (
        <Records context={context} layout={LAYOUTS[kind]} />
      )}
      {hasBody && (
        <Box
          label={words.BODY}
          hint={words.BODY_HINT}
          isLong
          text={contents.body}
          onText={(text) => desk.edit(`${path} body`, (workspace) => withBody(workspace, path, text))}
        />
      )}
    </div>
  );
}

/** A file that is not valid YAML can only be mended as text. */
export function RawFile({ desk, path }: { readonly desk: Desk; readonly path: string }) {
  const { mine, folder } = desk.workspace.value;
  const file = folder + path;
  return (
    <div class="form">
      <p>{words.SHEET.unreadable}</p>
      <Box
        label={path}
        isLong
        text={mine.get(file) ?? ''}
        problems={problemsAt(desk.check.value.problems, file)}
        onText={(text) =>
          desk.edit(file, (workspace) => ({ ...workspace, mine: new Map(workspace.mine).set(file, text) }))
        }
      />
    </div>
  );
}

interface FieldProps {
  readonly context: FormContext;
  readonly at: Path;
  readonly layout: Layout;
}

/** The fields of a group, those that are seldom filled in folded away until they are. */
export function Group({
  context,
  at,
  layout,
  except = [],
  isFlat = false,
}: FieldProps & {
  readonly except?: readonly string[];
  /** Shows also what is seldom filled in. */
  readonly isFlat?: boolean;
}) {
  const value = getIn(context.fields, at);
  const entries = Object.entries(layout.properties ?? {}).filter(([name]) => !except.includes(name));
  const field = ([name, inner]: readonly [string, Layout]) => (
    <Field
      key={name}
      context={context}
      at={[...at, name]}
      layout={inner}
      name={name}
      isRequired={(layout.required ?? []).includes(name) && inner.madeFrom === undefined}
    />
  );
  // A box stays where it was when somebody began to type in it.
  const [filledIn] = useState(() => new Set(isFields(value) ? Object.keys(value) : []));
  // What a form makes is seldom looked at, so it is folded away also when it is filled in.
  const isSeldom = ([, { isRare, madeFrom }]: readonly [string, Layout]) => isRare ?? madeFrom !== undefined;
  const isFolded = ([name, { madeFrom }]: readonly [string, Layout]) =>
    madeFrom !== undefined || !filledIn.has(name);
  const rare = isFlat ? [] : entries.filter(isSeldom);
  const shown = isFlat ? entries : entries.filter((entry) => !isSeldom(entry));
  const folded = rare.filter(isFolded);
  const { desk, path } = context;
  const isAtFault = folded.some(
    ([name]) =>
      problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, [...at, name]).length > 0,
  );
  return (
    <>
      {shown.map(field)}
      {rare.filter((entry) => !isFolded(entry)).map(field)}
      {folded.length > 0 && (
        <details
          ref={(details) => {
            if (details && isAtFault) details.open = true;
          }}
        >
          <summary>{words.MORE_FIELDS}</summary>
          {folded.map(field)}
        </details>
      )}
    </>
  );
}

function Field({
  context,
  at,
  layout,
  name,
  isRequired,
}: FieldProps & { readonly name: string; readonly isRequired: boolean }) {
  const { desk, path, choices, fields } = context;
  const value = getIn(fields, at);
  const label = layout.label ?? capitalised(name.replaceAll('_', ' '));
  const problems = problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, at);
  const set = (value: unknown) =>
    desk.edit(`${path} ${at.join('.')}`, (workspace) => withField(workspace, path, at, value));
  const options = choices.of(layout.references ?? partOf(layout)?.references, at, fields);
  const common = { label, hint: hintOf(layout, options !== undefined), isRequired, problems };
  if (layout.type === 'array') {
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const part = partOf(layout) ?? {};
    if (part.type === 'object') {
      const isUnsaid = isRequired && value === undefined;
      return <Parts {...{ context, at, layout, label, list, set, problems, isUnsaid }} />;
    }
    if (options) return <Checks {...common} options={options} value={list.map(String)} onValue={set} />;
    return (
      <Box
        {...common}
        isLong
        text={list.map((one) => typedText(one, part)).join('\n')}
        onText={(text) => {
          const parts = text
            .split('\n')
            .map((line) => valueFrom(line, part))
            .filter((one) => one !== undefined);
          set(parts.length > 0 || isRequired ? parts : undefined);
        }}
      />
    );
  }
  if (options) return <Select {...common} options={options} value={typedText(value, layout)} onValue={set} />;
  if (layout.enum) {
    const words = layout.enum.map((word) => ({ value: word, text: capitalised(word) }));
    return <Select {...common} options={words} value={typedText(value, layout)} onValue={set} />;
  }
  if (layout.const === true || layout.type === 'boolean') {
    return (
      <Checks
        {...common}
        options={[{ value: 'ja', text: words.YES }]}
        value={value === true ? ['ja'] : []}
        onValue={(chosen) => set(chosen.length > 0 ? true : undefined)}
      />
    );
  }
  if (layout.type === 'object' && layout.typed === undefined) {
    if (layout.properties) {
      return (
        <fieldset>
          <legend>{label}</legend>
          {common.hint && <p class="hint">{common.hint}</p>}
          <Group context={context} at={at} layout={layout} />
        </fieldset>
      );
    }
    return <Pairs {...{ context, at, layout, label }} />;
  }
  const { format } = layout;
  const box = (
    <Box
      {...common}
      isLong={layout.isLong ?? false}
      text={typedText(value, layout)}
      onText={(text) => set(valueFrom(text, layout))}
    />
  );
  if (!isDocumentFormat(format)) return box;
  return (
    <>
      {box}
      <Upload
        label={words.uploadFor(label)}
        onFile={(name, contents) =>
          desk.edit(undefined, (workspace) => {
            const document = documentPath(workspace, format, path.split('/').at(0), name);
            return withField(withDocument(workspace, document, contents), path, at, document);
          })
        }
      />
    </>
  );
}

/** Groups that are found by their ids, such as parties. */
function Records({ context, layout }: Pick<FieldProps, 'context' | 'layout'>) {
  const { desk, path, fields } = context;
  const [name, setName] = useState('');
  const inner = layout.additionalProperties || {};
  const add = () => {
    const id = idFrom(name, Object.keys(fields));
    desk.edit(undefined, (workspace) => withField(workspace, path, [id], { namn: name.trim() }));
    setName('');
  };
  return (
    <>
      {Object.keys(fields).map((id) => (
        <fieldset key={id}>
          <legend>{titleOf(fields[id], layout, inner) || id}</legend>
          <Group context={context} at={[id]} layout={inner} />
          <Asking
            desk={desk}
            title={removing.removeNamed(titleOf(fields[id], layout, inner) || id)}
            change={(workspace) => withField(workspace, path, [id], undefined)}
          />
        </fieldset>
      ))}
      <Box label={words.NEW_NAME} text={name} onText={setName} />
      <button type="button" class="quiet" disabled={name.trim() === ''} onClick={add}>
        {words.add(words.ONE_MORE)}
      </button>
    </>
  );
}

/** A list of groups, such as activities and sources. */
function Parts({
  context,
  at,
  layout,
  label,
  list,
  set,
  problems,
  isUnsaid,
}: FieldProps & {
  readonly label: string;
  readonly list: readonly unknown[];
  readonly set: (value: unknown) => void;
  readonly problems: readonly Problem[];
  /** The file has to say if the list is empty, and does not. */
  readonly isUnsaid: boolean;
}) {
  // A new item is in the file as soon as something is typed in it.
  const [adding, setAdding] = useState<number | undefined>(undefined);
  const part = partOf(layout) ?? {};
  const one = layout.singular ?? label.toLowerCase();
  const hint = layout.formHint ?? layout.description;
  const shown = adding === list.length ? [...list, {}] : list;
  const own = problems.filter(({ path = [] }) => path.length === at.length);
  const swapped = (index: number) =>
    list.map((part, place) => (place === index - 1 ? list[index] : place === index ? list[index - 1] : part));
  return (
    <fieldset class="parts">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <Findings problems={own} />
      <ol>
        {shown.map((fields, index) => {
          const title = titleOf(fields, layout, part) || `${capitalised(one)} ${index + 1}`;
          return (
            <li key={index}>
              <details open={index === adding}>
                <summary>{title}</summary>
                <Group context={context} at={[...at, index]} layout={shapeOf(part, fields)} />
                <p class="actions">
                  {index > 0 && (
                    <button type="button" class="quiet" onClick={() => set(swapped(index))}>
                      {words.moveUp(one)}
                    </button>
                  )}
                  {isActivities(context.path, at) && index < list.length ? (
                    <ActivityActions
                      desk={context.desk}
                      path={context.path}
                      index={index}
                      fields={fields}
                      onRemoved={() => setAdding(undefined)}
                    />
                  ) : (
                    <button
                      type="button"
                      class="quiet"
                      onClick={() => {
                        setAdding(undefined);
                        set(list.filter((_, place) => place !== index));
                      }}
                    >
                      {words.remove(one)}
                    </button>
                  )}
                </p>
              </details>
            </li>
          );
        })}
      </ol>
      <button type="button" class="quiet" onClick={() => setAdding(list.length)}>
        {words.add(layout.indefinite ?? one)}
      </button>
      {isUnsaid && (
        <button type="button" class="quiet" onClick={() => set([])}>
          {words.NOTHING_HERE}
        </button>
      )}
      {isActivities(context.path, at) && <PasteActivities desk={context.desk} path={context.path} />}
    </fieldset>
  );
}

const isActivities = (path: string, at: Path) => kindOf(path) === 'lofte' && at.join('.') === 'aktiviteter';

/** Returns what a list item is called in a list of them. */
function titleOf(fields: unknown, { summary }: Layout, part: Layout): string {
  if (!isFields(fields)) return typedText(fields, {});
  const template =
    summary ??
    (fieldOf(part, 'text')
      ? '{text}'
      : fieldOf(part, 'titel')
        ? '{titel}'
        : fieldOf(part, 'namn')
          ? '{namn}'
          : '{id}');
  return template
    .replace(/\{(\S+?)\}/g, (_, name: string) => typedText(fields[name], fieldOf(part, name) ?? {}))
    .trim();
}

/** Values whose names the editor chooses. */
function Pairs({ context, at, layout, label }: FieldProps & { readonly label: string }) {
  const { desk, path, fields } = context;
  const value = getIn(fields, at);
  const pairs = isFields(value) ? Object.entries(value) : [];
  const inner = layout.additionalProperties || {};
  const write = (pairs: readonly (readonly [string, unknown])[]) =>
    desk.edit(`${path} ${at.join('.')}`, (workspace) =>
      withField(workspace, path, at, pairs.length > 0 ? Object.fromEntries(pairs) : undefined),
    );
  return (
    <Box
      label={label}
      hint={hintOf(layout)}
      isLong
      problems={problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, at)}
      text={pairs.map(([name, value]) => `${name}: ${typedText(value, inner)}`).join('\n')}
      onText={(text) =>
        write(
          text.split('\n').flatMap((line) => {
            const [, name, value] = /^\s*([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
            if (name !== undefined) return [[name, valueFrom(value!, inner)] as const];
            // A line without a name is kept as it is, for the check to report.
            return line.trim() === '' ? [] : [[line.trim(), line.trim()] as const];
          }),
        )
      }
    />
  );
}

function hintOf(
  { description, formHint, examples, enum: choices }: Layout,
  isChosen = false,
): string | undefined {
  const hint = formHint ?? description;
  const example = examples?.[0];
  return hint !== undefined && typeof example === 'string' && choices === undefined && !isChosen
    ? words.withExample(hint, example)
    : hint;
}

/** The form of a content file, generated from the layout of its kind. */
import { useState } from 'preact/hooks';
import { isFields, partOf, type Fields, type Layout } from '../../content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../../content/schema/file-kinds.ts';
import { matchPath } from '../../content/source/file-tree.ts';
import type { Path } from '../../content/source/location.ts';
import { capitalised } from '../../text/list.ts';
import * as words from '../../text/desk/desk.ts';
import * as documents from '../../text/desk/documents.ts';
import { fieldName, ownProblems, problemsAt } from '../checked.ts';
import type { Choices } from '../choices.ts';
import { typedText, valueFrom } from '../typed.ts';
import { withField } from '../new-ids.ts';
import { contentsAt, getIn, withBody } from '../workspace.ts';
import { documentPath, documentsFor, isDocumentFormat, withDocument } from '../documents.ts';
import { Box, Checks, Findings, Select, Upload } from './Box.tsx';
import { Figures, Pairs } from './Figures.tsx';
import { hintOf, type FieldProps, type FormContext } from './form-context.ts';
import { Parts, Records } from './Lists.tsx';
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

export function FileForm({
  desk,
  path,
  choices,
  except = [],
  hasBody = path.endsWith('.md'),
}: FileFormProps) {
  const workspace = desk.workspace.value;
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
  return (
    <div class="form">
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
        <Records context={context} layout={LAYOUTS[kind]} group={groupIn(context)} />
      )}
      {hasBody && (
        <Box
          label={words.BODY}
          hint={words.BODY_HINT}
          isLong
          name={fieldName(path, [])}
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

interface GroupProps extends FieldProps {
  /** Fields that are shown elsewhere. */
  readonly except?: readonly string[];
  /** Shows also what is seldom filled in. */
  readonly isFlat?: boolean;
}

/** The fields of a group, and the findings that are of none of them. */
export function Group(props: GroupProps) {
  const { context, at, layout } = props;
  const { desk, path } = context;
  const own = ownProblems(
    desk.check.value.problems,
    desk.workspace.value.folder + path,
    at,
    Object.keys(layout.properties ?? {}),
  );
  return (
    <>
      <Findings problems={own} />
      <GroupFields {...props} />
    </>
  );
}

/** The fields of a group, those that are seldom filled in folded away until they are. */
export function GroupFields({ context, at, layout, except = [], isFlat = false }: GroupProps) {
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

/** Shows a group in a list of them. */
const groupIn = (context: FormContext) => (at: Path, layout: Layout) => (
  <Group context={context} at={at} layout={layout} />
);

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
  const common = {
    label,
    hint: hintOf(layout, options !== undefined),
    isRequired,
    problems,
    name: fieldName(path, at),
  };
  if (layout.type === 'array') {
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const part = partOf(layout) ?? {};
    if (part.type === 'object') {
      const isUnsaid = isRequired && value === undefined;
      const group = groupIn(context);
      return <Parts {...{ context, at, layout, label, list, set, problems, isUnsaid, group }} />;
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
  if (options && layout.anyOf?.some(({ type }) => type === 'array')) {
    const chosen = value === undefined ? [] : [value].flat().map(String);
    const write = (chosen: readonly string[]) => set(chosen.length > 1 ? chosen : chosen[0]);
    return <Checks {...common} options={options} value={chosen} onValue={write} />;
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
    const isOfFigures = layout.additionalProperties && layout.additionalProperties.typed === 'quantity';
    return isOfFigures ? (
      <Figures {...{ context, at, layout, label }} />
    ) : (
      <Pairs {...{ context, at, layout, label }} />
    );
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
  const known = documentsFor(desk.workspace.value, format);
  return (
    <>
      {box}
      {known.length > 0 && (
        <Select
          label={`${label}: ${documents.CHOOSE.toLowerCase()}`}
          options={known.map((path) => ({ value: path, text: path }))}
          value={typeof value === 'string' && known.includes(value) ? value : ''}
          onValue={set}
        />
      )}
      <Upload
        label={words.uploadFor(label)}
        onFile={(name, contents) =>
          desk.edit(undefined, (workspace) => {
            const document = documentPath(workspace, format, matchPath(path)?.params['municipality'], name);
            return withField(withDocument(workspace, document, contents), path, at, document);
          })
        }
      />
    </>
  );
}

/** Lists of groups in a form, and groups that are found by their ids. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { idFrom } from '../../content/formats/identifier.ts';
import { fieldOf, isFields, partOf, shapeOf, type Layout } from '../../content/formats/layout.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { kindOf } from '../../content/schema/file-kinds.ts';
import type { Path } from '../../content/source/location.ts';
import * as words from '../../text/desk/desk.ts';
import * as removing from '../../text/desk/removing.ts';
import { capitalised } from '../../text/list.ts';
import { ownProblems } from '../checked.ts';
import { withField } from '../new-ids.ts';
import { typedText } from '../typed.ts';
import { ActivityActions } from './ActivityActions.tsx';
import { Asking } from './Asking.tsx';
import { Box, Findings } from './Box.tsx';
import type { FieldProps } from './form-context.ts';
import { PasteActivities } from './PasteActivities.tsx';

/** Shows the fields of one of the groups. */
type ShowGroup = (at: Path, layout: Layout) => ComponentChildren;

/** Groups that are found by their ids, such as parties. */
export function Records({
  context,
  layout,
  group,
}: Pick<FieldProps, 'context' | 'layout'> & { readonly group: ShowGroup }) {
  const { desk, path, fields } = context;
  const [name, setName] = useState('');
  const inner = layout.additionalProperties || {};
  const add = () => {
    const id = idFrom(name, Object.keys(fields));
    desk.edit(undefined, (workspace) => withField(workspace, path, [id], { namn: name.trim() }));
    setName('');
  };
  const { problems } = desk.check.value;
  return (
    <>
      <Findings
        problems={ownProblems(problems, desk.workspace.value.folder + path, [], Object.keys(fields))}
      />
      {Object.keys(fields).map((id) => (
        <fieldset key={id}>
          <legend>{titleOf(fields[id], layout, inner) || id}</legend>
          {group([id], inner)}
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
export function Parts({
  context,
  at,
  layout,
  label,
  list,
  set,
  problems,
  isUnsaid,
  group,
}: FieldProps & {
  readonly label: string;
  readonly list: readonly unknown[];
  readonly set: (value: unknown) => void;
  readonly problems: readonly Problem[];
  /** The file has to say if the list is empty, and does not. */
  readonly isUnsaid: boolean;
  readonly group: ShowGroup;
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
                {group([...at, index], shapeOf(part, fields))}
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
    .replace(/\{([^\s{}]+)\}/g, (_, name: string) => typedText(fields[name], fieldOf(part, name) ?? {}))
    .trim();
}

/** Values whose names are measures of an activity, or chosen by the editor. */
import { fieldOf, isFields, type Layout } from '../../content/formats/layout.ts';
import type { Path } from '../../content/source/location.ts';
import * as words from '../../text/desk/desk.ts';
import { capitalised } from '../../text/list.ts';
import { fieldName, problemsAt } from '../checked.ts';
import { FIGURE_DETAILS, numberFrom, withDetail } from '../figures.ts';
import { withField } from '../new-ids.ts';
import { typedText, valueFrom } from '../typed.ts';
import { getIn } from '../workspace.ts';
import { Box, Select } from './Box.tsx';
import { hintOf, type FieldProps } from './form-context.ts';

interface NamedProps extends FieldProps {
  readonly label: string;
}

/** Values whose names the editor chooses. */
export function Pairs({ context, at, layout, label }: NamedProps) {
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
      name={fieldName(path, at)}
      problems={problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, at)}
      text={pairs.map(([name, value]) => `${name}: ${typedText(value, inner)}`).join('\n')}
      onText={(text) =>
        write(
          text.split('\n').flatMap((line) => {
            const colon = line.indexOf(':');
            const name = line.slice(0, Math.max(0, colon)).trim();
            if (name !== '') return [[name, valueFrom(line.slice(colon + 1).trim(), inner)] as const];
            // A line without a name is kept as it is, for the check to report.
            return line.trim() === '' ? [] : [[line.trim(), line.trim()] as const];
          }),
        )
      }
    />
  );
}

/** The figures of an activity, in a box for each of its measures. */
export function Figures({ context, at, layout, label }: NamedProps) {
  const { choices, fields } = context;
  const value = getIn(fields, at);
  const known = choices.of('measure', at, fields) ?? [];
  const unnamed = isFields(value)
    ? Object.keys(value).filter((id) => !known.some((one) => one.value === id))
    : [];
  const measures = [...known, ...unnamed.map((id) => ({ value: id, text: id }))];
  if (measures.length === 0) return null;
  return (
    <fieldset>
      <legend>{label}</legend>
      <p class="hint">{hintOf(layout)}</p>
      {measures.map(({ value: id, text }) => (
        <Figure
          key={id}
          context={context}
          at={[...at, id]}
          layout={layout}
          label={words.figureOf(label, text)}
        />
      ))}
    </fieldset>
  );
}

function Figure({ context, at, layout, label }: NamedProps) {
  const { desk, path, fields } = context;
  const value = getIn(fields, at);
  const problems = problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, at);
  return (
    <>
      <Box
        label={label}
        name={fieldName(path, at)}
        text={typedText(value, layout.additionalProperties || {})}
        problems={problems}
        onText={(text) =>
          desk.edit(`${path} ${at.join('.')}`, (workspace) =>
            withField(workspace, path, at, numberFrom(text, value, [])),
          )
        }
      />
      {value !== undefined && <FigureDetails context={context} at={at} layout={layout} label={label} />}
    </>
  );
}

/** How a figure was counted, and which other one it is a part of. `at` is that of the figure, `layout` that of all of them. */
export function FigureDetails({ context, at, layout, label }: NamedProps) {
  const { desk, path, choices, fields } = context;
  const value = getIn(fields, at);
  const group = figureGroup(layout);
  const set = (name: string, detail: unknown) =>
    desk.edit(`${path} ${at.join('.')} ${name}`, (workspace) =>
      withField(workspace, path, at, withDetail(getIn(fields, at), name, detail)),
    );
  const isSaid = isFields(value) && FIGURE_DETAILS.some((name) => value[name] !== undefined);
  const others = (choices.of('measure', at, fields) ?? []).filter((option) => option.value !== at.at(-1));
  const common = (name: string) => {
    const detail = fieldOf(group, name) ?? {};
    const own: Path = [...at, name];
    return {
      label: detail.label ?? capitalised(name),
      hint: hintOf(detail, name === 'ingår_i'),
      name: fieldName(path, own),
      problems: problemsAt(desk.check.value.problems, desk.workspace.value.folder + path, own),
    };
  };
  return (
    <details open={isSaid}>
      <summary>{words.figureDetails(label)}</summary>
      <Box
        {...common('räknat')}
        isLong
        text={typedText(getIn(value, ['räknat']), {})}
        onText={(text) => set('räknat', valueFrom(text, fieldOf(group, 'räknat') ?? {}))}
      />
      {(others.length > 0 || isSaid) && (
        <Select
          {...common('ingår_i')}
          options={others}
          value={typedText(getIn(value, ['ingår_i']), {})}
          onValue={(measure) => set('ingår_i', measure === '' ? undefined : measure)}
        />
      )}
    </details>
  );
}

/** Returns the layout of a figure with everything that is said of it. */
function figureGroup({ additionalProperties }: Layout): Layout {
  const { anyOf = [] } = additionalProperties || {};
  return anyOf.find(({ properties }) => properties !== undefined) ?? {};
}

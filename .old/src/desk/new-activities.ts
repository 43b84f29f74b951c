/** Activities that are added to a promise all at once, and what they say in words. */
import { idFrom } from '../content/formats/identifier.ts';
import { fieldOf, isFields, partOf, type Fields, type Layout } from '../content/formats/layout.ts';
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { capitalised } from '../text/list.ts';
import { typedText } from './typed.ts';
import { contentsAt, withContents, type Workspace } from './workspace.ts';

const ACTIVITIES = 'aktiviteter';
const ACTIVITY: Layout = partOf(fieldOf(LAYOUTS.lofte, ACTIVITIES) ?? {}) ?? {};

/** Returns the ids that a promise's activities have or have had. */
export function activityIds(workspace: Workspace, path: string): readonly string[] {
  return activitiesAt(workspace, path).flatMap(({ id, tidigare }) => [
    ...(typeof id === 'string' ? [id] : []),
    ...(Array.isArray(tidigare) ? tidigare.map(String) : []),
  ]);
}

/** Returns the workspace with more activities last in a promise. Each has an id that no other has. */
export function withActivities(workspace: Workspace, path: string, added: readonly Fields[]): Workspace {
  const taken = [...activityIds(workspace, path)];
  const numbered = added.map((fields) => {
    const id = idFrom(typedText(fields['text'], {}), taken);
    taken.push(id);
    return { ...fields, id };
  });
  const contents = contentsAt(workspace, path);
  return withContents(workspace, path, {
    ...contents,
    fields: {
      ...(contents.fields as Fields),
      [ACTIVITIES]: [...activitiesAt(workspace, path), ...numbered],
    },
  });
}

function activitiesAt(workspace: Workspace, path: string): readonly Fields[] {
  const { fields } = contentsAt(workspace, path);
  const list = isFields(fields) ? fields[ACTIVITIES] : undefined;
  return Array.isArray(list) ? list.filter(isFields) : [];
}

/** What a field of an activity says, as in its form. */
export interface Understood {
  readonly label: string;
  readonly text: string;
}

/** Returns what an activity says besides its text. `nameOf` returns the name of a party. */
export function understoodIn(fields: Fields, nameOf: (party: string) => string): readonly Understood[] {
  const { ansvariga, mått, ...rest } = fields;
  const found = ['typ', 'senast'].flatMap((name) => entry(name, rest[name], fieldOf(ACTIVITY, name)));
  const measures = fieldOf(ACTIVITY, 'mått') ?? {};
  const numbers = (Array.isArray(mått) ? mått.filter(isFields) : []).flatMap((measure) =>
    ['mål', 'enhet'].flatMap((name) => entry(name, measure[name], fieldOf(partOf(measures) ?? {}, name))),
  );
  const parties = Array.isArray(ansvariga) ? ansvariga.map((id) => nameOf(String(id))) : [];
  return [
    ...numbers,
    ...found,
    ...(parties.length > 0
      ? [{ label: labelOf('ansvariga', fieldOf(ACTIVITY, 'ansvariga')), text: parties.join(', ') }]
      : []),
  ];
}

function entry(name: string, value: unknown, layout: Layout = {}): readonly Understood[] {
  return value === undefined ? [] : [{ label: labelOf(name, layout), text: typedText(value, layout) }];
}

const labelOf = (name: string, layout: Layout = {}) => layout.label ?? capitalised(name);

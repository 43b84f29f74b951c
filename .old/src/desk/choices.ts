/** What fields that refer to something may refer to, by name. */
import { isFields, type Fields, type ReferenceKind } from '../content/formats/layout.ts';
import { agreementPath, pathOf } from '../content/source/file-tree.ts';
import type { Path } from '../content/source/location.ts';
import { partyNames, withStanding } from '../domain/parties.ts';
import * as words from '../text/desk/desk.ts';
import type { Site } from '../views/site.ts';
import { typedText } from './typed.ts';
import { fieldsAt, getIn, type Workspace } from './workspace.ts';
import type { Content } from '../content/parse/content.ts';

export interface Option {
  readonly value: string;
  readonly text: string;
}

export interface Choices {
  /** Returns the options of a field, or undefined if it is no reference or may be anything. */
  of(kind: ReferenceKind | undefined, at: Path, fields: Fields): readonly Option[] | undefined;
}

/** What a file is about. */
export interface FileContext {
  readonly municipality?: string | undefined;
  readonly year?: number | undefined;
  readonly promise?: string | undefined;
  /** The name of one of the year's further agreements. */
  readonly agreement?: string | undefined;
  /** The names of municipalities that may not have been read, by their folders. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** Returns the options for the fields of a file, read from the other files as they are in the workspace. */
export function choicesFor(
  workspace: Workspace,
  { content, site }: { readonly content: Content; readonly site: Site },
  { municipality, year, promise, agreement, names = {} }: FileContext,
): Choices {
  const own = site.municipalities.find((one) => one.municipality.id === municipality)?.municipality;
  const promiseFields =
    municipality !== undefined && year !== undefined && promise !== undefined
      ? readableFields(workspace, pathOf('lofte', { municipality, year, promise }))
      : {};
  const options: Readonly<Partial<Record<ReferenceKind, (at: Path, fields: Fields) => readonly Option[]>>> = {
    party: () => {
      const names = partyNames(content.parties, own ?? { name: '' });
      return withStanding(content.parties).map(({ id, name }) => ({
        value: id,
        text: names.get(id) || name,
      }));
    },
    municipality: () =>
      [
        ...content.municipalities.map(({ id, shortName }) => ({ value: id, text: shortName })),
        ...[...workspace.unread].map((id) => ({ value: id, text: names[id] ?? id })),
      ]
        .filter(({ value }) => value !== municipality)
        .sort((one, other) => one.text.localeCompare(other.text, 'sv')),
    place: () =>
      municipality === undefined
        ? []
        : itemsIn(readableFields(workspace, pathOf('kommun', { municipality })), 'platser', 'namn'),
    source: () => {
      if (municipality === undefined || year === undefined) return [];
      const name =
        agreement ?? (typeof promiseFields['avtal'] === 'string' ? promiseFields['avtal'] : undefined);
      const path = agreementPath({ municipality, year, agreement: name });
      return itemsIn(readableFields(workspace, path), 'källor', 'titel');
    },
    activity: () => itemsIn(promiseFields, 'aktiviteter', 'text'),
    // Of the activities that the result is about.
    measure: (at, fields) => {
      const activities = [getIn(fields, [...at.slice(0, 2), 'aktivitet'])].flat();
      return listIn(promiseFields, 'aktiviteter')
        .filter(({ id }) => activities.includes(id))
        .flatMap((activity) => listIn(activity, 'mått'))
        .flatMap(({ id, enhet }) =>
          typeof id === 'string' ? [{ value: id, text: typedText(manyIn(enhet) ?? id, {}) }] : [],
        );
    },
    promise: () =>
      site.municipalities
        .filter((one) => one.municipality.id === municipality)
        .flatMap(({ years }) => years)
        .filter(({ key }) => year === undefined || key.year < year)
        .flatMap(({ key, label, promises }) =>
          promises.map(({ promise: { id, shortName } }) => ({
            value: `${key.year}/${id}`,
            text: words.promiseOf(shortName, label),
          })),
        ),
    agreement: () =>
      content.agreements
        .filter((one) => one.municipality === municipality && one.year === year)
        .flatMap(({ name, title }) => (name === undefined ? [] : [{ value: name, text: title }])),
  };
  return {
    of: (kind, at, fields) => {
      const found = kind && options[kind]?.(at, fields);
      return found && found.length > 0 ? found : undefined;
    },
  };
}

/** Of a file that cannot be read, nothing can be chosen. */
const readableFields = (workspace: Workspace, path: string): Fields => fieldsAt(workspace, path) ?? {};

function itemsIn(fields: Fields, list: string, name: string): readonly Option[] {
  return listIn(fields, list).flatMap((item) =>
    typeof item['id'] === 'string'
      ? [{ value: item['id'], text: typedText(item[name] ?? item['id'], {}) }]
      : [],
  );
}

function listIn(fields: Fields, list: string): readonly Fields[] {
  const items = fields[list];
  return Array.isArray(items) ? items.filter(isFields) : [];
}

const manyIn = (unit: unknown) => (isFields(unit) ? (unit['flera'] ?? unit['en']) : unit);

/** What editors call files, fields and values. */
import { periodFromName, type Term } from '../domain/period.ts';
import { isFields, fieldOf, partOf, shapeOf, type Layout } from '../content/formats/layout.ts';
import { numberText } from '../content/formats/number-words.ts';
import { quantityText, targetText } from '../content/formats/quantity.ts';
import { matchPath } from '../content/source/file-tree.ts';
import { yearTerm } from '../content/parse/resolve-period.ts';
import * as words from '../text/desk/merge.ts';
import { capitalised } from '../text/list.ts';
import { periodText } from '../text/period.ts';
import { quote } from '../text/quote.ts';
import { fieldsIn, type Files } from './files.ts';

/** Returns what a content file is about: `Tertial 3 2017, löftet ”Trygghet i öster”`. `folder` is the content folder. */
export function fileLabel(path: string, files: Files, folder: string): string {
  const match = path.startsWith(folder) ? matchPath(path.slice(folder.length)) : undefined;
  if (!match) return words.fileText(path);
  const { kind, params } = match;
  const year = Number(params['year']);
  const promise = () => promiseName(path, files) ?? params['promise'] ?? '';
  switch (kind) {
    case 'kommun':
      return words.MUNICIPALITY_FILE;
    case 'tillganglighet':
      return words.STATEMENT_FILE;
    case 'webbplats':
      return words.SITE_FILE;
    case 'parter':
      return words.PARTIES_FILE;
    case 'ordlista':
      return words.GLOSSARY_FILE;
    case 'sida':
    case 'kodsida':
      return words.pageFile(params['page'] ?? '');
    case 'avtal':
    case 'delavtal':
      return words.agreementFile(year, params['agreement']);
    case 'lofte':
      return words.promiseFile(promise());
    case 'uppfoljning':
      return words.reportFile(periodLabel(params['period'] ?? '', year), promise());
    case 'avtalsuppfoljning':
    case 'delavtalsuppfoljning':
      return words.reportFile(
        periodLabel(params['period'] ?? '', year),
        words.agreementFile(year, params['agreement']),
      );
  }
}

/** Returns the name of a period from the name of its file: `Tertial 3 2017` from `t3`. */
function periodLabel(name: string, year: number): string {
  const term: Term = yearTerm(year);
  const period = periodFromName(name, year, term);
  return period ? capitalised(periodText(period, true)) : name;
}

/** Returns the short name of the promise that a file belongs to. */
function promiseName(path: string, files: Files): string | undefined {
  const name = fieldsIn(files, `${path.slice(0, path.lastIndexOf('/'))}/lofte.md`)?.['kortnamn'];
  return typeof name === 'string' ? name : undefined;
}

/** Returns the text of each activity of the promise that a file belongs to, by its id. */
export function activityTexts(path: string, files: Files): ReadonlyMap<string, string> {
  const activities = fieldsIn(files, `${path.slice(0, path.lastIndexOf('/'))}/lofte.md`)?.['aktiviteter'];
  return new Map(
    (Array.isArray(activities) ? activities : []).flatMap((activity: unknown) =>
      isFields(activity) ? [[String(activity['id']), String(activity['text'])]] : [],
    ),
  );
}

/** Returns the label of a field as in a form, in lower case: `antal svar`. */
export function fieldLabel(name: string, layout: Layout | undefined): string {
  return (layout?.label ?? name).replace(/_/g, ' ').toLocaleLowerCase('sv');
}

/** Returns what tells an item of a list from the others. `activities` are the texts of activities by their ids. */
export function itemLabel(item: unknown, activities: ReadonlyMap<string, string>): string {
  if (!isFields(item)) return valueText(item, {}) ?? words.UNNAMED_ITEM;
  const activity = item['aktivitet'];
  const named = [activity].flat().flatMap((id) => activities.get(String(id)) ?? []);
  const name =
    named[0] ?? item['titel'] ?? item['namn'] ?? item['text'] ?? item['term'] ?? activity ?? item['id'];
  return name === undefined ? words.UNNAMED_ITEM : quote(valueText(name, {}) ?? '');
}

/** Returns a value of a file as an editor would type it, or undefined if there is none. */
export function valueText(value: unknown, layout: Layout): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (layout.typed === 'target') return String(targetText(value));
  const shape = shapeOf(layout, value);
  if (Array.isArray(value)) {
    const isPlain = value.every((part) => !isFields(part));
    const parts = value.map((part) => valueText(part, partOf(shape) ?? {}) ?? '');
    return parts.join(isPlain ? ', ' : '\n');
  }
  if (!isFields(value)) return JSON.stringify(value);
  if (layout.typed === 'quantity' && Object.keys(value).length === 1) return quantityText(value);
  return Object.entries(value)
    .map(([key, inner]) => {
      const innerLayout = fieldOf(shape, key);
      return `${capitalised(fieldLabel(key, innerLayout))}: ${valueText(inner, innerLayout ?? {}) ?? ''}`;
    })
    .join(layout.isOneLine || shape.isOneLine ? ', ' : '\n');
}

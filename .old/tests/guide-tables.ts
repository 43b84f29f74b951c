/** Generates the tables of fields in the editors' guide from the schemas. */
import { inlineYaml } from '../src/content/source/yaml.ts';
import { listText } from '../src/text/list.ts';
import { partOf, type Layout } from '../src/content/formats/layout.ts';

const HEAD = '| Fält | Måste | Betydelse | Exempel |\n| --- | --- | --- | --- |\n';

/** Returns the table of a file's fields and those of its lists' items. Lists with the same fields share a table. */
export function fieldTables(layout: Layout): string {
  const [own, ...lists] = tablesOf(layout, []);
  const alike = Map.groupBy(lists, ({ text }) => text);
  const tables = [...alike].map(([text, same]) => {
    const names = listText(same.map(({ path }) => pathText(path)));
    return `**Varje del av ${names}**\n\n${text}`;
  });
  return [`\n${own!.text}`, ...tables].join('\n');
}

interface Table {
  readonly path: readonly string[];
  readonly text: string;
}

/** Groups of fields are rows of the table; lists have their own tables. */
function tablesOf(layout: Layout, path: readonly string[]): readonly Table[] {
  const rows: string[] = [];
  const lists: Table[] = [];
  const add = (group: Layout, above: readonly string[]) => {
    for (const [name, field] of fieldsOf(group)) {
      const here = [...above, name];
      rows.push(rowOf(here, field, group.required?.includes(name) ?? false));
      const part = partOf(field);
      if (part?.type === 'object') lists.push(...tablesOf(part, [...path, ...here]));
      else for (const shape of shapesOf(field)) add(shape, here);
    }
  };
  add(layout.type === 'array' ? (partOf(layout) ?? {}) : layout, []);
  return [{ path, text: HEAD + rows.join('') }, ...lists];
}

/** Returns the fields of a group. If their names are free, one row describes them all. */
function fieldsOf({
  properties = {},
  additionalProperties,
  propertyNames,
}: Layout): readonly [string, Layout][] {
  const free = additionalProperties || undefined;
  return [
    ...Object.entries(properties),
    ...(free ? [['…', { ...free, description: propertyNames?.description ?? '' }] as [string, Layout]] : []),
  ];
}

function shapesOf(layout: Layout): readonly Layout[] {
  return (layout.anyOf ?? [layout]).filter(({ type }) => type === 'object');
}

function rowOf(path: readonly string[], layout: Layout, isNeeded: boolean): string {
  const { description = '', examples = [], enum: choices = [] } = layout;
  const words = choices.filter((word) => !new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(description));
  const meaning = words.length === 0 ? description : `${description} ${words.map(code).join(', ')}`;
  const example = examples.length === 0 ? '' : code(inlineYaml(examples[0]));
  return `| ${[pathText(path), isNeeded ? 'ja' : '', meaning.replace(/([|<>*_])/g, '\\$1'), example].join(' | ')} |\n`.replaceAll(
    '|  |',
    '| |',
  );
}

function pathText(path: readonly string[]): string {
  return path.map(code).join(' › ');
}

const code = (text: string) => `\`${text}\``;

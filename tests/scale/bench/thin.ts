/**
 * Thin content: the promises of a generated content folder, reduced to what a page with one table needs, in the form that other site
 * generators document. A municipality and a year have an `_index.md`, a promise a folder with `index.md`, and each of its follow-ups
 * a file beside it, `r1.md`.
 */
import { load } from 'js-yaml';
import { generate, type Size } from '../generate.ts';
import { markdown, writeAll, type Fields, type GeneratedFile } from '../generated-file.ts';

/** Lists are in the order of weights. The latest year comes first. */
const WEIGHT_OF_YEAR_0 = 3000;

interface RichPromise {
  readonly kortnamn: string;
  readonly ordning: number;
  readonly aktiviteter: readonly RichActivity[];
}

interface RichActivity {
  readonly id: string;
  readonly text: string;
  readonly ansvariga: readonly string[];
  readonly mått?: readonly {
    readonly enhet: string | { readonly flera: string };
    readonly mål: Readonly<Record<string, number | string>>;
  }[];
}

interface RichResult {
  readonly aktivitet?: string;
  readonly text: string;
  readonly värden?: { readonly antal: number | Readonly<Record<string, unknown>> };
}

/** Writes the thin content of a country, and returns the number of files. */
export function writeThin(folder: string, size: Size): Promise<number> {
  return writeAll(folder, thinContent(size));
}

/** Yields the thin files of the same promises as {@link generate}. */
export function* thinContent(size: Size): Iterable<GeneratedFile> {
  yield markdown('_index.md', { title: 'Kommuner' });
  let municipalities = 0;
  let name = '';
  let reports = 0;
  for (const { path, text } of generate(size)) {
    const [municipality, year, promise, file] = path.split('/');
    const { fields, body } = parts(text);
    if (path.endsWith('/kommun.md')) {
      name = fields['kortnamn'] as string;
      yield markdown(`${municipality}/_index.md`, { title: name, weight: ++municipalities });
    } else if (path.endsWith('/avtal.md')) {
      yield markdown(`${municipality}/${year}/_index.md`, {
        title: `${name} ${year}`,
        weight: WEIGHT_OF_YEAR_0 - Number(year),
      });
    } else if (file === 'lofte.md') {
      reports = 0;
      yield markdown(
        `${municipality}/${year}/${promise}/index.md`,
        { municipality, year: Number(year), ...thinPromise(fields as unknown as RichPromise) },
        body,
      );
    } else if (file !== undefined) {
      const results = thinResults(fields['redovisat'] as readonly RichResult[]);
      yield markdown(
        `${municipality}/${year}/${promise}/r${++reports}.md`,
        { period: file.replace(/\.md$/, ''), weight: reports, results },
        body,
      );
    }
  }
}

function thinPromise({ kortnamn, ordning, aktiviteter }: RichPromise): Fields {
  return {
    title: kortnamn,
    weight: ordning,
    activities: aktiviteter.map(({ id, text, ansvariga, mått: [measure] = [] }) => {
      const target = Object.values(measure?.mål ?? {}).find((value) => typeof value === 'number');
      const unit = measure && (typeof measure.enhet === 'string' ? measure.enhet : measure.enhet.flera);
      return { id, text, responsible: ansvariga.join(', '), ...(target !== undefined && { target, unit }) };
    }),
  };
}

/** Returns one result for each activity. Several parties may have reported on it. */
function thinResults(results: readonly RichResult[]): readonly Fields[] {
  const byActivity = Map.groupBy(results, ({ aktivitet }) => aktivitet);
  byActivity.delete(undefined);
  return Array.from(byActivity, ([activity, own]) => {
    const measure = own.map(({ värden }) => exact(värden?.antal)).find((value) => value !== undefined);
    return {
      activity,
      text: own.map(({ text }) => text).join(' '),
      ...(measure !== undefined && { measure }),
    };
  });
}

function exact(value: number | Readonly<Record<string, unknown>> | undefined): number | undefined {
  if (typeof value !== 'object') return value;
  return typeof value['exakt'] === 'number' ? value['exakt'] : undefined;
}

function parts(text: string): { readonly fields: Fields; readonly body: string } {
  const [, front = '{}', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { fields: load(front) as Fields, body: body.trim() };
}

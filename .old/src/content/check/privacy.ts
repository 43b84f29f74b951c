/**
 * Warns about texts in which a person might be recognised: a small number of people together with an age, a school or a street
 * number. Only a reminder: quotes from published sources may be kept.
 */
import { toInterval, type Quantity } from '../../domain/quantity.ts';
import { wordsBelow } from '../../text/number-words.ts';
import { valuesIn } from '../formats/layout.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import type { ParsedPromise, ParsedReport } from '../parse/parsed.ts';
import { problemAt, problemIn } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from '../source/location.ts';
import type { Problem } from '../problems/problem.ts';

/** Numbers of people below this are small. */
const SMALL = 5;

const PERSON =
  'person(?:en|er|erna)?|elev(?:en|er|erna)?|ungdom(?:en|ar|arna)?|barn(?:et|en)?|pojk(?:e|en|ar|arna)|flick(?:a|an|or|orna)|' +
  'kvinn(?:a|an|or|orna)|man(?:nen)?|män(?:nen)?|misstänkt[ae]?|grip(?:en|na)|yngling(?:en|ar|arna)?|tonåring(?:en|ar|arna)?|' +
  'individ(?:en|er|erna)?|brottsoffer|\\d{1,2}-?åring(?:en|ar|arna)?';

const A_PERSON = wordPattern(PERSON);
const FEW_PEOPLE = wordPattern(
  `(?:${wordsBelow(SMALL).join('|')}|[1-${SMALL - 1}])(?: st)?(?: [\\p{L}\\p{N}-]+)? (?:${PERSON})`,
);

const DETAILS = [
  wordPattern(
    '\\d{1,2}[- ]?åring(?:en|ar|arna)?|\\d{1,2}[- ]åriga?|\\d{1,2} år gam(?:mal|la|malt)|i åldern \\d{1,2}',
  ),
  wordPattern('(?:åk|årskurs|klass) ?\\d[a-z]?'),
  wordPattern('\\p{L}*skol(?:a|an|or|orna)|\\p{L}*gymnasi(?:et|um|er)'),
  wordPattern('\\p{Lu}\\p{L}*(?:gatan|vägen|stigen|gränd|torget|backen|allén|plan) \\d{1,3}'),
];

function wordPattern(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Finds texts and figures in a promise's reports that might identify a person. */
export function* recognisablePeople({ file, reports }: ParsedPromise): Iterable<Problem> {
  const units = new Map(
    (file?.data?.activities ?? []).flatMap(({ id, measures }) =>
      measures.map((measure) => [`${id}/${measure.id}`, measure.unit.many] as const),
    ),
  );
  for (const report of reports) {
    yield* inTexts(report);
    yield* inFigures(report, units);
    yield* inBody(report);
  }
}

function* inTexts({ file }: ParsedReport): Iterable<Problem> {
  if (!file?.fields) return;
  for (const { path, value, layout } of valuesIn(file.fields, LAYOUTS.uppfoljning)) {
    const found = layout.isPersonal && typeof value === 'string' ? recognisableIn(value) : undefined;
    if (found) yield problemAt(file.source, path, messages.recognisable(...found));
  }
}

/** Finds small numbers of people in `värden` where the text has an identifying detail. */
function* inFigures({ file }: ParsedReport, units: ReadonlyMap<string, string>): Iterable<Problem> {
  for (const [index, { activities, values, text, events }] of (file?.data?.results ?? []).entries()) {
    for (const { measure, quantity } of values) {
      const unit = activities.map((id) => units.get(`${id}/${measure}`)).find((found) => found !== undefined);
      if (unit === undefined || !isSmall(quantity) || !A_PERSON.test(unit)) continue;
      const words = [text, ...events.map((event) => event.text)].filter((part) => part !== undefined);
      const detail = words.map(detailIn).find((found) => found !== undefined);
      if (detail === undefined) continue;
      const path = ['redovisat', index, 'värden', measure];
      yield problemAt(file!.source, path, ({ written }) =>
        messages.recognisable(`${written ?? measure} ${unit}`, detail),
      );
    }
  }
}

function* inBody({ file }: ParsedReport): Iterable<Problem> {
  if (!file?.data) return;
  const { body, name, text } = file.source;
  const found = recognisableIn(body.text);
  if (!found) return;
  const [people] = found;
  const position = { ...positionAt(body, body.text.indexOf(people)), length: people.length };
  yield problemIn(name, text, position, messages.recognisable(...found));
}

function recognisableIn(text: string): readonly [people: string, detail: string] | undefined {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n\s*\n/)) {
    const people = FEW_PEOPLE.exec(sentence)?.[0];
    const detail = people === undefined ? undefined : detailIn(sentence);
    if (people !== undefined && detail !== undefined) return [people, detail];
  }
  return undefined;
}

function detailIn(text: string): string | undefined {
  return DETAILS.map((detail) => detail.exec(text)?.[0]).find((found) => found !== undefined);
}

function isSmall(quantity: Quantity): boolean {
  if (quantity.kind === 'some' || quantity.kind === 'about') return false;
  const { min, max } = toInterval(quantity);
  return (max === Infinity ? min : max) < SMALL && max > 0;
}

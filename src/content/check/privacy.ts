/**
 * Warns where a person may be recognised: a handful of people beside their age, their school or a street number. A
 * reminder to look, not a judgement; a source that is public already may well stand.
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

/** Fewer than this many people are a small count. */
const SMALL = 5;

const PERSON =
  'person(?:en|er|erna)?|elev(?:en|er|erna)?|ungdom(?:en|ar|arna)?|barn(?:et|en)?|pojk(?:e|en|ar|arna)|flick(?:a|an|or|orna)|' +
  'kvinn(?:a|an|or|orna)|man(?:nen)?|män(?:nen)?|misstänkt[ae]?|grip(?:en|na)|yngling(?:en|ar|arna)?|tonåring(?:en|ar|arna)?|' +
  'individ(?:en|er|erna)?|brottsoffer|\\d{1,2}-?åring(?:en|ar|arna)?';

const A_PERSON = word(PERSON);
const FEW_PEOPLE = word(
  `(?:${wordsBelow(SMALL).join('|')}|[1-${SMALL - 1}])(?: st)?(?: [\\p{L}\\p{N}-]+)? (?:${PERSON})`,
);

const DETAILS = [
  word(
    '\\d{1,2}[- ]?åring(?:en|ar|arna)?|\\d{1,2}[- ]åriga?|\\d{1,2} år gam(?:mal|la|malt)|i åldern \\d{1,2}',
  ),
  word('(?:åk|årskurs|klass) ?\\d[a-z]?'),
  word('\\p{L}*skol(?:a|an|or|orna)|\\p{L}*gymnasi(?:et|um|er)'),
  word('\\p{Lu}\\p{L}*(?:gatan|vägen|stigen|gränd|torget|backen|allén|plan) \\d{1,3}'),
];

function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Every sentence and every figure of a promise's reports that could point at somebody. */
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

/** A small number of persons in `värden`, beside a detail in the words. */
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

/** Files, the desk, the terminal and pasted lines take the same numbers, and ask about the same ones. */
import { describe, expect, test } from 'vitest';
import { quantityAnswer } from '../src/cli/results.ts';
import { Meant } from '../src/cli/questions.ts';
import {
  activityFrom,
  ACTIVITY_LINE_FORMAT,
  activityRows,
  lineQuestions,
} from '../src/content/formats/activity-line.ts';
import type { Fields } from '../src/content/formats/layout.ts';
import { QUANTITY_FORMAT, TARGET_FORMAT } from '../src/content/formats/quantity.ts';
import { parseFields } from '../src/content/parse/front-matter.ts';
import { FILE_SCHEMAS, LAYOUTS, type FileKind } from '../src/content/schema/file-kinds.ts';
import type { UntriedProblem } from '../src/content/problems/problem.ts';
import { splitMarkdown } from '../src/content/source/source-file.ts';
import { writeMarkdown } from '../src/content/write/file-text.ts';
import { numberFrom } from '../src/desk/figures.ts';
import { PROMISED, REPORTED, TARGETS, UNIT, WITH_UNIT, type Answer } from './number-cases.ts';

/** Returns the fields that the check accepts, or what it proposes. */
function checked(kind: FileKind, fields: Fields): Answer {
  const file = splitMarkdown('file.md', writeMarkdown({ fields, body: '' }, LAYOUTS[kind]));
  if ('problem' in file) throw new Error(file.problem.message);
  const result = parseFields<unknown>(file, FILE_SCHEMAS[kind]);
  if ('data' in result) return { taken: undefined };
  const [{ help, meant = help }] = result.problems as readonly [UntriedProblem];
  return { meant: /Menade du ”(.*?)”/.exec(meant)?.[1] };
}

const inReport = (written: unknown) =>
  checked('uppfoljning', { redovisat: [{ aktivitet: 'a', värden: { m: written } }] });

const inPromise = (mål: unknown) =>
  checked('lofte', {
    titel: 'T',
    kortnamn: 'T',
    aktiviteter: [{ id: 'a', text: 'A', mått: [{ id: 'm', enhet: 'möten', räknas: 'nivå', mål }] }],
  });

const inDesk = (typed: string) => numberFrom(typed, undefined, [UNIT.en, UNIT.flera]);

function inTerminal(typed: string): Answer {
  try {
    return { taken: quantityAnswer(UNIT.en, UNIT.flera)(typed) };
  } catch (error) {
    return { meant: error instanceof Meant ? error.meant : undefined };
  }
}

describe('a reported number', () => {
  test.each(REPORTED)('%j', (typed, answer) => {
    const isTaken = 'taken' in answer;
    expect(inReport(typed)).toEqual(isTaken ? { taken: undefined } : answer);
    expect(inTerminal(typed)).toEqual(answer);
    expect(inReport(inDesk(typed))).toEqual(isTaken ? { taken: undefined } : answer);
    if (isTaken) expect(inDesk(typed)).toEqual(answer.taken);
    else if (answer.meant !== undefined) expect(QUANTITY_FORMAT.parse(answer.meant)).toBeDefined();
  });

  test.each(WITH_UNIT)('%j has its unit after it, which the desk and the terminal know', (typed, number) => {
    const value = QUANTITY_FORMAT.parse(number);
    expect(inTerminal(typed)).toEqual({ taken: value });
    expect(inDesk(typed)).toEqual(value);
    expect(inReport(typed)).toHaveProperty('meant');
  });
});

test.each(TARGETS)('a target %j', (typed, answer) => {
  expect(inPromise(typed)).toEqual('taken' in answer ? { taken: undefined } : answer);
  expect('taken' in answer ? TARGET_FORMAT.parse(typed) : TARGET_FORMAT.meant(typed)).toEqual(
    'taken' in answer ? answer.taken : answer.meant,
  );
});

describe('what was promised on a line', () => {
  test.each(PROMISED)('%j', (typed, answer) => {
    for (const line of [`Möten | ${typed}`, `1\tPolisen ordnar möten\tPolisen\t${typed}`]) {
      const fields = activityFrom(line, []);
      const [question] = lineQuestions(activityRows(line));
      if ('taken' in answer) {
        const [measure] = (fields as { mått: readonly Fields[] }).mått;
        expect([measure!['mål'], measure!['enhet']]).toEqual(answer.taken);
        expect(question).toBeUndefined();
      } else {
        expect(fields).toBeUndefined();
        expect(question!.message).toMatch(/^Rad 1, ”/);
        if (!line.includes('\t') || answer.meant !== undefined) expect(question!.meant).toBe(answer.meant);
        if (answer.meant !== undefined) expect(question!.message).toContain(`menade du ${answer.meant}?`);
      }
    }
    if ('meant' in answer) {
      const proposed = answer.meant === undefined ? undefined : `Möten | ${answer.meant}`;
      expect(ACTIVITY_LINE_FORMAT.meant(`Möten | ${typed}`)).toBe(proposed);
    }
  });
});

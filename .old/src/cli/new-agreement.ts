/** New agreements, and those that renew an older one with its promises. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AGREEMENT_KIND_FORMAT } from '../content/formats/agreement-kind.ts';
import { FIRST_DAY_FORMAT, LAST_DAY_FORMAT } from '../content/formats/dates.ts';
import type { Fields } from '../content/formats/layout.ts';
import { yearTerm } from '../content/parse/resolve-period.ts';
import { agreementPath, pathOf } from '../content/source/file-tree.ts';
import { normalized } from '../content/source/source-file.ts';
import { readMarkdown } from '../content/write/file-text.ts';
import { renewed } from '../content/write/renewal.ts';
import { scaffold } from '../content/write/scaffold.ts';
import { partsOf as partsOfDay } from '../domain/day.ts';
import type { Agreement, Party } from '../domain/model.ts';
import { STANDING_IDS, withStanding } from '../domain/parties.ts';
import { RHYTHMS } from '../domain/period.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { AGREEMENT_KINDS } from '../text/agreement-kind.ts';
import * as messages from '../text/editing.ts';
import { RHYTHM_TEXT } from '../text/period.ts';
import {
  agreementNameIn,
  folder,
  municipalityOf,
  partsOf,
  promisesOf,
  yearFrom,
  yearOf,
  type NewFile,
  type Options,
} from './places.ts';
import { inFormat, type Accept, type Choice } from './questions.ts';

export async function newAgreement({ words, prompt, content, today }: Options): Promise<readonly NewFile[]> {
  const [written, writtenYear, part] = partsOf(words[0]);
  const { id: municipality } = await municipalityOf(written, prompt, content);
  const own = content.agreements.filter((one) => one.municipality === municipality);
  const next = nextYear(own, partsOfDay(today).year);
  const year = await prompt.word(
    writtenYear,
    messages.QUESTIONS.newYear,
    yearFrom,
    writtenYear === undefined ? String(next) : undefined,
  );
  const ofYear = own.filter((one) => one.year === year).map(({ name }) => name);
  const name = await nameOf(part, writtenYear !== undefined, ofYear);
  const { from, to } = yearTerm(year);
  const titel = await prompt.flag('titel', messages.QUESTIONS.agreementTitle);
  const [usual] = Object.keys(AGREEMENT_KINDS);
  const slag = await prompt.choose(
    { heading: messages.KINDS, question: messages.QUESTIONS.kind, given: prompt.given('slag') },
    Object.entries(AGREEMENT_KINDS).map(([name, { many }]) => ({
      value: name,
      name,
      text: messages.kindChoice(name, many),
    })),
    inFormat(AGREEMENT_KIND_FORMAT),
    { defaultNumber: 1, other: messages.OWN_KIND },
  );
  const parter = await prompt.flag(
    'parter',
    messages.QUESTIONS.parties,
    partiesFrom(content.parties),
    STANDING_IDS.join(', '),
  );
  const från = await prompt.flag('från', messages.QUESTIONS.termFrom, inFormat(FIRST_DAY_FORMAT), from);
  const till = await prompt.flag('till', messages.QUESTIONS.termTo, notBefore(från), to!);
  const fields = {
    titel,
    slag: slag === usual ? undefined : slag,
    parter: parter.split(', '),
    från: från === from ? undefined : från,
    till: till === to ? undefined : till,
    uppföljs: await prompt.optionalFlag('uppföljs', messages.QUESTIONS.rhythm, rhythmFrom),
  };
  return [{ path: agreementPath({ municipality, year, agreement: name }), text: scaffold('avtal', fields) }];

  /** The year's own agreement has no name. A second one needs one. */
  async function nameOf(
    part: string | undefined,
    isGiven: boolean,
    taken: readonly (string | undefined)[],
  ): Promise<string | undefined> {
    if (part !== undefined) return (agreementNameIn(part) ?? { name: folder(part) }).name;
    if (isGiven || !taken.includes(undefined)) return undefined;
    return prompt.word(undefined, messages.QUESTIONS.agreementName, (written) => {
      const name = folder(written);
      if (taken.includes(name)) throw new ExpectedFailure(messages.agreementTaken(name));
      return name;
    });
  }
}

/** The first year from this one without an agreement of its own. */
function nextYear(own: readonly Agreement[], current: number): number {
  let year = current;
  while (own.some((one) => one.year === year && one.name === undefined)) year++;
  return year;
}

/** Accepts the ids or names of parties, and returns their ids. */
function partiesFrom(named: readonly Party[]): Accept<string> {
  const parties = withStanding(named);
  return (written) =>
    written
      .split(/,|\soch\s/)
      .map((written) => {
        const part = written.trim();
        const found = parties.find(
          ({ id, name }) => id === part.toLowerCase() || name.toLowerCase() === part.toLowerCase(),
        );
        if (!found)
          throw new ExpectedFailure(
            messages.notAParty(
              part,
              parties.map(({ id }) => id),
            ),
          );
        return found.id;
      })
      .join(', ');
}

function notBefore(from: string): Accept<string> {
  const accept = inFormat(LAST_DAY_FORMAT);
  return (written) => {
    const to = accept(written.toLowerCase());
    if (/^\d/.test(to) && /^\d/.test(from) && to < from.slice(0, to.length))
      throw new ExpectedFailure(messages.toBeforeFrom(from));
    return to;
  };
}

/** How often an agreement says that it is followed up. */
function rhythmFrom(written: string): string {
  const word = RHYTHMS.map((rhythm) => RHYTHM_TEXT[rhythm].written).find(
    (one) => one === written.toLowerCase(),
  );
  if (word === undefined) throw new ExpectedFailure(messages.noSuchRhythm(written));
  return word;
}

/** The agreements of a year for a later one, each with the promises that belong to it. */
export async function renewedAgreements(options: Options): Promise<readonly NewFile[]> {
  const { words, prompt, content } = options;
  const { year, agreements } = await yearOf(words[0], prompt, content);
  const old = await renewable(partsOf(words[0]), agreements, options);
  const last = Math.max(...old.map(({ term }) => Number((term.to ?? String(year)).slice(0, 4))));
  const next = await prompt.word(
    words[1],
    messages.QUESTIONS.nextYear,
    (written) => {
      const next = yearFrom(written);
      if (next <= year) throw new ExpectedFailure(messages.notLater(year));
      return next;
    },
    words[1] === undefined && partsOf(words[0])[1] === undefined ? String(last + 1) : undefined,
  );
  const files = old.map(async (agreement) => [
    await nextAgreement(agreement, next, options),
    ...(await nextPromises(agreement, next, options)),
  ]);
  return (await Promise.all(files)).flat();
}

async function renewable(
  [, givenYear, part]: readonly string[],
  agreements: readonly Agreement[],
  { prompt }: Options,
): Promise<readonly Agreement[]> {
  const named = part === undefined ? undefined : agreementNameIn(part);
  if (part === undefined && givenYear !== undefined) return agreements;
  const choices: readonly Choice<readonly Agreement[]>[] = [
    ...(agreements.length > 1
      ? [{ value: agreements, name: 'alla', text: messages.allAgreements(agreements.length) }]
      : []),
    ...agreements.map((one) => ({
      value: [one],
      name: one.name ?? 'avtal',
      text: messages.agreementChoice(one),
    })),
  ];
  const given = part === undefined ? undefined : named ? (named.name ?? 'avtal') : part;
  return prompt.choose({ heading: 'Avtal', question: messages.QUESTIONS.renewed, given }, choices);
}

async function nextAgreement(
  { municipality, year, name, title }: Agreement,
  next: number,
  { contentDir }: Options,
): Promise<NewFile> {
  const fields = await fieldsIn(join(contentDir, agreementPath({ municipality, year, agreement: name })));
  const { parter, slag, uppföljs } = fields;
  const titel = title.replaceAll(String(year), String(next));
  return {
    path: agreementPath({ municipality, year: next, agreement: name }),
    text: scaffold('avtal', { titel, slag, parter, uppföljs }),
  };
}

/** A promise of which everything was dropped is not renewed. */
async function nextPromises(
  agreement: Agreement,
  next: number,
  { content, contentDir }: Options,
): Promise<readonly NewFile[]> {
  const { municipality, year } = agreement;
  const files = promisesOf(content, [agreement]).map(async ({ id }): Promise<readonly NewFile[]> => {
    const path = pathOf('lofte', { municipality, year, promise: id });
    const fields = renewed(await fieldsIn(join(contentDir, path)), year, id);
    if ((fields['aktiviteter'] as readonly unknown[]).length === 0) return [];
    return [
      { path: pathOf('lofte', { municipality, year: next, promise: id }), text: scaffold('lofte', fields) },
    ];
  });
  return (await Promise.all(files)).flat();
}

async function fieldsIn(path: string): Promise<Fields> {
  return readMarkdown(normalized(await readFile(path, 'utf8')).text).fields as Fields;
}

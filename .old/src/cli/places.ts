/** Which municipality, year, agreement or promise a new file belongs to: chosen among those that there are. */
import { YEAR_FORMAT } from '../content/formats/dates.ts';
import { FOLDER_FORMAT } from '../content/formats/identifier.ts';
import type { Content } from '../content/read.ts';
import { belongsTo } from '../domain/catalog.ts';
import type { Day } from '../domain/day.ts';
import type { Agreement, CitizenPromise, Municipality } from '../domain/model.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { inFormat, valueIn, type Choice, type Prompt } from './questions.ts';

/** A file to create. */
export interface NewFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

export interface Options {
  readonly words: readonly string[];
  readonly prompt: Prompt;
  readonly content: Content;
  readonly contentDir: string;
  readonly today: Day;
}

export const folder = inFormat(FOLDER_FORMAT);
export const yearFrom = valueIn(YEAR_FORMAT);

/** Splits `eksjo/2017` or `eksjo/2017/trygghet-i-oster`. */
export function partsOf(written: string | undefined): readonly string[] {
  return written?.split('/').filter((part) => part !== '') ?? [];
}

/** Returns a municipality that there is. */
export function municipalityOf(
  given: string | undefined,
  prompt: Prompt,
  { municipalities }: Content,
): Promise<Municipality> {
  if (municipalities.length === 0) throw new ExpectedFailure(messages.NO_MUNICIPALITIES);
  const choices = municipalities.map((one) => ({ value: one, name: one.id, text: one.shortName }));
  return prompt.choose({ heading: 'Kommun', question: messages.QUESTIONS.municipality, given }, choices);
}

/** Returns the agreements of a year in which there are any, the year's own first. */
export async function yearOf(
  written: string | undefined,
  prompt: Prompt,
  content: Content,
): Promise<{
  readonly municipality: string;
  readonly year: number;
  readonly agreements: readonly Agreement[];
}> {
  const [givenMunicipality, givenYear] = partsOf(written);
  const { id: municipality, shortName } = await municipalityOf(givenMunicipality, prompt, content);
  const own = content.agreements.filter((one) => one.municipality === municipality);
  if (own.length === 0) throw new ExpectedFailure(messages.noAgreements(shortName, municipality));
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  const of = (year: number) => own.filter((one) => one.year === year).sort((a, b) => rank(a) - rank(b));
  const choices = years.map((year) => ({
    value: year,
    name: String(year),
    text: messages.yearChoice(of(year)),
  }));
  const year = await prompt.choose(
    {
      heading: 'Avtal',
      question: messages.QUESTIONS.year,
      given: undefined,
      ...(givenYear !== undefined && { given: givenYear }),
    },
    choices,
    (answer) => {
      const year = yearFrom(answer);
      throw new ExpectedFailure(messages.noSuchAgreement(shortName, municipality, year, years));
    },
    {},
  );
  return { municipality, year, agreements: of(year) };
}

const rank = ({ name }: Agreement) => (name === undefined ? 0 : 1);

/** Returns the name in `avtal-centrum`, or undefined for `avtal`, the year's own. Throws for other words. */
export function agreementNameIn(part: string): { readonly name: string | undefined } | undefined {
  const [, name] = /^avtal(?:-(.+?))?(?:\.md)?$/.exec(part) ?? [undefined, null];
  return name === null ? undefined : { name };
}

/** Returns one of the agreements of a year. */
export function agreementAmong(
  agreements: readonly Agreement[],
  given: string | undefined,
  prompt: Prompt,
): Promise<Agreement> {
  const choices: readonly Choice<Agreement>[] = agreements.map((one) => ({
    value: one,
    name: one.name ?? 'avtal',
    text: messages.agreementChoice(one),
  }));
  return prompt.choose({ heading: 'Avtal', question: messages.QUESTIONS.agreement, given }, choices);
}

/** Returns the promises of some agreements, in their order. */
export function promisesOf(
  { promises }: Content,
  agreements: readonly Agreement[],
): readonly CitizenPromise[] {
  return promises.filter((promise) => agreements.some((agreement) => belongsTo(promise, agreement)));
}

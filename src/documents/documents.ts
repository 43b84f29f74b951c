/** The documents of the site: each is made once, when its page or one of its files is asked for. */
import { hash } from 'node:crypto';
import { reportAddress, yearAddress, type DocumentFormat } from '../domain/address.ts';
import type { AgreementYear, YearPeriod } from '../views/agreement-year.ts';
import type { Site } from '../views/site.ts';
import type { Paper } from './blocks.ts';
import type { Addresses } from './contents/html.ts';
import { toPdf } from './pdf/pdf.ts';
import { picturesOf, type PublicFile } from './pictures.ts';
import { reportPaper } from './contents/report.ts';
import { toWord } from './word/word.ts';
import { yearPaper } from './contents/year.ts';

/** What a document is about: the follow-ups of a year with the same name, or all of the year. */
export interface Subject {
  readonly year: AgreementYear;
  readonly periods?: readonly [YearPeriod, ...YearPeriod[]];
}

export type DocumentFiles = Readonly<Record<DocumentFormat, Buffer>>;

/** What the site gives to its documents. */
export interface Surroundings {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly publicFile: PublicFile;
  readonly again?: Again;
}

/** Returns the files that were made from the same before, by the digest of what they are made from, or else makes them. */
export type Again = (key: string, make: () => Promise<DocumentFiles>) => Promise<DocumentFiles>;

/** A reading of the content has objects of its own, so what was made of an earlier one is forgotten with it. */
const made = new WeakMap<object, Promise<DocumentFiles>>();

/** Returns the files of a document. */
export function documentFiles(subject: Subject, around: Surroundings): Promise<DocumentFiles> {
  const key = subject.periods?.[0] ?? subject.year;
  const known = made.get(key);
  if (known) return known;
  const files = filesOf(paperOf(subject, around), around.publicFile, around.again);
  made.set(key, files);
  return files;
}

/** Returns the address of the page that says the same. */
export function pageOf({ year, periods }: Subject): string {
  return periods ? reportAddress(year.key, periods[0].period.id) : yearAddress(year.key);
}

export function paperOf({ year, periods }: Subject, { site, addresses }: Surroundings): Paper {
  return periods ? reportPaper(site, year, periods, addresses) : yearPaper(site, year, addresses);
}

export async function filesOf(
  paper: Paper,
  publicFile: PublicFile,
  again: Again = (_, make) => make(),
): Promise<DocumentFiles> {
  const pictures = await picturesOf(paper, publicFile);
  const drawn = [...pictures].map(([address, { png }]) => [address, hash('sha256', png)]);
  return again(hash('sha256', JSON.stringify([paper, drawn])), () =>
    Promise.resolve({ ...toPdf(paper, pictures), word: toWord(paper, pictures) }),
  );
}

/** Warnings about addresses that an earlier version of the content had. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

const ON_PURPOSE = 'Är det borttaget med avsikt behöver du inte göra något.';

const vanishes = (address: string, why: string, help: string): ProblemText => ({
  severity: 'warning',
  message: `Adressen ${address} försvinner: ${why}.`,
  help,
});

/** For a municipality, or one of its years, with all that is below it. */
export const folderVanishes = (address: string, below: number): ProblemText =>
  vanishes(
    address,
    below === 0
      ? 'mappen finns inte kvar'
      : `mappen finns inte kvar, och inte heller ${below} ${below === 1 ? 'adress' : 'adresser'} under den`,
    `Lägg tillbaka mappen, eller ge den dess namn igen. ${ON_PURPOSE}`,
  );

export const pageVanishes = (address: string): ProblemText =>
  vanishes(address, 'sidan finns inte kvar', `Lägg tillbaka filen. ${ON_PURPOSE}`);

export const promiseVanishes = (address: string, written: string): ProblemText =>
  vanishes(
    address,
    'löftet finns inte kvar',
    `Lägg tillbaka mappen. Har löftet bytt mapp skriver du tidigare: [${written}] i dess lofte.md. ${ON_PURPOSE}`,
  );

/** A promise that is probably the one that had the address. `listed` is what it has of former addresses already. */
export const promiseMoved = (address: string, written: string, listed: Listed | undefined): ProblemText => ({
  ...vanishes(
    address,
    'löftet ser ut att ha bytt mapp',
    `Skriv in den gamla adressen, ${written}, under tidigare, så att den leder hit.`,
  ),
  ...former(written, listed),
});

export const formerAddressVanishes = (
  address: string,
  written: string,
  listed: Listed | undefined,
): ProblemText => ({
  ...vanishes(
    address,
    'den är borttagen ur tidigare',
    `Skriv in ${written} under tidigare igen, så att den fortfarande leder hit.`,
  ),
  ...former(written, listed),
});

export const termVanishes = (address: string, term: string): ProblemText =>
  vanishes(address, `${quote(term)} förklaras inte längre i ordlistan`, `Lägg tillbaka ordet. ${ON_PURPOSE}`);

export const reportVanishes = (address: string): ProblemText =>
  vanishes(address, 'uppföljningen finns inte kvar', `Lägg tillbaka filen. ${ON_PURPOSE}`);

/** What a party that reviews has said in a follow-up, or a part of it. */
export const reviewVanishes = (reviewer: string, count: number): ProblemText => ({
  severity: 'warning',
  message:
    count === 1
      ? `En granskning av ${reviewer} som har varit publicerad finns inte kvar i uppföljningen.`
      : `${count} granskningar av ${reviewer} som har varit publicerade finns inte kvar i uppföljningen.`,
  help: `Lägg tillbaka vad granskaren har skrivit. ${ON_PURPOSE}`,
});

/** A follow-up whose address remains, since it is also that of other promises. */
export const reportRemoved = (address: string): ProblemText => ({
  severity: 'warning',
  message: `Uppföljningen försvinner från ${address}, där den har varit publicerad.`,
  help: `Lägg tillbaka filen. ${ON_PURPOSE}`,
});

export const activityVanishes = (address: string, id: string, text: string): ProblemText =>
  vanishes(
    address,
    `aktiviteten ${quote(text)} finns inte kvar`,
    `Lägg tillbaka den. Gäller den inte längre skriver du det under ändringar, så att invånarna ser det. Har den bytt id skriver du tidigare: [${id}] på den.`,
  );

/** An activity that is probably the one that had the id. */
export const activityRenamed = (address: string, id: string, listed: Listed | undefined): ProblemText => ({
  ...vanishes(
    address,
    'aktiviteten ser ut att ha bytt id',
    `Ge den sitt id ${id} igen, eller skriv in det under tidigare, så att länkar dit fortsätter att fungera.`,
  ),
  ...former(id, listed),
});

/** The last of the former addresses that something has already, and whether each has a line of its own. */
export interface Listed {
  readonly last: string;
  readonly isOnOwnLine: boolean;
}

/** Returns the line with the former address to add, or the longer list if there is one. */
function former(written: string, listed: Listed | undefined): Partial<ProblemText> {
  if (listed === undefined) return { addition: `tidigare: [${written}]` };
  return listed.isOnOwnLine ? { nextItem: written } : { replacement: `${listed.last}, ${written}` };
}

// ── When there is nothing to compare with ───────────────────────────────────────────────────────────────────────────

export const revisionMissing = (revision: string) =>
  `Adresserna är inte jämförda med ${revision}, som inte finns i den här klonen. Hämta hela historiken: git fetch --unshallow.`;

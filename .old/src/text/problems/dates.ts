/** Messages about dates that exist but cannot be right. */
import type { ProblemText } from '../problem-text.ts';

const CHECK_DATE = 'Se efter att datumet stämmer.';

/** A warning about a date that may be right after all. */
const doubtful = (message: string, help = CHECK_DATE): ProblemText => ({
  severity: 'warning',
  message,
  help,
});

// ── One date ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const dateBefore = (written: string, year: number): ProblemText => ({
  message: `Datumet ${written} ligger före ${year}.`,
  help: 'Rätta årtalet.',
});

export const oldDate = (written: string): ProblemText =>
  doubtful(`Datumet ${written} är ovanligt långt tillbaka.`, 'Se efter att årtalet stämmer.');

export const notYet = (written: string, today: string): ProblemText =>
  doubtful(`Datumet ${written} har inte varit än (i dag är det ${today}).`);

export const longAfterToday = (written: string): ProblemText => ({
  message: `Datumet ${written} ligger mer än tio år fram i tiden, och fältet gäller något som har hänt.`,
  help: 'Rätta datumet.',
});

export const farAhead = (written: string): ProblemText =>
  doubtful(`Datumet ${written} ligger ovanligt långt fram i tiden.`, 'Se efter att årtalet stämmer.');

export const tooFarAhead = (written: string, canBeOpen: boolean): ProblemText => ({
  message: `Datumet ${written} ligger mer än hundra år fram i tiden.`,
  help: canBeOpen
    ? 'Rätta datumet, eller skriv tills vidare om det inte finns något slut.'
    : 'Rätta datumet.',
  // A year that many systems use for no end.
  ...(canBeOpen && written.startsWith('9999') && { replacement: 'tills vidare' }),
});

// ── Dates that belong together ──────────────────────────────────────────────────────────────────────────────────────

export const publishedBeforePeriod = (published: string, start: string): ProblemText => ({
  message: `Uppföljningen är publicerad ${published}, innan perioden börjar ${start}.`,
  help: 'Rätta datumet, eller perioden.',
});

export const publishedEarly = (published: string, end: string): ProblemText =>
  doubtful(`Uppföljningen är publicerad ${published}, innan perioden tar slut ${end}.`);

export const publishedLate = (published: string, end: string): ProblemText =>
  doubtful(`Uppföljningen är publicerad ${published}, flera år efter att perioden tog slut ${end}.`);

export const periodAhead = (start: string): ProblemText =>
  doubtful(
    `Uppföljningen redovisar en period som inte har börjat än: den börjar ${start}.`,
    'Se efter att filen heter efter rätt period och ligger under rätt år.',
  );

export const sourceBeforePeriod = (id: string, dated: string, start: string): ProblemText =>
  doubtful(
    `Källan ${id} är från ${dated}, innan perioden börjar ${start}.`,
    'Se efter att det är rätt källa, och att dess datum i avtalet stämmer.',
  );

export const signedAfterReport = (signed: string, report: string, published: string): ProblemText =>
  doubtful(`Avtalet är undertecknat ${signed}, efter att uppföljningen ${report} publicerades ${published}.`);

export const signedAfterEnd = (signed: string, end: string): ProblemText =>
  doubtful(`Avtalet är undertecknat ${signed}, efter att det slutade gälla ${end}.`);

export const signedLongBefore = (signed: string, start: string): ProblemText =>
  doubtful(`Avtalet är undertecknat ${signed}, flera år innan det började gälla ${start}.`);

export const changedBeforeSigned = (changed: string, signed: string): ProblemText =>
  doubtful(`Ändringen är från ${changed}, men avtalet undertecknades först ${signed}.`);

export const extendedBackwards = (to: string, end: string): ProblemText =>
  doubtful(
    `Aktiviteten är förlängd till ${to}, men löftet gäller till ${end}.`,
    'Skriv den nya sista dagen, som kommer efter den gamla.',
  );

export const dueBeforeStart = (due: string, start: string): ProblemText =>
  doubtful(`Det skulle vara klart ${due}, innan löftet började gälla ${start}.`);

export const dueAfterEnd = (due: string, end: string): ProblemText =>
  doubtful(`Det ska vara klart ${due}, efter att löftet slutar gälla ${end}.`);

export const eventBeforeStart = (date: string, start: string): ProblemText =>
  doubtful(`Händelsen är från ${date}, innan löftet började gälla ${start}.`);

export const eventLongAfter = (date: string, published: string): ProblemText =>
  doubtful(`Händelsen är från ${date}, mer än ett år efter att uppföljningen skrevs ${published}.`);

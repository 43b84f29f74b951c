/** `npm run new`: creates files for editors to fill in, from arguments or answers. Never overwrites a file. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolvePeriod } from '../content/parse/resolve-period.ts';
import { scaffold, scaffoldReport, isUnfilled } from '../content/write/scaffold.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { nameOf } from '../content/read/name.ts';
import { withoutUndefined } from '../content/formats/without-undefined.ts';
import { readContent, type Content } from '../content/read.ts';
import { renewed } from '../content/write/renewal.ts';
import { EMAIL_FORMAT, WEB_ADDRESS_FORMAT } from '../content/formats/addresses.ts';
import { DAY_FORMAT, YEAR_FORMAT } from '../content/formats/dates.ts';
import { FOLDER_FORMAT, isId, MUNICIPALITY_CODE_FORMAT } from '../content/formats/identifier.ts';
import { agreementPath, pathOf } from '../content/source/file-tree.ts';
import { normalized } from '../content/source/source-file.ts';
import { readMarkdown } from '../content/write/file-text.ts';
import type { Fields } from '../content/formats/layout.ts';
import { STANDING_IDS } from '../domain/parties.ts';
import { RHYTHMS, type Period } from '../domain/period.ts';
import type { Agreement, CitizenPromise } from '../domain/model.ts';
import * as messages from '../text/editing.ts';
import { periodText, RHYTHM_TEXT } from '../text/period.ts';
import { run } from './command.ts';
import { inFormat, Prompt, readArguments, valueIn, type Task } from './questions.ts';
import { resultsOf, sourceOf } from './results.ts';

/** A file to create. */
interface NewFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

/** Writes a file unless it exists, and returns whether it did. */
async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

interface Options {
  readonly words: readonly string[];
  readonly prompt: Prompt;
  readonly content: Content;
  readonly contentDir: string;
}

const TASKS: Readonly<Record<Task, (options: Options) => Promise<readonly NewFile[]>>> = {
  kommun: async ({ words, prompt }) => {
    const id = await prompt.word(words[0], messages.QUESTIONS.newMunicipality, folder);
    const name = await prompt.flag('namn', messages.QUESTIONS.name);
    const fields = {
      namn: name,
      kortnamn: await prompt.flag('kortnamn', messages.QUESTIONS.shortName, undefined, shortNameOf(name)),
      kod: await prompt.flag('kod', messages.QUESTIONS.code, inFormat(MUNICIPALITY_CODE_FORMAT)),
      webbplats: await prompt.flag('webbplats', messages.QUESTIONS.website, inFormat(WEB_ADDRESS_FORMAT)),
      kontakt: {
        epost: await prompt.flag('epost', messages.QUESTIONS.email, inFormat(EMAIL_FORMAT)),
      },
    };
    return [{ path: pathOf('kommun', { municipality: id }), text: scaffold('kommun', fields) }];
  },

  avtal: async ({ words, prompt, content }) => {
    const [written, writtenYear] = partsOf(words[0]);
    const municipality = await municipalityOf(written, prompt, content);
    const year = await prompt.word(writtenYear, messages.QUESTIONS.year, yearFrom);
    const fields = {
      titel: await prompt.flag('titel', messages.QUESTIONS.agreementTitle),
      parter: STANDING_IDS,
      uppföljs: await prompt.optionalFlag('uppföljs', messages.QUESTIONS.rhythm, rhythmFrom),
    };
    return [agreementFile(municipality, year, fields)];
  },

  löfte: async ({ words, prompt, content }) => {
    const { municipality, year } = await agreementOf(words[0], prompt, content);
    const id = await prompt.word(partsOf(words[0])[2], messages.QUESTIONS.promise, folder);
    const title = await prompt.flag('titel', messages.QUESTIONS.title);
    const fields = {
      titel: title,
      kortnamn: await prompt.flag('kortnamn', messages.QUESTIONS.menuName, undefined, title),
      aktiviteter: await prompt.activities(),
    };
    return [{ path: pathOf('lofte', { municipality, year, promise: id }), text: scaffold('lofte', fields) }];
  },

  uppföljning: async ({ words, prompt, content, contentDir }) => {
    const { municipality, year, sources } = await agreementOf(words[0], prompt, content);
    const promises = content.promises.filter((one) => one.municipality === municipality && one.year === year);
    if (promises.length === 0) throw new ExpectedFailure(messages.noPromises(`${municipality}/${year}`));
    const periodsOf = (name: string, own: Partial<OwnPeriod>) =>
      promises.map((promise) => periodIn(promise, year, name, own));
    // A name that is not a calendar period becomes one once the user has said what it covers.
    const name = await prompt.word(words[1], messages.QUESTIONS.period, (name) => {
      if (!isOwnPeriod(name)) periodsOf(name, {});
      return name;
    });
    const own = isOwnPeriod(name) ? await ownPeriod(prompt) : {};
    const periods = periodsOf(name, own);
    const isFilledIn = await prompt.confirm(messages.QUESTIONS.fillIn);
    const källa = isFilledIn ? await sourceOf(prompt, sources) : undefined;
    const files: NewFile[] = [];
    for (const [index, promise] of promises.entries()) {
      const path = pathOf('uppfoljning', { municipality, year, promise: promise.id, period: name });
      const isNew = !existsSync(join(contentDir, path));
      const redovisat = isFilledIn && isNew ? await resultsOf(prompt, promise) : [];
      // Nothing was reported about this promise.
      if (isFilledIn && isNew && redovisat.length === 0) continue;
      const heading = messages.reportHeading(promise.shortName, periodText(periods[index]!, true));
      const words = { heading, help: messages.REPORT_HELP };
      files.push({ path, text: scaffoldReport(promise.activities, { ...own, källa, redovisat }, words) });
    }
    return files;
  },

  förnya: async ({ words, prompt, content, contentDir }) => {
    const agreement = await agreementOf(words[0], prompt, content);
    const { municipality, year, title } = agreement;
    const next = await prompt.word(words[1], messages.QUESTIONS.nextYear, (written) => {
      const next = yearFrom(written);
      if (next <= year) throw new ExpectedFailure(messages.notLater(year));
      return next;
    });
    const promises = content.promises.filter((one) => one.municipality === municipality && one.year === year);
    const files = promises.map(async ({ id }): Promise<NewFile> => {
      const text = await readFile(
        join(contentDir, pathOf('lofte', { municipality, year, promise: id })),
        'utf8',
      );
      const { fields } = readMarkdown(normalized(text).text);
      return {
        path: pathOf('lofte', { municipality, year: next, promise: id }),
        text: scaffold('lofte', renewed(fields as Fields, year, id)),
      };
    });
    const old = agreementPath({ municipality, year, agreement: agreement.name });
    const { fields } = readMarkdown(normalized(await readFile(join(contentDir, old), 'utf8')).text);
    const { parter, slag, uppföljs } = fields as Fields;
    const nextFields = { titel: title.replaceAll(String(year), String(next)), parter, slag, uppföljs };
    return [agreementFile(municipality, next, nextFields), ...(await Promise.all(files))];
  },
};

function shortNameOf(name: string): string {
  return name.replace(/s? kommun$/, '');
}

function agreementFile(municipality: string, year: number, fields: Fields): NewFile {
  return { path: pathOf('avtal', { municipality, year }), text: scaffold('avtal', fields) };
}

/** The fields of a period that the file's name does not define. */
interface OwnPeriod {
  readonly från: string;
  readonly till: string;
  readonly etikett: string;
}

/** Returns whether a file name is neither a calendar period nor a mistyped one, such as `t4`. */
function isOwnPeriod(name: string): boolean {
  return isId(name) && !/^(\d{4}-)?([a-zåäö]\d+|helar|slut)$/.test(name);
}

async function ownPeriod(prompt: Prompt): Promise<OwnPeriod> {
  return {
    från: await prompt.flag('från', messages.QUESTIONS.from, inFormat(DAY_FORMAT)),
    till: await prompt.flag('till', messages.QUESTIONS.to, inFormat(DAY_FORMAT)),
    etikett: await prompt.flag('etikett', messages.QUESTIONS.label),
  };
}

/** Returns the period of a follow-up, from its file name or its own fields. */
function periodIn(
  { term, activities }: CitizenPromise,
  year: number,
  name: string,
  own: Partial<OwnPeriod>,
): Period {
  const fields = withoutUndefined({ from: own.från, to: own.till, label: own.etikett });
  const period = resolvePeriod(name, fields, year, term, activities);
  if ('problem' in period) throw new ExpectedFailure([period.problem.message, period.problem.help].join(' '));
  return period;
}

/** Splits `eksjo/2017` or `eksjo/2017/trygghet-i-oster`. */
function partsOf(written: string | undefined): readonly string[] {
  return written?.split('/').filter((part) => part !== '') ?? [];
}

function municipalityOf(written: string | undefined, prompt: Prompt, { municipalities }: Content) {
  return prompt.word(written, messages.QUESTIONS.municipality, (name) => {
    const municipality = folder(name);
    if (!municipalities.some(({ id }) => id === municipality)) {
      throw new ExpectedFailure(messages.noSuchMunicipality(municipality));
    }
    return municipality;
  });
}

/** Returns the agreement of a municipality and year, asking for what `written` lacks. */
async function agreementOf(
  written: string | undefined,
  prompt: Prompt,
  content: Content,
): Promise<Agreement> {
  const [writtenMunicipality, writtenYear] = partsOf(written);
  const municipality = await municipalityOf(writtenMunicipality, prompt, content);
  return prompt.word(writtenYear, messages.QUESTIONS.year, (name) => {
    const year = yearFrom(name);
    const ofYear = content.agreements.filter((one) => one.municipality === municipality && one.year === year);
    // The year's own, where there is one.
    const agreement = ofYear.find(({ name }) => name === undefined) ?? ofYear[0];
    if (!agreement) throw new ExpectedFailure(messages.noSuchAgreement(`${municipality}/${year}`));
    return agreement;
  });
}

const folder = inFormat(FOLDER_FORMAT);
const yearFrom = valueIn(YEAR_FORMAT);

/** How often an agreement says that it is followed up. */
function rhythmFrom(written: string): string {
  const word = RHYTHMS.map((rhythm) => RHYTHM_TEXT[rhythm].written).find(
    (one) => one === written.toLowerCase(),
  );
  if (word === undefined) throw new ExpectedFailure(messages.noSuchRhythm(written));
  return word;
}

await run(async () => {
  const { words, values } = readArguments();
  const settings = readSettings();
  const { contentDir } = settings;
  const prompt = new Prompt(values);
  try {
    const task = await prompt.task(words[0]);
    const { content } = await readContent(settings);
    const files = await TASKS[task]({ words: words.slice(1), prompt, content, contentDir });
    if (files.length === 0) throw new ExpectedFailure(messages.NOTHING_REPORTED);
    for (const { path, text } of files) {
      const isNew = await writeNew(join(contentDir, path), text);
      console.log((isNew ? messages.made : messages.kept)(nameOf(join(contentDir, path))));
    }
    console.log(
      `\n${messages.nextStep(
        task,
        files.some(({ text }) => isUnfilled(text)),
      )}`,
    );
    return 0;
  } finally {
    prompt.end();
  }
});

/** `npm run new`: makes new files for editors to fill in, by questions or by arguments. Never writes over anything. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { periodOf } from '../content/dating.ts';
import { activityFrom, draftOf, draftReport } from '../content/drafting.ts';
import { readSettings } from '../content/environment.ts';
import { ExpectedFailure } from '../content/expected-failure.ts';
import { nameOf } from '../content/finding.ts';
import { readContent, type Content } from '../content/read.ts';
import { renewed } from '../content/renewal.ts';
import { isId } from '../content/schema/field.ts';
import { readMarkdown } from '../content/write/file-text.ts';
import type { Fields } from '../content/write/layout.ts';
import type { Agreement } from '../domain/promise.ts';
import * as say from '../text/editing.ts';
import { periodText } from '../text/period.ts';
import { run } from './command.ts';

/** A file that is to be there. */
interface NewFile {
  /** From the content folder. */
  readonly path: string;
  readonly text: string;
}

const OPTIONS = {
  namn: { type: 'string' },
  kortnamn: { type: 'string' },
  kod: { type: 'string' },
  webbplats: { type: 'string' },
  epost: { type: 'string' },
  titel: { type: 'string' },
  aktivitet: { type: 'string', multiple: true },
} as const;

type Option = Exclude<keyof typeof OPTIONS, 'aktivitet'>;

/** Writes a file unless there is one. */
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

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return { values, words: positionals.map((word) => word.normalize('NFC')) };
  } catch {
    throw new ExpectedFailure(say.NEW_USAGE);
  }
}

/** What has been said as arguments, and what is asked for where somebody is there to answer. */
class Questions {
  private readonly terminal: ReturnType<typeof createInterface> | undefined;
  private readonly values: ReturnType<typeof readArguments>['values'];

  constructor(terminal: Questions['terminal'], values: Questions['values']) {
    this.terminal = terminal;
    this.values = values;
  }

  async task(word: string | undefined): Promise<Task> {
    if (word !== undefined) return taskOf(word);
    if (!this.terminal) throw new ExpectedFailure(say.NEW_USAGE);
    console.log(say.CHOICE);
    for (const [index, { text }] of say.CHOICES.entries()) console.log(`  ${index + 1}  ${text}`);
    const answer = await this.ask(say.QUESTIONS.choice);
    return taskOf(say.CHOICES[Number(answer) - 1]?.word ?? answer);
  }

  /** Something that stands among the words of the command, or is asked for. */
  async word(given: string | undefined, question: string): Promise<string> {
    if (given !== undefined) return given;
    if (!this.terminal) throw new ExpectedFailure(say.NEW_USAGE);
    return this.ask(question);
  }

  /** Something that has an option of its own. */
  async option(name: Option, question: string, usual?: string): Promise<string> {
    const given = this.values[name] ?? (this.terminal ? await this.ask(question, usual) : usual);
    if (given === undefined) throw new ExpectedFailure(say.needed(name));
    return given;
  }

  async activities(): Promise<readonly Fields[]> {
    const activities: Fields[] = [];
    const add = (line: string) => {
      const activity = activityFrom(
        line,
        activities.map(({ id }) => String(id)),
      );
      if (!activity) throw new ExpectedFailure(say.badActivity(line));
      activities.push(activity);
    };
    for (const line of this.values.aktivitet ?? []) add(line);
    if (activities.length > 0 || !this.terminal) return activities;
    for (;;) {
      const line = (await this.terminal.question(`${say.QUESTIONS.activity}: `)).trim();
      if (line === '') return activities;
      try {
        add(line);
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
        console.log(error.message);
      }
    }
  }

  private async ask(question: string, usual?: string): Promise<string> {
    for (;;) {
      const hint = usual === undefined ? '' : ` [${usual}]`;
      const answer = (await this.terminal!.question(`${question}${hint}: `)).trim().normalize('NFC') || usual;
      if (answer !== undefined) return answer;
    }
  }
}

type Task = (typeof say.CHOICES)[number]['word'];

/** A keyboard without å, ä and ö is no hindrance. */
function taskOf(word: string): Task {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '');
  const found = say.CHOICES.find((choice) => plain(choice.word) === plain(word.toLowerCase()));
  if (!found) throw new ExpectedFailure(`${say.unknownTask(word)}\n\n${say.NEW_USAGE}`);
  return found.word;
}

interface Given {
  readonly words: readonly string[];
  readonly asked: Questions;
  readonly content: Content;
  readonly contentDir: string;
}

const TASKS: Readonly<Record<Task, (given: Given) => Promise<readonly NewFile[]>>> = {
  kommun: async ({ words, asked }) => {
    const id = folder(await asked.word(words[0], say.QUESTIONS.municipality));
    const name = await asked.option('namn', say.QUESTIONS.name);
    const fields = {
      namn: name,
      kortnamn: await asked.option('kortnamn', say.QUESTIONS.shortName, name.replace(/s? kommun$/, '')),
      kod: await asked.option('kod', say.QUESTIONS.code),
      webbplats: await asked.option('webbplats', say.QUESTIONS.website),
      kontakt: { epost: await asked.option('epost', say.QUESTIONS.email) },
    };
    return [{ path: `${id}/kommun.md`, text: draftOf('kommun', fields) }];
  },

  avtal: async ({ words, asked, content }) => {
    const { municipality, year } = await placeOf(words[0], asked, content);
    const title = await asked.option('titel', say.QUESTIONS.agreementTitle);
    return [agreementFile(municipality, year, title)];
  },

  löfte: async ({ words, asked, content }) => {
    const { municipality, year, promise } = await placeOf(words[0], asked, content);
    agreementOf(content, municipality, year);
    const id = folder(await asked.word(promise, say.QUESTIONS.promise));
    const title = await asked.option('titel', say.QUESTIONS.title);
    const fields = {
      titel: title,
      kortnamn: await asked.option('kortnamn', say.QUESTIONS.menuName, title),
      aktiviteter: await asked.activities(),
    };
    return [{ path: `${municipality}/${year}/${id}/lofte.md`, text: draftOf('lofte', fields) }];
  },

  uppföljning: async ({ words, asked, content }) => {
    const { municipality, year } = await placeOf(words[0], asked, content);
    agreementOf(content, municipality, year);
    const name = await asked.word(words[1], say.QUESTIONS.period);
    const promises = content.promises.filter((one) => one.municipality === municipality && one.year === year);
    if (promises.length === 0) throw new ExpectedFailure(say.noPromises(`${municipality}/${year}`));
    return promises.map((promise) => {
      const period = periodOf(name, {}, year, promise.term, promise.activities);
      if ('saying' in period)
        throw new ExpectedFailure([period.saying.message, period.saying.advice].join(' '));
      const heading = say.reportHeading(promise.shortName, periodText(period, true));
      return {
        path: `${municipality}/${year}/${promise.id}/${name}.md`,
        text: draftReport(promise.activities, { heading, help: say.REPORT_HELP }),
      };
    });
  },

  förnya: async ({ words, asked, content, contentDir }) => {
    const { municipality, year } = await placeOf(words[0], asked, content);
    const agreement = agreementOf(content, municipality, year);
    const next = yearFrom(await asked.word(words[1], say.QUESTIONS.nextYear));
    if (next <= year) throw new ExpectedFailure(say.notLater(year));
    const promises = content.promises.filter((one) => one.municipality === municipality && one.year === year);
    const files = promises.map(async ({ id }): Promise<NewFile> => {
      const text = await readFile(join(contentDir, municipality, String(year), id, 'lofte.md'), 'utf8');
      const { fields } = readMarkdown(text.normalize('NFC').replace(/\r\n?/g, '\n'));
      return {
        path: `${municipality}/${next}/${id}/lofte.md`,
        text: draftOf('lofte', renewed(fields as Fields, year, id)),
      };
    });
    const title = agreement.title.replaceAll(String(year), String(next));
    return [agreementFile(municipality, next, title), ...(await Promise.all(files))];
  },
};

function agreementFile(municipality: string, year: number, title: string): NewFile {
  const fields = { titel: title, parter: ['polisen', 'kommunen'] };
  return { path: `${municipality}/${year}/avtal.md`, text: draftOf('avtal', fields) };
}

/** `eksjo/2017`, or `eksjo/2017/trygghet-i-oster`, in its parts. */
async function placeOf(written: string | undefined, asked: Questions, { municipalities }: Content) {
  const parts = written?.split('/').filter((part) => part !== '') ?? [];
  const municipality = folder(await asked.word(parts[0], say.QUESTIONS.municipality));
  if (!municipalities.some(({ id }) => id === municipality)) {
    throw new ExpectedFailure(say.noSuchMunicipality(municipality));
  }
  const year = yearFrom(await asked.word(parts[1], say.QUESTIONS.year));
  return { municipality, year, promise: parts[2] };
}

function agreementOf({ agreements }: Content, municipality: string, year: number): Agreement {
  const agreement = agreements.find((one) => one.municipality === municipality && one.year === year);
  if (!agreement) throw new ExpectedFailure(say.noSuchAgreement(`${municipality}/${year}`));
  return agreement;
}

function folder(written: string): string {
  if (!isId(written)) throw new ExpectedFailure(say.badFolder(written));
  return written;
}

function yearFrom(written: string): number {
  if (!/^(19|20)\d\d$/.test(written)) throw new ExpectedFailure(say.badYear(written));
  return Number(written);
}

await run(async () => {
  const { words, values } = readArguments();
  const settings = readSettings();
  const { contentDir } = settings;
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    const asked = new Questions(terminal, values);
    const task = await asked.task(words[0]);
    const { content } = await readContent(settings);
    const files = await TASKS[task]({ words: words.slice(1), asked, content, contentDir });
    for (const { path, text } of files) {
      const isNew = await writeNew(join(contentDir, path), text);
      console.log((isNew ? say.made : say.kept)(nameOf(join(contentDir, path))));
    }
    console.log(`\n${say.nextStep(task)}`);
    return 0;
  } finally {
    terminal?.close();
  }
});

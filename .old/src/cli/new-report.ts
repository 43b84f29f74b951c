/** New follow-ups of the promises of a year, or of an agreement as a whole. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agreementReportPath, pathOf } from '../content/source/file-tree.ts';
import { scaffoldAgreementReport, scaffoldReport } from '../content/write/scaffold.ts';
import { belongsTo } from '../domain/catalog.ts';
import type { Agreement, CitizenPromise } from '../domain/model.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/editing.ts';
import { periodText } from '../text/period.ts';
import { agreementSubject, periodOf, promiseSubject, type ChosenPeriod, type Subject } from './periods.ts';
import { agreementNameIn, partsOf, promisesOf, yearOf, type NewFile, type Options } from './places.ts';
import type { Choice } from './questions.ts';
import { resultsOf, sourceOf, verdictOf } from './results.ts';

/** What is followed up: some promises, or an agreement. */
type Target = { readonly promises: readonly CitizenPromise[] } | { readonly agreement: Agreement };

export async function newReports(options: Options): Promise<readonly NewFile[]> {
  const { words, prompt, content, today } = options;
  const { municipality, year, agreements } = await yearOf(words[0], prompt, content);
  const target = await targetOf(words[0], agreements, options);
  const agreementOf = (promise: CitizenPromise) => agreements.find((one) => belongsTo(promise, one))!;
  if ('promises' in target && target.promises.length === 0) {
    throw new ExpectedFailure(messages.noPromises(`${municipality}/${year}`));
  }
  const subjects: readonly Subject[] =
    'agreement' in target
      ? [agreementSubject(target.agreement, today)]
      : target.promises.map((promise) =>
          promiseSubject(promise, agreementOf(promise), content.parties, today),
        );
  const chosen = await periodOf(words[1], subjects, prompt, today);
  if ('agreement' in target) return [await agreementReport(target.agreement, chosen, options)];
  return promiseReports(target.promises, agreementOf, chosen, options);
}

/** Chooses among the promises and agreements of a year. A path says it: a promise's folder, or `avtal` or `avtal-centrum`. */
async function targetOf(
  written: string | undefined,
  agreements: readonly Agreement[],
  { prompt, content }: Options,
): Promise<Target> {
  const [, givenYear, part] = partsOf(written);
  const promises = promisesOf(content, agreements);
  if (part !== undefined) return targetNamed(part, agreements, promises);
  // The path of a year means all of its promises, as it always has.
  if (givenYear !== undefined) return { promises };
  const groups = agreements.map((agreement) => ({ agreement, own: promisesOf(content, [agreement]) }));
  const isOnly = agreements.length === 1;
  if (promises.length === 0) prompt.say(messages.NO_PROMISES_YET);
  const choices: readonly Choice<Target>[] = [
    ...groups
      .filter(({ own }) => own.length > 0)
      .map(({ agreement, own }) => ({
        value: { promises: own },
        name: messages.allName(isOnly ? undefined : (agreement.name ?? 'avtal')),
        text: isOnly ? messages.allPromises(own.length) : messages.promisesIn(agreement, own.length),
      })),
    ...(promises.length > 1
      ? promises.map((one) => ({
          value: { promises: [one] },
          name: one.id,
          text: messages.promiseChoice(one.shortName),
        }))
      : []),
    ...agreements.map((agreement) => ({
      value: { agreement },
      name: agreement.name === undefined ? 'avtal' : `avtal-${agreement.name}`,
      text: messages.wholeAgreement(agreement, isOnly),
    })),
  ];
  return prompt.choose(
    { heading: messages.REPORTS_HEADING, question: messages.QUESTIONS.subject, given: undefined },
    choices,
    undefined,
    isOnly && promises.length > 0 ? { defaultNumber: 1 } : {},
  );
}

function targetNamed(
  part: string,
  agreements: readonly Agreement[],
  promises: readonly CitizenPromise[],
): Target {
  const promise = promises.find(({ id }) => id === part);
  if (promise) return { promises: [promise] };
  const named = agreementNameIn(part);
  const agreement = named && agreements.find(({ name }) => name === named.name);
  if (agreement) return { agreement };
  const names = agreements.map(({ name }) => (name === undefined ? 'avtal' : `avtal-${name}`));
  throw new ExpectedFailure(messages.noSuchSubject(part, [...promises.map(({ id }) => id), ...names]));
}

async function agreementReport(
  agreement: Agreement,
  { name, own, periods }: ChosenPeriod,
  { prompt, contentDir }: Options,
): Promise<NewFile> {
  const { municipality, year, title, sources } = agreement;
  const path = agreementReportPath({ municipality, year, agreement: agreement.name }, name);
  const isNew = !existsSync(join(contentDir, path));
  const isFilledIn = isNew && (await prompt.confirm(messages.QUESTIONS.fillIn));
  const källa = isFilledIn ? await sourceOf(prompt, sources) : undefined;
  const omdöme = isFilledIn ? await verdictOf(prompt) : {};
  const words = {
    heading: messages.reportHeading(title, periodText(periods[0]!, true)),
    help: messages.AGREEMENT_REPORT_HELP,
  };
  return { path, text: scaffoldAgreementReport({ ...own, källa, omdöme }, words) };
}

async function promiseReports(
  promises: readonly CitizenPromise[],
  agreementOf: (promise: CitizenPromise) => Agreement,
  { name, own, periods }: ChosenPeriod,
  { prompt, contentDir }: Options,
): Promise<readonly NewFile[]> {
  const isFilledIn = await prompt.confirm(messages.QUESTIONS.fillIn);
  const sources = new Map<Agreement, string | undefined>();
  const files: NewFile[] = [];
  for (const [index, promise] of promises.entries()) {
    const { municipality, year, id } = promise;
    const path = pathOf('uppfoljning', { municipality, year, promise: id, period: name });
    const isNew = !existsSync(join(contentDir, path));
    const agreement = agreementOf(promise);
    // Promises of one agreement are followed up in one document.
    if (isFilledIn && isNew && !sources.has(agreement)) {
      sources.set(agreement, await sourceOf(prompt, agreement.sources));
    }
    const redovisat = isFilledIn && isNew ? await resultsOf(prompt, promise) : [];
    // Nothing was reported about this promise.
    if (isFilledIn && isNew && redovisat.length === 0) continue;
    const heading = messages.reportHeading(promise.shortName, periodText(periods[index]!, true));
    const words = { heading, help: messages.REPORT_HELP };
    const fields = { ...own, källa: sources.get(agreement), redovisat };
    files.push({ path, text: scaffoldReport(promise.activities, fields, words) });
  }
  return files;
}

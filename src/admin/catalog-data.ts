/** Builds the data of the forms from the content. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LatestCatalog } from '../content/astro/catalog.ts';
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { idFrom } from '../content/formats/identifier.ts';
import { paragraph } from '../content/problems/print.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { normalized } from '../content/source/source-file.ts';
import { renewed } from '../content/write/renewal.ts';
import { readMarkdown } from '../content/write/file-text.ts';
import type { Fields } from '../content/formats/layout.ts';
import { belongsTo, type Catalog } from '../domain/catalog.ts';
import { partsOf } from '../domain/day.ts';
import { judgePromise } from '../domain/judged.ts';
import type { Agreement, CitizenPromise, Municipality, Party } from '../domain/model.ts';
import { periodText } from '../text/period.ts';
import type { AdminData, AgreementData, MunicipalityData, PromiseData, ReportData } from './admin-data.ts';
import type { Repository } from './repository.ts';

/** Returns the data for the forms of one municipality, or for those that all share. */
export async function adminData(
  { content, errors, warnings, readings }: LatestCatalog,
  municipality: Municipality | undefined,
  { settings, folder, checks }: Repository,
  contentDir: string,
): Promise<AdminData> {
  return {
    backend: settings,
    ...(checks !== undefined && { checks }),
    folder,
    layouts: LAYOUTS,
    municipalities: content.municipalities.map(({ id }) => id),
    errors: errors.map(paragraph),
    ...(readings !== undefined && {
      readings,
      warnings: warnings.map((warning) => ({ file: warning.file, text: paragraph(warning) })),
    }),
    ...(municipality && { municipality: await municipalityData(content, municipality, contentDir) }),
  };
}

async function municipalityData(
  { agreements, promises, parties, today }: Catalog,
  { id, shortName }: Municipality,
  contentDir: string,
): Promise<MunicipalityData> {
  const own = agreements.filter((agreement) => agreement.municipality === id);
  const latest = own[0];
  const { year: current } = partsOf(today);
  const coming = comingYears(latest?.year, current);
  const promisesOf = (agreement: Agreement) => promises.filter((promise) => belongsTo(promise, agreement));
  // The promises of a year have one list, whichever of its agreements they belong to.
  const years = [...new Set(own.map(({ year }) => year))];
  const data = years.map(async (year): Promise<AgreementData> => {
    const list = own
      .filter((agreement) => agreement.year === year)
      .flatMap((agreement) =>
        promisesOf(agreement).map((promise) => promiseData(promise, agreement, parties, today)),
      );
    if (year !== latest?.year) return { year, promises: list };
    const current = list.map(async ({ reports, ...promise }) => {
      const renewal = await renewalOf(contentDir, id, year, promise.id);
      return { ...promise, reports: [...reports, ownPeriod(reports)], ...(renewal && { renewal }) };
    });
    return { year, promises: await Promise.all(current) };
  });
  return {
    id,
    shortName,
    agreements: await Promise.all(data),
    comingYears: coming,
    earlierYears: earlierYears([...coming, ...years], current),
  };
}

/** Returns the year after the latest agreement, this year and the next, except those that have an agreement. */
function comingYears(latest: number | undefined, current: number): readonly number[] {
  const years = [...(latest === undefined ? [] : [latest + 1]), current, current + 1];
  return [...new Set(years)].filter((year) => latest === undefined || year > latest).sort((a, b) => a - b);
}

/** How many past years without an agreement the forms offer. */
const YEARS_BACK = 5;

function earlierYears(others: readonly number[], current: number): readonly number[] {
  return Array.from({ length: YEARS_BACK }, (_, index) => current - 1 - index).filter(
    (year) => !others.includes(year),
  );
}

function promiseData(
  promise: CitizenPromise,
  agreement: Agreement,
  parties: readonly Party[],
  today: string,
): PromiseData {
  const { id, shortName, activities, reports } = promise;
  const { periods } = judgePromise(promise, agreement, parties, today).schedule;
  return {
    id,
    shortName,
    activities: activities.map(({ id, text, measures }) => ({
      id,
      text,
      measures: measures.map(({ id, unit }) => ({
        id,
        unit: unit.many,
        units: [...new Set([unit.one, unit.many])],
      })),
    })),
    reports: periods.map((period) => ({
      id: period.id,
      name: periodText(period, true),
      isWritten: reports.some((report) => report.period.id === period.id),
      hasOwnPeriod: 'label' in period.name,
    })),
  };
}

/** An entry for a follow-up of a custom period. The form cannot ask for its file name, so that is fixed. */
function ownPeriod(others: readonly ReportData[]): ReportData {
  const id = idFrom(
    'egen period',
    others.map(({ id }) => id),
  );
  return { id, isWritten: false, hasOwnPeriod: true };
}

async function renewalOf(
  contentDir: string,
  municipality: string,
  year: number,
  id: string,
): Promise<Fields | undefined> {
  const text = await readFile(join(contentDir, pathOf('lofte', { municipality, year, promise: id })), 'utf8');
  try {
    return renewed(readMarkdown(normalized(text).text).fields as Fields, year, id);
  } catch {
    // It is being edited, and its problem is among the errors.
    return undefined;
  }
}

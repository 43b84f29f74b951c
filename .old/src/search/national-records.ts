/**
 * The records of the whole country's search index, by promise. Those of a municipality are made of its years alone, as plain data;
 * the index is made of those of all.
 */
import { OUTCOMES } from '../domain/outcome.ts';
import { activityLines } from './activity-lines.ts';
import { activityRecord, municipalityRecord, promiseRecord } from './municipality-records.ts';
import type { SearchRecord } from './record.ts';
import type { MunicipalityYears } from '../views/site.ts';

/** A promise has these values if any of its activities has. */
const BY_ACTIVITY = ['utfall', 'ansvarig', 'period'] as const;

/** What the national index gets from one municipality. */
export interface NationalRecords {
  readonly municipality: SearchRecord;
  /** Latest first. */
  readonly years: readonly { readonly year: number; readonly promises: readonly SearchRecord[] }[];
}

/** Returns what the national index gets from a municipality. */
export function nationalRecordsOf(of: MunicipalityYears): NationalRecords {
  return {
    municipality: municipalityRecord(of),
    years: of.years.map((year) => ({
      year: year.key.year,
      promises: year.promises.map((judged) => {
        const record = promiseRecord(judged, year);
        const own = judged.activities.map((item) => activityRecord(item, judged, year).filters);
        const activities = judged.activities.map(({ activity, judgement }) => ({
          id: activity.id,
          text: activity.text,
          outcome: OUTCOMES.indexOf(judgement.outcome),
        }));
        return {
          ...record,
          meta: { ...record.meta, activities: activityLines(activities) },
          filters: {
            ...record.filters,
            ...Object.fromEntries(
              BY_ACTIVITY.flatMap((name) => {
                const values = [...new Set(own.flatMap((filters) => filters[name] ?? []))];
                return values.length === 0 ? [] : [[name, values]];
              }),
            ),
          },
        };
      }),
    })),
  };
}

/** Returns the records of all municipalities, the latest year first. */
export function nationalRecords(all: readonly NationalRecords[]): readonly SearchRecord[] {
  const years = all.flatMap((records) => records.years);
  return [
    ...years.sort((a, b) => b.year - a.year).flatMap(({ promises }) => promises),
    ...all.map(({ municipality }) => municipality),
  ];
}

/** Every table of open data, in the order in which they are listed. */
import type { Table } from './column.ts';
import { agreements, municipalities, parties, places, sources } from './tables/agreements.ts';
import { effects, effectValues } from './tables/effects.ts';
import { measures, outcomes, targetWindows } from './tables/outcomes.ts';
import { activities, changes, evidence, promises } from './tables/promises.ts';
import { events, reports, results, values } from './tables/reports.ts';

export const TABLES: readonly Table[] = [
  agreements,
  promises,
  activities,
  outcomes,
  values,
  results,
  reports,
  measures,
  targetWindows,
  effects,
  effectValues,
  events,
  changes,
  evidence,
  sources,
  parties,
  places,
  municipalities,
];

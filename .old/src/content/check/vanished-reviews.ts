/**
 * Finds reviews that an earlier version published and that follow-ups no longer have. Who answers for a promise also writes its
 * follow-ups, so what a newspaper or an auditor has said of it must not be gone without a word.
 */
import * as messages from '../../text/problems.ts';
import { isFields } from '../formats/layout.ts';
import type { UntriedProblem } from '../problems/problem.ts';
import { problemOf } from '../source/locate.ts';
import { earlierFields, type EarlierContent } from './earlier.ts';
import type { KnownContent } from './known.ts';

/** Returns a problem for each follow-up and reviewer whose words are fewer than they were. */
export function* vanishedReviews(
  { municipalities, parties }: KnownContent,
  { changed }: EarlierContent,
  prefix: string,
): Iterable<UntriedProblem> {
  const reviewers = (parties?.data ?? []).filter(({ isReviewer }) => isReviewer);
  if (reviewers.length === 0) return;
  const reports = municipalities.flatMap(({ agreements }) =>
    agreements.flatMap(({ reports, promises }) =>
      [reports, ...promises.map(({ reports }) => reports)].flat(),
    ),
  );
  const sources = new Map(reports.flatMap(({ file }) => (file ? [[file.source.name, file.source]] : [])));
  for (const [path, text] of changed) {
    const now = sources.get(prefix + path);
    if (!now) continue;
    const before = countsIn(text);
    const after = countsIn(now.text);
    for (const { id, name } of reviewers) {
      const lost = (before.get(id) ?? 0) - (after.get(id) ?? 0);
      if (lost > 0) yield problemOf(now.name, messages.reviewVanishes(name, lost));
    }
  }
}

/** Returns how many results each party has in a follow-up. Reads it leniently, since the fields may have been others then. */
function countsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (party: unknown) => {
    if (typeof party === 'string') counts.set(party, (counts.get(party) ?? 0) + 1);
  };
  const fields = earlierFields(text);
  const reporter = isFields(fields['rapportör']) ? fields['rapportör']['part'] : undefined;
  const results = Array.isArray(fields['redovisat']) ? (fields['redovisat'] as readonly unknown[]) : [];
  for (const result of results) if (isFields(result)) count(result['part'] ?? reporter);
  if (isFields(fields['omdöme'])) count(reporter);
  return counts;
}

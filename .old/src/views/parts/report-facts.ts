/** When a report was published and by whom. */
import type { Report } from '../../domain/model.ts';
import { dayText } from '../../text/date.ts';
import { publishedFact, reporterFact } from '../../text/reporting.ts';
import { personText, type Naming } from '../naming.ts';

export function reportFacts(
  { published, reporter }: Pick<Report, 'published' | 'reporter'>,
  naming: Naming,
): readonly string[] {
  return [
    ...(published ? [publishedFact(dayText(published))] : []),
    ...(reporter ? [reporterFact(personText(reporter, naming))] : []),
  ];
}

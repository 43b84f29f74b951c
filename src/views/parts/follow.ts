/** How a reader is told when something happens, in words. */
import { calendarAddress, feedAddress, FOLLOWING, municipalityAddress } from '../../domain/address.ts';
import type { Day } from '../../domain/day.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import { awaitedPeriod } from '../../domain/schedule.ts';
import { CALENDAR_LINK, FEED_LINK, HOW_LINK, tellMeWhen } from '../../text/feeds.ts';
import { periodText } from '../../text/period.ts';
import { isReported, type AgreementYear } from '../agreement-year.ts';
import type { MunicipalityYears } from '../site.ts';
import type { LinkView } from './links.ts';

export interface FollowView {
  /** `Få veta när tertial 3 redovisas`. */
  readonly heading: string;
  readonly links: readonly LinkView[];
}

/** Returns how a reader is told of a promise. `address` is that of its page. */
export function followPromise(
  { promise, schedule }: JudgedPromise,
  { naming }: AgreementYear,
  address: string,
  today: Day,
): FollowView {
  const reported = new Set(promise.reports.map(({ period }) => period.id));
  const awaited = awaitedPeriod(
    schedule.periods.filter(({ id }) => !reported.has(id)),
    today,
  );
  return followView(awaited && naming.period(awaited), address, promise.municipality);
}

/** Returns how a reader is told of a municipality. */
export function followMunicipality({ municipality, years }: MunicipalityYears, today: Day): FollowView {
  const unreported = years
    .flatMap(({ periods }) => periods.filter((item) => !isReported(item)).map(({ period }) => period))
    .toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const awaited = awaitedPeriod(unreported, today);
  const page = municipalityAddress(municipality.id);
  return followView(awaited && periodText(awaited, true), page, municipality.id);
}

function followView(period: string | undefined, page: string, municipality: string): FollowView {
  return {
    heading: tellMeWhen(period),
    links: [
      { text: FEED_LINK, address: feedAddress(page) },
      { text: CALENDAR_LINK, address: calendarAddress(municipality) },
      { text: HOW_LINK, address: FOLLOWING },
    ],
  };
}

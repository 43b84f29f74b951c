/** What is new on the whole site: the latest, and a page or more for each month. */
import { calendarAddress, feedAddress, NEWS, newsMonthAddress, START } from '../../domain/address.ts';
import { calendarName, feedTitle } from '../../text/feeds.ts';
import * as wording from '../../text/news.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import {
  inOrder,
  monthOf,
  newsDays,
  newsMonths,
  type NewsMonthView,
  type NewsSummary,
} from '../parts/news.ts';
import type { Site } from '../site.ts';

export interface NewsPageView extends PageView {
  readonly lede: string;
  /** Those of one month, or the latest, with a heading for each. */
  readonly months: readonly NewsMonthView[];
  /** Every month with news, by year, on the first page. */
  readonly archive: readonly { readonly year: string; readonly links: readonly LinkView[] }[];
  /** Follow-ups without a day, on the first page. */
  readonly undated: readonly LinkView[];
  /** Where a municipality has more. */
  readonly rest: readonly LinkView[];
  /** How a reader is told of it, on the first page. */
  readonly follow?: { readonly feeds: readonly LinkView[]; readonly calendars: readonly LinkView[] };
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** So many that a page with its styles fits in the first round trip. */
export const NEWS_PER_PAGE = 30;

/** More are found on the municipalities' own pages. */
const MAX_CALENDARS = 12;

/** Prepares all pages of news. */
export function newsPages(
  { single, name }: Pick<Site, 'single' | 'name'>,
  summaries: readonly NewsSummary[],
): readonly NewsPageView[] {
  const items = inOrder(summaries);
  const months = [...Map.groupBy(items, ({ day }) => monthOf(day))];
  const heading = wording.titleFor(single?.municipality.shortName);
  const first: NewsPageView = {
    address: NEWS,
    title: heading,
    description: wording.LEDE,
    heading,
    crumbs: [],
    lede: items.length > 0 ? wording.LEDE : wording.NOTHING,
    months: newsMonths(items.slice(0, NEWS_PER_PAGE)),
    archive: [...Map.groupBy(months, ([month]) => month.slice(0, 4))].map(([year, own]) => ({
      year,
      links: own.map(([month, of]) => ({
        text: wording.monthLink(month, of.length),
        address: newsMonthAddress(month),
      })),
    })),
    follow: {
      feeds: [{ text: feedTitle(name), address: feedAddress(START) }],
      calendars:
        summaries.length > MAX_CALENDARS
          ? []
          : summaries.map(({ municipality, place }) => ({
              text: calendarName(place),
              address: calendarAddress(municipality),
            })),
    },
    undated: summaries.flatMap(({ undated }) => undated),
    rest: summaries.flatMap(({ place, rest }) =>
      rest === undefined ? [] : [{ text: wording.olderIn(place), address: rest }],
    ),
  };
  const parts = months.flatMap(([month, of]) => {
    const count = Math.ceil(of.length / NEWS_PER_PAGE);
    return Array.from({ length: count }, (_, index) => ({
      month,
      number: index + 1,
      items: of.slice(index * NEWS_PER_PAGE, (index + 1) * NEWS_PER_PAGE),
    }));
  });
  const linkTo = (part: (typeof parts)[number] | undefined, text: string): LinkView | undefined =>
    part && { text, address: newsMonthAddress(part.month, part.number) };
  const others = parts.map((part, index): NewsPageView => {
    const newer = linkTo(parts[index - 1], wording.NEWER);
    const older = linkTo(parts[index + 1], wording.OLDER);
    const name = wording.newsOfMonth(part.month);
    const title = part.number === 1 ? name : `${name} (${part.number})`;
    return {
      address: newsMonthAddress(part.month, part.number),
      title,
      description: `${title}. ${wording.LEDE}`,
      heading: name,
      crumbs: [{ text: heading, address: NEWS }],
      crumb: wording.monthHeading(part.month),
      lede: '',
      months: [{ heading: '', id: '', days: newsDays(part.items) }],
      archive: [],
      undated: [],
      rest: [],
      ...(newer && { newer }),
      ...(older && { older }),
    };
  });
  return [first, ...others];
}

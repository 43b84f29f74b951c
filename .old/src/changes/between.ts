/**
 * What has changed between two contents, in Swedish: for an editor before saving, and for residents afterwards. Compares what the
 * content means, and not how its files are written.
 */
import {
  activityAddress,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  statementAddress,
  yearAddress,
} from '../domain/address.ts';
import type { Agreement, AgreementReport, Report } from '../domain/model.ts';
import type { Content } from '../content/parse/content.ts';
import {
  addedText,
  movedText,
  newReport,
  newReportSummary,
  placed,
  removedReport,
  removedReportSummary,
  removedText,
  THINGS,
} from '../text/changes.ts';
import { capitalised } from '../text/list.ts';
import { periodText } from '../text/period.ts';
import { quote } from '../text/quote.ts';
import { NOTHING_TOUCHED, type Change, type Touched } from './change.ts';
import { differences, type Described, type Difference, type Words } from './compare.ts';
import * as described from './described.ts';
import { promiseNames } from './names.ts';
import { pairs } from './pairs.ts';
import { renamedPromises } from './renames.ts';
import { lostAddresses, mentionsOf, reportsOn } from './touched.ts';
import { wordsFor } from './words.ts';

export type { Change } from './change.ts';

/** A content, and the texts of its own pages, which are not a part of it. */
export interface Edition {
  readonly content: Content;
  /** The body of each of the site's own pages, by its id. */
  readonly pages?: ReadonlyMap<string, string>;
}

/** Returns everything that has changed, grouped by municipality, year and promise. */
export function changesBetween(before: Edition, after: Edition): readonly Change[] {
  return new Comparison(before, after).changes();
}

/** What a change is about, and where it shows. */
type Where = Pick<Change, 'municipality' | 'year' | 'promise' | 'promiseAddress' | 'period' | 'address'>;

class Comparison {
  private readonly before: Edition;
  private readonly after: Edition;
  private readonly found: Change[] = [];
  private readonly lost: readonly string[];

  constructor(before: Edition, after: Edition) {
    this.before = before;
    this.after = after;
    this.lost = lostAddresses(before.content, after.content);
  }

  changes(): readonly Change[] {
    const [old, now] = [this.before.content, this.after.content];
    const order = new Map<string | undefined, number>();
    for (const { id } of [...now.municipalities, ...old.municipalities]) {
      if (!order.has(id)) order.set(id, order.size + 1);
    }
    this.municipalities();
    this.agreements();
    this.promises();
    this.shared();
    const rank = ({ municipality }: Change) => order.get(municipality) ?? 0;
    const by = (a: Change, b: Change) =>
      rank(a) - rank(b) ||
      (b.year ?? Infinity) - (a.year ?? Infinity) ||
      (a.promise ?? '').localeCompare(b.promise ?? '', 'sv');
    return [...this.found].sort(by);
  }

  private add(where: Where, kind: Change['kind'], text: string, more: Partial<Change> = {}): void {
    this.found.push({
      ...where,
      kind,
      text: capitalised(text),
      summary: capitalised(text),
      within: [],
      isNew: kind === 'added',
      touches: NOTHING_TOUCHED,
      ...more,
    });
  }

  private addAll(where: Where, found: readonly Difference[], prefix?: string): void {
    const sentence = (text: string) => (prefix === undefined ? text : placed(prefix, text));
    for (const { kind, text, summary, before, after, within } of found) {
      this.add(where, kind, sentence(text), {
        summary: capitalised(sentence(summary)),
        within,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        ...(kind === 'removed' && where.period === undefined && { touches: this.touched(where, within) }),
      });
    }
  }

  private touched({ municipality, year, promise }: Where, within: readonly string[]): Touched {
    const id = within.at(-1);
    if (municipality === undefined || id === undefined) return NOTHING_TOUCHED;
    const addresses = this.lost.filter(
      (address) => address.endsWith(`#${id}`) && address.startsWith(`/${municipality}/${year ?? ''}`),
    );
    return { addresses, reports: reportsOn(this.before.content, { municipality, year, promise }, within) };
  }

  private municipalities(): void {
    const [old, now] = [this.before.content.municipalities, this.after.content.municipalities];
    for (const [one, other] of pairs(old, now, ({ id }) => id)) {
      const { id, name } = (other ?? one)!;
      const where = { municipality: id, address: municipalityAddress(id) };
      if (!one || !other) {
        this.wholly(where, one ? 'removed' : 'added', THINGS.municipality(name));
        continue;
      }
      const words = this.words(id);
      this.addAll(where, differences(one, other, described.MUNICIPALITY, { words, within: [] }));
      const page = { municipality: id, address: statementAddress(id) };
      const { statement: before } = one;
      const { statement: after } = other;
      if (!before || !after) {
        if (before ?? after) this.wholly(page, before ? 'removed' : 'added', THINGS.statement);
      } else
        this.addAll(
          page,
          differences(before, after, described.MUNICIPALITY_STATEMENT, { words, within: [] }),
          capitalised(THINGS.statement),
        );
    }
  }

  private wholly(
    where: Where,
    kind: 'added' | 'removed',
    thing: string,
    mentions = reportsOn(this.before.content, where, []),
  ): void {
    const addresses = this.lost.filter(
      (address) => where.address !== undefined && address.startsWith(where.address),
    );
    const touches = kind === 'removed' ? { addresses, reports: mentions } : NOTHING_TOUCHED;
    this.add(where, kind, kind === 'added' ? addedText(thing) : removedText(thing), { touches });
  }

  private agreements(): void {
    const key = ({ municipality, year, name }: Agreement) => [municipality, year, name ?? ''].join('/');
    for (const [one, other] of pairs(this.before.content.agreements, this.after.content.agreements, key)) {
      const { municipality, year, title } = (other ?? one)!;
      const where = { municipality, year, address: yearAddress({ municipality, year }) };
      const thing = THINGS.agreement(title);
      if (!one || !other) this.wholly(where, one ? 'removed' : 'added', thing);
      else {
        const words = this.words(municipality);
        this.addAll(
          where,
          differences(one, other, described.AGREEMENT, { words, within: [] }),
          capitalised(thing),
        );
      }
      if (one && !other) continue;
      this.reports(where, thing, one?.reports ?? [], other?.reports ?? [], described.AGREEMENT_REPORT);
    }
  }

  private promises(): void {
    const [old, now] = [this.before.content.promises, this.after.content.promises];
    const renamed = renamedPromises(old, now);
    const heirs = new Set(renamed.values());
    const found = pairs(
      old.filter((one) => !renamed.has(one)),
      now.filter((one) => !heirs.has(one)),
      promiseAddress,
    );
    for (const [one, other] of [...renamed, ...found]) {
      const { municipality, year, shortName } = (other ?? one)!;
      const address = promiseAddress((other ?? one)!);
      const where = { municipality, year, promise: shortName, promiseAddress: address, address };
      const thing = THINGS.promise(shortName);
      if (!one || !other) {
        this.wholly(where, one ? 'removed' : 'added', thing);
        if (other)
          this.reports(
            where,
            thing,
            [],
            other.reports,
            described.reportOf(promiseNames([other], this.after.content)),
          );
        continue;
      }
      if (renamed.has(one)) {
        const reports = one.reports.map(({ period }) => capitalised(periodText(period, true)));
        const addresses = this.lost.filter((lost) => lost.startsWith(promiseAddress(one)));
        this.add(where, 'renamed', movedText(thing, address), {
          touches: { addresses, reports },
          formerAddress: promiseAddress(one),
        });
      }
      const words = this.words(municipality);
      for (const difference of differences(one, other, described.PROMISE, { words, within: [] })) {
        const [activity] = difference.within;
        const isActivity = [one, other].some(({ activities }) =>
          activities.some(({ id }) => id === activity),
        );
        const place = { ...where, address: isActivity ? activityAddress(other, activity!) : address };
        this.addAll(place, [difference]);
      }
      this.reports(
        where,
        quote(shortName),
        one.reports,
        other.reports,
        described.reportOf(promiseNames([other, one], this.after.content)),
      );
    }
  }

  private reports(
    where: Where & { readonly municipality: string; readonly year: number },
    of: string,
    before: readonly (Report | AgreementReport)[],
    after: readonly (Report | AgreementReport)[],
    shape: Described,
  ): void {
    const words = this.words(where.municipality);
    for (const [one, other] of pairs(before, after, ({ period }) => period.id)) {
      const { period } = (other ?? one)!;
      const name = periodText(period, true);
      const address = reportAddress(where, period.id);
      const place = { ...where, period: period.id, address };
      if (!one) this.add(place, 'added', newReport(name, of), { summary: newReportSummary(name) });
      else if (!other) {
        const touches = { addresses: this.lost.filter((lost) => lost === address), reports: [] };
        this.add(place, 'removed', removedReport(name, of), {
          summary: removedReportSummary(name),
          touches,
        });
      } else
        this.addAll(
          place,
          differences(one, other, shape, { words, within: [] }),
          capitalised(periodText(period)),
        );
    }
  }

  /** What is no municipality's own. */
  private shared(): void {
    const [old, now] = [this.before.content, this.after.content];
    const compare = <Item extends object>(
      before: readonly Item[],
      after: readonly Item[],
      key: (item: Item) => string,
      thing: (item: Item) => string,
      shape: Described,
      address?: (item: Item) => string,
      mentions?: (item: Item) => readonly string[],
    ) => {
      for (const [one, other] of pairs(before, after, key)) {
        const item = (other ?? one)!;
        const where = address ? { address: address(item) } : {};
        const words = this.words(undefined);
        if (!one || !other) this.wholly(where, one ? 'removed' : 'added', thing(item), mentions?.(item));
        else
          this.addAll(
            where,
            differences(one, other, shape, { words, within: [] }),
            capitalised(thing(other)),
          );
      }
    };
    compare(
      old.parties,
      now.parties,
      ({ id }) => id,
      ({ name }) => THINGS.party(name),
      described.PARTY,
      undefined,
      ({ id }) => mentionsOf(old, id),
    );
    compare(
      old.glossary,
      now.glossary,
      ({ term }) => term,
      ({ term }) => THINGS.term(term),
      described.TERM,
      () => GLOSSARY,
    );
    const words = this.words(undefined);
    this.addAll({}, differences(old.settings, now.settings, described.SETTINGS, { words, within: [] }));
    const pagesOf = ({ content, pages }: Edition) =>
      content.pages.map(({ id, title, lede, language }) => ({
        ...{ id, title, lede, language },
        body: pages?.get(id),
      }));
    compare(
      pagesOf(this.before),
      pagesOf(this.after),
      ({ id }) => id,
      ({ title }) => THINGS.page(title),
      described.PAGE,
      ({ id }) => ownPageAddress(id),
    );
  }

  private words(municipality: string | undefined): Words {
    return wordsFor(municipality, [this.before.content, this.after.content]);
  }
}

/** Everything that is published, in the order in which it is listed. */
import type { Day } from './day.ts';
import type { History, Version } from './history.ts';
import type { Agreement, AgreementKind, CitizenPromise, GlossaryTerm, Municipality, Party } from './model.ts';
import type { SiteSettings } from './settings.ts';

/** One of the site's own pages, as other pages link to it. */
export interface ListedPage {
  /** The name of its file, which is also its address. */
  readonly id: string;
  readonly title: string;
  /** Where it is another than Swedish. */
  readonly language?: string;
}

export interface Catalog {
  /** What `webbplats.yaml` says, if there is one. */
  readonly settings?: SiteSettings;
  /** By name. */
  readonly municipalities: readonly Municipality[];
  /** The newest first. */
  readonly agreements: readonly Agreement[];
  /** As the agreements order them, the newest agreement first. */
  readonly promises: readonly CitizenPromise[];
  /** Those of `parter.yaml`. The standing parties exist without being there. */
  readonly parties: readonly Party[];
  /** By term. */
  readonly glossary: readonly GlossaryTerm[];
  /** By id. */
  readonly pages?: readonly ListedPage[];
  /** The day as of which everything is judged. */
  readonly today: Day;
  /** What has happened to it. Left out where the content has no history. */
  readonly history?: History;
  /** Set if it holds only some of the municipalities: what their pages say of the whole site. */
  readonly whole?: WholeSite;
  /** By municipality and name, what is kept of it for the pages of the whole site. What is not there is made from the content. */
  readonly summaries?: ReadonlyMap<string, Summaries>;
  /** Set if it holds only some of the municipalities: what their pages show of others. */
  readonly neighbours?: Neighbours;
}

/** Plain data, by name. */
export type Summaries = Readonly<Record<string, unknown>>;

/** The promises that others have given together with a municipality, and the municipalities that share any with it. */
export type Neighbours = Pick<Catalog, 'municipalities' | 'agreements' | 'promises'>;

/** What the pages of a municipality say of the site that it is in. */
export interface WholeSite {
  /** How many municipalities there are. */
  readonly municipalities: number;
  readonly promises: number;
  /** What the promises of all municipalities are called. */
  readonly kind: AgreementKind;
  /** The latest version of any municipality. Left out where the content has no history. */
  readonly version?: Version;
}

type Lists = Pick<Catalog, 'municipalities' | 'agreements' | 'promises' | 'glossary'>;

const swedish = new Intl.Collator('sv');

/** Puts everything in its order, which neither files nor collections have. */
export function inOrder<Content extends Lists>(content: Content): Content {
  const municipalities = [...content.municipalities].sort((a, b) =>
    swedish.compare(a.shortName, b.shortName),
  );
  const ranks = new Map(municipalities.map(({ id }, rank) => [id, rank]));
  const byAgreement = (
    a: { readonly municipality: string; readonly year: number },
    b: { readonly municipality: string; readonly year: number },
  ) => b.year - a.year || (ranks.get(a.municipality) ?? 0) - (ranks.get(b.municipality) ?? 0);
  return {
    ...content,
    municipalities,
    agreements: [...content.agreements].sort(byAgreement),
    promises: [...content.promises].sort((a, b) => byAgreement(a, b) || asAgreed(a, b)),
    glossary: [...content.glossary].sort((a, b) => swedish.compare(a.term, b.term)),
  };
}

/** True for a promise of an agreement: a year may have several. */
export function belongsTo(
  promise: Pick<CitizenPromise, 'municipality' | 'year' | 'agreement'>,
  { municipality, year, name }: Pick<Agreement, 'municipality' | 'year' | 'name'>,
): boolean {
  return promise.municipality === municipality && promise.year === year && promise.agreement === name;
}

/** Those with a number of their own first, then by name. */
function asAgreed(a: CitizenPromise, b: CitizenPromise): number {
  const byNumber = (a.order ?? Infinity) - (b.order ?? Infinity);
  return byNumber || swedish.compare(a.shortName, b.shortName);
}

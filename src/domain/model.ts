/** What was promised, and what was reported of it: the words of the field as data. All of it is read-only. */
import type { ApproximateDay, Day } from './day.ts';
import type { Period, Rhythm, Term } from './period.ts';
import type { Quantity } from './quantity.ts';

/** Rendered from an editor's Markdown: safe HTML without scripts or raw tags. */
export type Html = string;

/** `polisen` and `kommunen` always exist and are shown under the municipality's own names for them. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** In the editor's words: bostadsbolag, region, förening … */
  readonly kind?: string;
}

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** The document that a text or a number comes from. Only id and title are always known. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: ApproximateDay;
  /** An absolute web address, or the address of a file of the site's own, starting with `/`. */
  readonly address?: string;
}

export interface GlossaryTerm {
  readonly term: string;
  /** Other forms and spellings that mean the same. */
  readonly forms: readonly string[];
  readonly explanation: string;
}

export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

/** Where readers report an error on the site: to an address of e-mail, or in a form on the web. */
export type ErrorContact = { readonly email: string } | { readonly form: string };

export interface Municipality {
  /** The folder's name and the first part of every address: `eksjo`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** SCB's four digits. */
  readonly code: string;
  readonly website: string;
  readonly contact: Contact;
  readonly localPoliceArea?: string;
  readonly county?: string;
  readonly places: readonly Place[];
  /** The one colour that is its own, `#rrggbb`. */
  readonly accent?: string;
  /** The address of the picture of its coat of arms among the site's own files, starting with `/`. */
  readonly crest?: string;
  /** Absent where there is neither a desk for it nor another way to write to the municipality. */
  readonly errorContact?: ErrorContact;
  readonly statement?: AccessibilityStatement;
  readonly introduction: Html;
}

/** Somebody who signed or reported, in public office. */
export interface Person {
  readonly name?: string;
  readonly role?: string;
  readonly party?: string;
}

/** What police and municipality sign for a year or a longer term. */
export interface Agreement {
  readonly municipality: string;
  /** The folder's year: the one in which the agreement begins. */
  readonly year: number;
  readonly title: string;
  readonly term: Term;
  readonly parties: readonly string[];
  readonly signed?: { readonly date?: Day; readonly by: readonly Person[] };
  readonly sources: readonly Source[];
  /** How often it is followed up, where the agreement says so. */
  readonly rhythm?: Rhythm;
  readonly introduction: Html;
}

/** Which promise this is: municipality, year and folder, the three parts of its address. */
export interface PromiseKey {
  readonly municipality: string;
  readonly year: number;
  readonly id: string;
}

/** One medborgarlöfte with its activities and everything reported of it. Named so as not to hide JavaScript's `Promise`. */
export interface CitizenPromise extends PromiseKey {
  /** Word for word as signed. */
  readonly title: string;
  /** For menus and lists. */
  readonly shortName: string;
  /** Its place among the promises of its agreement, where the agreement gives them one. */
  readonly order?: number;
  readonly theme?: string;
  readonly places: readonly string[];
  readonly term: Term;
  readonly renews?: PromiseKey;
  readonly background?: Background;
  /** Dialogues and surveys that the promise builds on. */
  readonly evidence: readonly Evidence[];
  readonly source?: string;
  readonly effects: readonly EffectMeasure[];
  readonly activities: readonly Activity[];
  /** Addresses that it answered at before, from the root: `/eksjo/2017/tidigare-namn/`. */
  readonly formerAddresses: readonly string[];
  readonly body: Html;
  /** In chronological order. */
  readonly reports: readonly Report[];
}

export interface Background {
  readonly problem?: string;
  readonly cause?: string;
}

export interface Evidence {
  readonly text: string;
  readonly date?: ApproximateDay;
  /** How many took part or answered. */
  readonly n?: number;
  readonly source?: string;
}

export type BetterValue = 'higher' | 'lower';

/** An effect that is measured, not an activity: felt safety is the usual one. */
export interface EffectMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: BetterValue;
  readonly source?: string;
  readonly values: readonly EffectValue[];
}

export interface EffectValue {
  readonly date: ApproximateDay;
  readonly value: number;
  readonly n?: number;
  readonly group?: string;
  readonly source?: string;
}

/** `count` has a number to reach, `once` is done or not, `continuous` never ends, `direction` is only more or less. */
export type ActivityKind = 'count' | 'once' | 'continuous' | 'direction';

export interface Activity {
  /** Never changes: it is the activity's address on the promise's page. */
  readonly id: string;
  /** Word for word. */
  readonly text: string;
  /** The editor's own note on how the text was read. */
  readonly note?: string;
  readonly kind: ActivityKind;
  /** Who answers for it. */
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly measures: readonly Measure[];
  readonly changes: readonly Change[];
}

export interface Unit {
  readonly one: string;
  readonly many: string;
}

/** `sum`: periods are added. `latest`: figures are cumulative. `none`: they overlap and do not add up. */
export const COUNTINGS = ['sum', 'latest', 'none'] as const;
export type Counting = (typeof COUNTINGS)[number];

export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly counting: Counting;
  readonly target?: Target;
}

export type TargetKind = 'at-least' | 'at-most' | 'exactly';

/** What a target is held against: the whole term, or each year, period, month or week of it. */
export type TargetScope = 'term' | 'year' | 'period' | 'month' | 'week';

export interface Target {
  readonly kind: TargetKind;
  readonly value: number;
  readonly per: TargetScope;
}

export type ChangeKind = 'dropped' | 'moved' | 'extended' | 'reworded';

/** A change of what was promised, decided after it was signed. */
export interface Change {
  readonly kind: ChangeKind;
  readonly date: Day;
  readonly reason?: string;
  readonly source?: string;
  /** `extended`: the new last day. `moved`: where it is known, the day it was moved to. */
  readonly to?: Day;
  /** `reworded`: the new wording. `moved`: where to, in words. */
  readonly text?: string;
}

/** The authority's own word. In the order in which editors choose between them. */
export const STATUSES = [
  'done',
  'partly-done',
  'under-way',
  'planned',
  'not-started',
  'not-done',
  'dropped',
  'no-need',
  'not-followed-up',
] as const;
export type Status = (typeof STATUSES)[number];

/** The follow-up of one promise for one period. */
export interface Report {
  readonly period: Period;
  readonly published?: Day;
  readonly reporter?: Person;
  readonly source?: string;
  readonly results: readonly Result[];
  readonly body: Html;
}

/** What a report says of an activity, of several, or, when `activities` is empty, of work that was never promised. */
export interface Result {
  readonly activities: readonly string[];
  /** Word for word as reported. */
  readonly text?: string;
  readonly note?: string;
  readonly status?: Status;
  readonly values: readonly ReportedValue[];
  readonly events: readonly ReportedEvent[];
  /** Why not, why late. */
  readonly reason?: string;
  /** What happens to it next, in words. */
  readonly carriedOver?: string;
  /** Set where police and municipality report on their own. */
  readonly party?: string;
}

export interface ReportedValue {
  readonly measure: string;
  readonly quantity: Quantity;
  /** How it was counted: "medräknat …". */
  readonly countingNote?: string;
  /** The id of the measure that this one is a share of. */
  readonly partOf?: string;
}

export interface ReportedEvent {
  readonly when?: ApproximateDay;
  readonly place?: string;
  readonly text?: string;
}

/** How well the service follows the law, in the three words that it has for it. */
export type Compliance = 'full' | 'partial' | 'none';

/** Content that is not accessible, and why. */
export interface Exception {
  readonly content: string;
  readonly reason: string;
}

/** With what the law (2018:1937) asks of one. That it tells where to complain is the site's own doing. */
export interface AccessibilityStatement {
  /** The public body that answers for the service. */
  readonly body: string;
  readonly service: string;
  readonly compliance: Compliance;
  /** Content that falls short of the law. */
  readonly shortcomings: readonly Exception[];
  readonly assessed: Day;
  readonly updated: Day;
  /** How the service was assessed. */
  readonly method: string;
  /** Where to report what cannot be used. */
  readonly contact: Contact;
  /** Content that would be unreasonably burdensome to make accessible (12 §). */
  readonly burdens: readonly Exception[];
  /** Content that the law does not apply to (9 §). */
  readonly outsideLaw: readonly Exception[];
  readonly text: Html;
}

/** What was promised, and what was reported of it. */
import type { ApproximateDay, Day } from './day.ts';
import type { Period, Rhythm, Term } from './period.ts';
import type { Quantity } from './quantity.ts';

/** Rendered from an editor's Markdown: safe HTML without scripts or raw tags. */
export type Html = string;

/** `polisen` and `kommunen` always exist, and have the names that each municipality gives them. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** In the editor's words: bostadsbolag, region, förening … */
  readonly kind?: string;
  /** Judges and promises nothing: a newspaper, an auditor. */
  readonly isReviewer?: true;
}

export interface Place {
  readonly id: string;
  readonly name: string;
}

/** The document that a text or a number comes from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: ApproximateDay;
  /** An absolute web address, or that of one of the site's own files, starting with `/`. */
  readonly address?: string;
  /** Known where pages are made, of the site's own files. */
  readonly file?: SourceFile;
}

export interface SourceFile {
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface GlossaryTerm {
  readonly term: string;
  /** Other forms and spellings. */
  readonly forms: readonly string[];
  /** What residents say instead. Searched for, never shown. */
  readonly everyday?: readonly string[];
  readonly explanation: string;
}

export interface Contact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

/** Where readers report an error on the site: an e-mail address, or the web address of a form. */
export type ErrorContact = { readonly email: string } | { readonly form: string };

export interface Municipality {
  /** The folder's name and the first part of every address: `eksjo`. */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly formerNames?: readonly string[];
  /** The four digits of Statistics Sweden. */
  readonly code: string;
  readonly website: string;
  readonly contact: Contact;
  readonly localPoliceArea?: string;
  readonly county?: string;
  readonly places: readonly Place[];
  /** The one colour that is its own, `#rrggbb`. */
  readonly accent?: string;
  /** The picture of its coat of arms: the address of one of the site's own files, starting with `/`. */
  readonly crest?: string;
  /** Absent where the municipality has given no way to write to it. */
  readonly errorContact?: ErrorContact;
  readonly statement?: AccessibilityStatement;
  readonly introduction: Html;
}

/** Somebody who signed or reported in an official capacity. */
export interface Person {
  readonly name?: string;
  readonly role?: string;
  readonly party?: string;
}

/** What the promises of an agreement are called in Swedish: `medborgarlöfte`, `medborgarlöften`, `medborgarlöftena`. */
export interface AgreementKind {
  readonly one: string;
  readonly many: string;
  readonly definite: string;
}

/** What one or several parties sign or decide for a year or a longer term. */
export interface Agreement {
  readonly municipality: string;
  /** The folder's year: the one in which the agreement begins. */
  readonly year: number;
  /** Tells it from the others of its year: `centrum` of `avtal-centrum.md`. Absent for the year's own, `avtal.md`. */
  readonly name?: string;
  readonly kind: AgreementKind;
  readonly title: string;
  readonly term: Term;
  readonly parties: readonly string[];
  readonly signed?: { readonly date?: Day; readonly by: readonly Person[] };
  readonly sources: readonly Source[];
  /** How often it is followed up. Where the agreement does not say so, nothing is owed. */
  readonly rhythm?: Rhythm;
  readonly effects: readonly EffectMeasure[];
  /** Reports on the agreement as a whole, in chronological order. */
  readonly reports: readonly AgreementReport[];
  readonly introduction: Html;
}

/** The follow-up of a whole agreement for one period. */
export interface AgreementReport {
  readonly period: Period;
  readonly published?: Day;
  readonly reporter?: Person;
  readonly source?: string;
  readonly verdict?: Verdict;
  readonly body: Html;
}

/** How it went as a whole, in the speaker's own words. */
export interface Verdict {
  readonly text?: string;
  readonly status?: Status;
  /** The speaker's own count, under its own words: `uppfyllda: 14`. Of an agreement only; otherwise empty. */
  readonly counted: readonly { readonly word: string; readonly count: number }[];
}

/** Identifies a promise by the three parts of its address: municipality, year and folder. */
export interface PromiseKey {
  readonly municipality: string;
  readonly year: number;
  readonly id: string;
}

/** One promise, with its activities and everything reported of it. Not called `Promise`, which is JavaScript's. */
export interface CitizenPromise extends PromiseKey {
  /** Word for word as signed. */
  readonly title: string;
  /** For menus and lists. */
  readonly shortName: string;
  /** Its place among the promises of its agreement, where the agreement gives them one. */
  readonly order?: number;
  /** The name of the agreement that it belongs to, where that is not the year's own. */
  readonly agreement?: string;
  readonly theme?: string;
  readonly places: readonly string[];
  /** The other municipalities that give it too. It stands once, with one of them, and is found under each. */
  readonly sharedWith: readonly string[];
  readonly term: Term;
  readonly renews?: PromiseKey;
  readonly background?: Background;
  /** Dialogues and surveys that the promise builds on. */
  readonly evidence: readonly Evidence[];
  readonly source?: string;
  readonly effects: readonly EffectMeasure[];
  readonly activities: readonly Activity[];
  /** Earlier addresses, which redirect here: `/eksjo/2017/tidigare-namn/`. */
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

/** An effect that is measured over time, most often how safe people feel. */
export interface EffectMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: BetterValue;
  readonly source?: string;
  readonly baseline?: Baseline;
  /** Said to be reached or not, and never counted among the activities. */
  readonly target?: Target;
  readonly values: readonly EffectValue[];
}

/** The figure before the promise was given. */
export interface Baseline {
  readonly value: number;
  readonly date?: ApproximateDay;
  readonly source?: string;
}

export interface EffectValue {
  readonly date: ApproximateDay;
  readonly value: number;
  readonly n?: number;
  readonly group?: string;
  readonly source?: string;
}

/** `count`: a number to reach. `once`: done or not. `continuous`: never finished. `direction`: only more or less of something. */
export type ActivityKind = 'count' | 'once' | 'continuous' | 'direction';

export interface Activity {
  /** Never changes: it is part of the activity's address. */
  readonly id: string;
  /** Word for word. */
  readonly text: string;
  /** The editor's own note on how the text was read. */
  readonly note?: string;
  readonly kind: ActivityKind;
  /** What it depends on, word for word: "i mån av tid". It never changes an outcome. */
  readonly condition?: string;
  /** The day or month by which it was to be done. */
  readonly deadline?: ApproximateDay;
  /** Those responsible. */
  readonly parties: readonly string[];
  readonly places: readonly string[];
  readonly measures: readonly Measure[];
  readonly changes: readonly Change[];
  /** Ids that it has had. Addresses with them still lead to it. */
  readonly formerIds?: readonly string[];
}

export interface Unit {
  readonly one: string;
  readonly many: string;
}

/**
 * `sum`: periods are added. `latest`: figures are cumulative. `none`: they overlap and do not add up. `level`: the state at a day,
 * such as a percentage. `rate`: so many for each of something, reported in the unit of the target's `per`.
 */
export const COUNTINGS = ['sum', 'latest', 'none', 'level', 'rate'] as const;
export type Counting = (typeof COUNTINGS)[number];

export interface Measure {
  readonly id: string;
  readonly unit: Unit;
  readonly counting: Counting;
  readonly baseline?: Baseline;
  /** Which way a figure improves. Says whether a direction was kept. */
  readonly better?: BetterValue;
  readonly target?: Target;
}

/** `decrease-by` and `increase-by` are counted from the measure's baseline. */
export type TargetKind = 'at-least' | 'at-most' | 'exactly' | 'between' | 'decrease-by' | 'increase-by';

/** The time in which the number has to be reached: the whole term, or each part of it of some length. */
export type TargetScope =
  'term' | 'two-years' | 'year' | 'half' | 'third' | 'quarter' | 'period' | 'month' | 'week' | 'day';

export interface Target {
  readonly kind: TargetKind;
  /** Of `between` the lower end. */
  readonly value: number;
  /** The upper end of `between`. */
  readonly max?: number;
  /** Of `decrease-by` and `increase-by`: the value is a percentage of the baseline. */
  readonly isPercent?: true;
  readonly per: TargetScope;
  /** The day or month in which a level is to be reached. Absent: the end of its time. */
  readonly by?: ApproximateDay;
  /** Months of the year that do not count, 1 to 12. */
  readonly except: readonly number[];
}

export type ChangeKind = 'dropped' | 'moved' | 'extended' | 'reworded';

/** A change of what was promised, decided after it was signed. */
export interface Change {
  readonly kind: ChangeKind;
  readonly date: Day;
  readonly reason?: string;
  readonly source?: string;
  /** `extended`: the new last day. `moved`: the new day, where it is known. */
  readonly to?: Day;
  /** `reworded`: the new wording. `moved`: what it was moved to, in words. */
  readonly text?: string;
}

/** How it went, in the authority's own word. In the order in which editors choose between them. */
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
  'expected-met',
  'expected-not-met',
] as const;
export type Status = (typeof STATUSES)[number];

/** The follow-up of one promise for one period. */
export interface Report {
  readonly period: Period;
  readonly published?: Day;
  readonly reporter?: Person;
  readonly source?: string;
  /** The reporter's own word on the whole promise. */
  readonly verdict?: Verdict;
  readonly results: readonly Result[];
  readonly body: Html;
}

/** What a report says of one or more activities, or, where `activities` is empty, of work that nobody had promised. */
export interface Result {
  readonly activities: readonly string[];
  /** Word for word as reported. */
  readonly text?: string;
  readonly note?: string;
  readonly status?: Status;
  readonly values: readonly ReportedValue[];
  /** What the reporter expects the figures to become. Shown, never counted. */
  readonly forecasts: readonly ReportedValue[];
  readonly events: readonly ReportedEvent[];
  /** Why it was late, or not done. */
  readonly reason?: string;
  /** What happens to it next. */
  readonly carriedOver?: string;
  /** Present where the parties report separately. */
  readonly party?: string;
  /** Each party counted the same things, so their figures are compared and not added. */
  readonly isCountedByEach?: true;
}

export interface ReportedValue {
  readonly measure: string;
  readonly quantity: Quantity;
  /** How it was counted: "medräknat …". */
  readonly countingNote?: string;
  /** The id of the measure that this one is a part of. */
  readonly partOf?: string;
}

export interface ReportedEvent {
  readonly when?: ApproximateDay;
  /** The id of a place, or where it was in plain words. */
  readonly place?: string;
  readonly text?: string;
}

/** How far the service complies with the law, in its own three degrees. */
export type Compliance = 'full' | 'partial' | 'none';

export interface InaccessibleContent {
  readonly content: string;
  readonly reason: string;
}

/** What the law (2018:1937) asks of a statement. The site adds where to complain. */
export interface AccessibilityStatement {
  /** The public body responsible for the service. */
  readonly body: string;
  readonly service: string;
  readonly compliance: Compliance;
  /** Content that does not comply. */
  readonly shortcomings: readonly InaccessibleContent[];
  readonly assessed: Day;
  readonly updated: Day;
  /** How the service was assessed. */
  readonly method: string;
  /** Where to report what cannot be used. */
  readonly contact: Contact;
  /** Content that would be unreasonably burdensome to make accessible (12 §). */
  readonly burdens: readonly InaccessibleContent[];
  /** Content that the law does not apply to (9 §). */
  readonly outsideLaw: readonly InaccessibleContent[];
  readonly text: Html;
}

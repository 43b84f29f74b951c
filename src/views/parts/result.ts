/** What a report says of one activity, ready to be printed: the words first, then what the editor made of them. */
import type {
  Activity,
  CitizenPromise,
  Measure,
  ReportedEvent,
  ReportedValue,
  Result,
} from '../../domain/model.ts';
import { approximateText } from '../../text/date.ts';
import { listText, sentence } from '../../text/list.ts';
import { quantityText } from '../../text/number.ts';
import type { Naming } from '../../text/reason.ts';
import { EVENT } from '../../text/wording.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import { unitText } from '../../text/target.ts';
import { activityAddress } from '../../domain/address.ts';
import type { ExplainedText, Explainer } from './explained.ts';
import type { LinkView } from './source.ts';

export interface ResultView {
  /** Who reports, where police and municipality do it apart. */
  readonly party?: string;
  readonly words: ExplainedText;
  /** The authority's own word, unless the text opens with it. */
  readonly status?: string;
  /** What was counted: `minst 8 insatser`, `varav 2 hundsök`. */
  readonly values: readonly string[];
  readonly events: readonly string[];
  readonly reason?: string;
  readonly carriedOver?: string;
  readonly note?: string;
  /** Other activities that the same words are said of. */
  readonly jointWith: readonly LinkView[];
}

/** What a result is told with. */
export interface ResultContext {
  readonly promise: CitizenPromise;
  readonly naming: Naming;
  readonly explainer: Explainer;
}

/** Prepares a result; `activity` is the one that is being shown, absent for work that was never promised. */
export function resultView(
  result: Result,
  { promise, naming, explainer }: ResultContext,
  activity?: Activity,
): ResultView {
  const told = promise.activities.filter(({ id }) => result.activities.includes(id));
  const measures = told.flatMap(({ measures }) => measures);
  const own = activity ? new Set(activity.measures.map(({ id }) => id)) : undefined;
  const values = result.values.filter(({ measure }) => own?.has(measure) ?? true);
  const status = result.status && STATUS_TEXT[result.status].label;
  const isSaid =
    status !== undefined && result.text?.toLocaleLowerCase('sv').startsWith(status.toLocaleLowerCase('sv'));
  return {
    ...(result.party !== undefined && { party: naming.party(result.party) }),
    words: result.text === undefined ? [] : explainer.explain(result.text),
    ...(isSaid || status === undefined ? {} : { status }),
    values: values.map((value) => valueText(value, measures)),
    events: result.events.map((event) => eventText(event, naming)),
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.carriedOver !== undefined && { carriedOver: result.carriedOver }),
    ...(result.note !== undefined && { note: result.note }),
    jointWith: told
      .filter(({ id }) => id !== activity?.id)
      .map(({ id, text }) => ({ text, address: activityAddress(promise, id) })),
  };
}

/** A number with its unit, what it is a share of and how it was counted. */
export function valueText(value: ReportedValue, measures: readonly Measure[]): string {
  const unit = measures.find(({ id }) => id === value.measure)?.unit;
  const count = value.quantity.kind === 'exact' ? value.quantity.value : 2;
  const number =
    value.quantity.kind === 'some'
      ? `${unit?.many ?? value.measure}, utan antal`
      : `${quantityText(value.quantity)} ${unit ? unitText(unit, count) : value.measure}`;
  const share = value.partOf === undefined ? number : `varav ${number}`;
  return value.countingNote === undefined ? share : `${share} (${value.countingNote})`;
}

function eventText({ when, place, text }: ReportedEvent, naming: Naming): string {
  return sentence(
    `${EVENT}: ${[when && approximateText(when), place && naming.place(place), text].filter(Boolean).join(', ')}`,
  );
}

/** Parties in words. */
export function partiesText(parties: readonly string[], naming: Naming): string | undefined {
  return parties.length === 0 ? undefined : listText(parties.map(naming.party));
}

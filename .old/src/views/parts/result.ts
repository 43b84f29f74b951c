/** What a report says of an activity: its words first, then what the editor made of them. */
import type { Activity, CitizenPromise, ReportedEvent, ReportedValue, Result } from '../../domain/model.ts';
import type { Entry, Review } from '../../domain/outcome.ts';
import { editorsNote } from '../../text/common.ts';
import { approximateText } from '../../text/date.ts';
import { capitalised, sentence } from '../../text/list.ts';
import { saysText, speakerText } from '../../text/reason.ts';
import * as wording from '../../text/result.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import { activityAddress } from '../../domain/address.ts';
import type { Naming } from '../naming.ts';
import { explain, type ExplainedText, type Read, type Reading } from './explained.ts';
import type { LinkView } from './links.ts';

export interface ResultView {
  /** Who reports, if the parties report separately; of a reviewer with the verb. */
  readonly party?: string;
  readonly words: ExplainedText;
  /** The speaker's own status, unless the text opens with it. */
  readonly status?: {
    readonly word: string;
    /** With its verb: `Polisen säger själv`. */
    readonly speaker?: string;
  };
  /** What was counted: `minst 8 insatser`, `varav 2 hundsök`. */
  readonly values: readonly string[];
  /** What the speaker expects the numbers to become. */
  readonly forecasts: readonly string[];
  readonly events: readonly string[];
  readonly reason?: string;
  readonly carriedOver?: string;
  readonly note?: string;
  /** Other activities that the result is about. */
  readonly jointWith: readonly LinkView[];
}

/** What a result is part of. */
export interface ResultContext {
  readonly promise: CitizenPromise;
  readonly naming: Naming;
  /** The activity that it is shown under; absent for work that was not promised. */
  readonly activity?: Activity;
  /** The speaker's own status has been said already. */
  readonly isStatusSaid?: boolean;
  /** Measures whose plain figures are listed where their sum is made. */
  readonly calculated?: ReadonlySet<string>;
  /** The heading says already who speaks. */
  readonly isHeaded?: boolean;
}

/** Prepares a result and explains its words. */
export function resultView(
  entry: Entry | Review,
  { promise, naming, activity, isHeaded = false, isStatusSaid = false, calculated }: ResultContext,
  before: Reading,
): Read<ResultView> {
  const { result, speaker } = entry;
  const [words, after] = explain(result.text ?? '', before);
  const told = promise.activities.filter(({ id }) => result.activities.includes(id));
  const measures = told.flatMap(({ measures }) => measures);
  const own = activity ? new Set(activity.measures.map(({ id }) => id)) : undefined;
  const textsOf = (values: readonly ReportedValue[]) =>
    values
      .filter(({ measure }) => own?.has(measure) ?? true)
      .map((value) => wording.valueText(value, measures));
  const word = isStatusSaid ? undefined : ownWord(result);
  const party = partyOf(entry, naming);
  const isNamed = isHeaded || party !== undefined;
  const view = {
    ...(!isHeaded && party !== undefined && { party }),
    words,
    ...(word !== undefined && {
      status: {
        word,
        ...(!isNamed && { speaker: `${capitalised(speakerText(speaker, naming))} ${saysText([speaker])}` }),
      },
    }),
    values: textsOf(result.values.filter((value) => !(calculated?.has(value.measure) && isPlain(value)))),
    forecasts: textsOf(result.forecasts),
    events: result.events.map((event) => sentence(wording.eventText(eventDetails(event, naming)))),
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.carriedOver !== undefined && { carriedOver: result.carriedOver }),
    ...(result.note !== undefined && { note: editorsNote(result.note) }),
    jointWith: told
      .filter(({ id }) => id !== activity?.id)
      .map(({ id, text }) => ({ text, address: activityAddress(promise, id) })),
  };
  return [view, after];
}

/** A number with nothing to say of how it was counted. */
function isPlain({ quantity, countingNote, partOf }: ReportedValue): boolean {
  return quantity.kind !== 'some' && countingNote === undefined && partOf === undefined;
}

/** Returns who reports where that must be told: one of several parties, or a reviewer. */
function partyOf(entry: Entry | Review, naming: Naming): string | undefined {
  if ('party' in entry) return wording.writesText(naming.party(entry.party));
  return entry.result.party && naming.party(entry.result.party);
}

/** Returns the speaker's own status, or undefined if it gave none or its text opens with it. */
export function ownWord({ status, text = '' }: Pick<Result, 'status' | 'text'>): string | undefined {
  const word = status && STATUS_TEXT[status].label;
  const isSaid = word !== undefined && inLowerCase(text).startsWith(inLowerCase(word));
  return isSaid ? undefined : word;
}

function inLowerCase(text: string): string {
  return text.toLocaleLowerCase('sv');
}

/** Returns when and where something happened, and what. */
export function eventDetails({ when, place, text }: ReportedEvent, naming: Naming): string {
  return [when && approximateText(when), place && naming.place(place), text].filter(Boolean).join(', ');
}

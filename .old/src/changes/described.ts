/** How each kind of domain object is compared, and what its parts are called. */
import * as nouns from '../text/change-nouns.ts';
import { byParty, forThing, listed, ofThing, onDay, unpromised } from '../text/changes.ts';
import { approximateText } from '../text/date.ts';
import type { ApproximateDay } from '../domain/day.ts';
import { quote } from '../text/quote.ts';
import type { Described, Part, Thing } from './compare.ts';

const IDENTITY: Part = { is: 'identity' };
const HTML: Part = { is: 'html' };
const group = (of: Described): Part => ({ is: 'group', of });
const text = (thing: Thing, key: string) => (typeof thing[key] === 'string' ? thing[key] : '');
const named = (key: string) => (thing: Thing) => quote(text(thing, key));
const byId = (thing: Thing) => text(thing, 'id');

const CONTACT: Described = { nouns: nouns.CONTACT };
const PERSON: Described = { nouns: nouns.PERSON };
const BASELINE: Described = { nouns: nouns.BASELINE };

const exceptions = (): Part => ({
  is: 'list',
  of: { nouns: nouns.INACCESSIBLE },
  id: (thing) => text(thing, 'content'),
  name: named('content'),
  isProse: true,
});

const STATEMENT: Described = {
  nouns: nouns.STATEMENT,
  parts: {
    contact: group(CONTACT),
    shortcomings: exceptions(),
    burdens: exceptions(),
    outsideLaw: exceptions(),
    text: HTML,
  },
};

export const MUNICIPALITY: Described = {
  nouns: nouns.MUNICIPALITY,
  parts: {
    id: IDENTITY,
    contact: group(CONTACT),
    places: { is: 'list', of: { nouns: nouns.PLACE }, id: byId, name: named('name'), isOrdered: true },
    introduction: HTML,
    // The statement has a page of its own.
    statement: IDENTITY,
  },
};

export const MUNICIPALITY_STATEMENT = STATEMENT;

const EFFECTS: Part = {
  is: 'list',
  of: {
    nouns: nouns.EFFECT,
    parts: {
      baseline: group(BASELINE),
      values: {
        is: 'list',
        of: { nouns: nouns.EFFECT_VALUE },
        id: (thing) => JSON.stringify([thing['date'], thing['group']]),
        name: (thing) =>
          [approximateText(thing['date'] as ApproximateDay), text(thing, 'group')].filter(Boolean).join(', '),
      },
    },
  },
  id: byId,
  name: named('name'),
  isOrdered: true,
};

const VERDICT: Described = {
  nouns: nouns.VERDICT,
  parts: {
    counted: {
      is: 'list',
      of: { nouns: { count: nouns.VERDICT.counted } },
      id: (thing) => text(thing, 'word'),
      name: (thing) => `${nouns.VERDICT.counted} ${quote(text(thing, 'word'))}`,
      isNamed: true,
    },
  },
};

export const AGREEMENT: Described = {
  nouns: nouns.AGREEMENT,
  parts: {
    signed: group({
      nouns: nouns.SIGNED,
      parts: {
        by: {
          is: 'list',
          of: PERSON,
          name: (thing) => quote(text(thing, 'name') || text(thing, 'role')),
          isProse: true,
        },
      },
    }),
    sources: { is: 'list', of: { nouns: nouns.SOURCE }, id: byId, name: named('title'), isOrdered: true },
    effects: EFFECTS,
    reports: IDENTITY,
    introduction: HTML,
  },
};

export const AGREEMENT_REPORT: Described = {
  nouns: nouns.AGREEMENT_REPORT,
  parts: { reporter: group({ nouns: nouns.REPORTER }), verdict: group(VERDICT), body: HTML },
};

/** What the parts of one promise and its follow-ups are called. */
export interface PromiseNames {
  /** `”Trafikkontroller”` */
  readonly activity: (id: string) => string;
  /** `antalet trafikkontroller` */
  readonly measure: (id: string, activities: readonly string[]) => string;
  readonly party: (id: string) => string;
}

const ACTIVITY: Described = {
  nouns: nouns.ACTIVITY,
  promised: ['text', 'condition'],
  parts: {
    measures: {
      is: 'list',
      of: { nouns: nouns.MEASURE, parts: { baseline: group(BASELINE) } },
      id: byId,
      name: (thing) => quote((thing['unit'] as { readonly many: string }).many),
      isOrdered: true,
    },
    changes: {
      is: 'list',
      of: { nouns: nouns.CHANGE },
      id: (thing) => JSON.stringify([thing['kind'], thing['date']]),
      name: (thing) => onDay(text(thing, 'date')),
    },
  },
};

export const PROMISE: Described = {
  nouns: nouns.PROMISE,
  promised: ['title', 'shortName', 'theme'],
  parts: {
    id: IDENTITY,
    background: group({ nouns: nouns.BACKGROUND }),
    evidence: { is: 'list', of: { nouns: nouns.EVIDENCE }, name: named('text'), isProse: true },
    effects: EFFECTS,
    activities: { is: 'list', of: ACTIVITY, id: byId, name: named('text'), isOrdered: true },
    reports: IDENTITY,
    body: HTML,
  },
};

/** Returns how the follow-ups of a promise are compared. */
export function reportOf({ activity, measure, party }: PromiseNames): Described {
  const activitiesOf = (thing: Thing) => thing['activities'] as readonly string[];
  const figures = (noun: (name: string) => string, of: readonly string[]): Part => ({
    is: 'list',
    of: { nouns: nouns.REPORTED_VALUE },
    id: (thing) => text(thing, 'measure'),
    name: (thing) => noun(measure(text(thing, 'measure'), of)),
    isNamed: true,
  });
  const whole = (thing: Thing) => {
    const of = activitiesOf(thing);
    const what = of.length === 0 ? unpromised : listed(of.map(activity));
    const who = text(thing, 'party');
    return who === '' ? what : byParty(what, party(who));
  };
  return {
    nouns: nouns.REPORT,
    parts: {
      ...AGREEMENT_REPORT.parts,
      results: {
        is: 'list',
        of: {
          nouns: nouns.RESULT,
          parts: {
            values: figures((name) => name, []),
            forecasts: figures((name) => forThing(nouns.RESULT.forecasts, name), []),
            events: { is: 'list', of: { nouns: nouns.EVENT }, name: named('text'), isProse: true },
          },
        },
        id: (thing) =>
          JSON.stringify([
            activitiesOf(thing),
            thing['party'] ?? null,
            activitiesOf(thing).length === 0 ? thing['text'] : null,
          ]),
        ids: activitiesOf,
        name: (thing) => ofThing(whole(thing)),
        whole,
        by: (thing) => (text(thing, 'party') === '' ? undefined : party(text(thing, 'party'))),
      },
    },
  };
}

export const PARTY: Described = { nouns: nouns.PARTY, parts: { id: IDENTITY } };
export const TERM: Described = { nouns: nouns.TERM };
export const PAGE: Described = { nouns: nouns.PAGE, parts: { body: HTML } };

const links = (): Part => ({
  is: 'list',
  of: { nouns: nouns.LINK },
  name: named('text'),
  isOrdered: true,
});

export const SETTINGS: Described = {
  nouns: nouns.SETTINGS,
  parts: {
    notice: group({ nouns: nouns.NOTICE }),
    headerLinks: links(),
    footerLinks: links(),
    software: group({ nouns: nouns.SOFTWARE }),
    repository: group({ nouns: nouns.REPOSITORY }),
  },
};

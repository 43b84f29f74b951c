/**
 * Numbers as people write them: what each is taken as, or what is asked about. Files, the desk, the terminal and pasted lines answer
 * alike.
 */

/** `taken`: as a file says it. `meant`: what is proposed; nothing where there is nothing to propose. */
export type Answer = { readonly taken: unknown } | { readonly meant: string | undefined };

const taken = (value: unknown): Answer => ({ taken: value });
const meant = (text?: string): Answer => ({ meant: text });

/** The forms of the unit that the numbers below are reported in. */
export const UNIT = { en: 'kontroll', flera: 'kontroller' };

/** Reported numbers. */
export const REPORTED: readonly (readonly [typed: string, answer: Answer])[] = [
  ['8', taken(8)],
  ['1 500', taken(1500)],
  ['1\u00a0500', taken(1500)],
  ['1\u202f500', taken(1500)],
  ['1 500 st', taken(1500)],
  ['8 st', taken(8)],
  ['8 stycken', taken(8)],
  ['Minst 8', taken({ minst: 8 })],
  ['Minst 8 st.', taken({ minst: 8 })],
  ['drygt 1 500', taken({ minst: 1500 })],
  ['Drygt 1 500 st', taken({ minst: 1500 })],
  ['12,5', taken(12.5)],
  ['12 %', taken(12)],
  ['8-10', taken({ mellan: [8, 10] })],
  ['något', taken({ något: true })],
  ['inga', meant('0')],
  ['Inga kontroller', meant('0')],
  ['noll', meant('0')],
  ['åtta', meant('8')],
  ['Åtta kontroller', meant('8')],
  ['ett tjugotal', meant('cirka 20')],
  ['fler än 8', meant('minst 9')],
  ['Fler än åtta kontroller', meant('minst 9')],
  ['>8', meant('minst 9')],
  ['> 8', meant('minst 9')],
  ['≥8', meant('minst 8')],
  ['<8', meant('högst 7')],
  ['färre än 8', meant('högst 7')],
  ['8+', meant('minst 8')],
  ['~100', meant('cirka 100')],
  ['över 100', meant('minst 100')],
  ['över 90 %', meant('minst 90 %')],
  ['> 90 %', meant('minst 90 %')],
  ['fler än 2,5', meant('minst 2.5')],
  ['max 5', meant('högst 5')],
  ['omkring 20', meant('cirka 20')],
  ['knappt 100', meant('cirka 100')],
  ['totalt 8', meant('8')],
  ['två till tre', meant('2–3')],
  ['mellan 5 och 8', meant('5–8')],
  ['några', meant('något')],
  ['1_000', meant('1000')],
  // Nothing is proposed for what could be something else.
  ['12.500', meant()],
  ['fler än 12.500', meant()],
  ['8 av 10', meant()],
  ['8 tusen', meant()],
  ['8 per månad', meant()],
  ['8 och 9', meant()],
  ['7 (sju)', meant()],
  ['Nej', meant()],
];

/** Reported numbers with their own unit after them. A file has the unit elsewhere, so its check asks about the number. */
export const WITH_UNIT: readonly (readonly [typed: string, number: string])[] = [
  ['8 kontroller', '8'],
  ['Minst 8 Kontroller', 'Minst 8'],
  ['1 kontroll', '1'],
  ['1 500 kontroller', '1 500'],
  ['8-10 kontroller', '8-10'],
];

/** Targets in the field `mål`. */
export const TARGETS: readonly (readonly [typed: string, answer: Answer])[] = [
  ['minst 10', taken({ minst: 10 })],
  ['Minst 1 000 per år', taken({ minst: 1000, per: 'år' })],
  ['mellan 10 och 12', taken({ mellan: [10, 12] })],
  ['60', meant('minst 60')],
  ['60 pass', meant('minst 60')],
  ['2 per år', meant('minst 2 per år')],
  ['två gånger om året', meant('minst 2 per år')],
  ['varje månad', meant('minst 1 per månad')],
  ['10-12 kvällar', meant('mellan 10 och 12')],
  ['Minst 10 Kontroller', meant('minst 10')],
  ['minst tio', meant('minst 10')],
  ['cirka 10', meant('minst 10')],
  ['max 5', meant('högst 5')],
  ['fler än 8', meant('minst 9')],
  ['80 %', meant('minst 80 procent')],
  ['minst 12.500', meant()],
  ['minst 8 tusen', meant()],
];

/** What was promised, after `|` on a line or in a column: `taken` as target and unit. */
export const PROMISED: readonly (readonly [typed: string, answer: Answer])[] = [
  ['minst 10 kontroller', taken([{ minst: 10 }, 'kontroller'])],
  ['Minst 10 Kontroller', taken([{ minst: 10 }, 'kontroller'])],
  ['minst 3 EU-kontroller', taken([{ minst: 3 }, 'EU-kontroller'])],
  ['minst 1 000 timmar', taken([{ minst: 1000 }, 'timmar'])],
  ['minst 1\u00a0000 timmar', taken([{ minst: 1000 }, 'timmar'])],
  ['minst 2 möten per månad', taken([{ minst: 2, per: 'månad' }, 'möten'])],
  ['minst 2 möten vartannat år', taken([{ minst: 2, per: 'vartannat år' }, 'möten'])],
  ['mellan 10 och 12 kvällar', taken([{ mellan: [10, 12] }, 'kvällar'])],
  ['minst 2 st kontroller', taken([{ minst: 2 }, 'kontroller'])],
  ['minst 80 %', taken([{ minst: 80 }, 'procent'])],
  ['60 pass', meant('minst 60 pass')],
  ['1 000 timmar', meant('minst 1000 timmar')],
  ['2 per år', meant('minst 2 gånger per år')],
  ['2 ggr/år', meant('minst 2 gånger per år')],
  ['en gång i kvartalet', meant('minst 1 gång per kvartal')],
  ['varje månad', meant('minst 1 gång per månad')],
  ['dagligen', meant('minst 1 gång per dag')],
  ['vartannat år', meant('minst 1 gång vartannat år')],
  ['10-12 kvällar', meant('mellan 10 och 12 kvällar')],
  ['minst tio kontroller', meant('minst 10 kontroller')],
  ['två möten i månaden', meant('minst 2 möten per månad')],
  ['minst 2 kontroller i månaden', meant('minst 2 kontroller per månad')],
  ['minst 8 kontroller/månad', meant('minst 8 kontroller per månad')],
  ['max 5 klagomål', meant('högst 5 klagomål')],
  ['fler än 8 möten', meant('minst 9 möten')],
  ['ca 10 kontroller', meant('minst 10 kontroller')],
  ['80 %', meant('minst 80 procent')],
  ['engang', meant('engång')],
  ['kontinuerligt', meant('löpande')],
  ['ökad', meant('riktning')],
  ['minst 10', meant()],
  ['60', meant()],
  ['minst 12.500 timmar', meant()],
  ['8 tusen kronor', meant()],
  ['minst 10 kontroller och 5 möten', meant()],
  ['varannan vecka', meant()],
  ['många', meant()],
];

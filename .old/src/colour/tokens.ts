/**
 * Every colour of the site. `styles/tokens.css` and `styles/outcome.css` are generated from this file; images and the check of
 * a municipality's own colour import it.
 */
import type { Outcome } from '../domain/outcome.ts';

/** `#0d5a68` or `#fff`. */
export type Hex = string;

export interface Colour {
  readonly light: Hex;
  readonly dark: Hex;
  /** In print, if not as in the light theme. */
  readonly print?: Hex;
}

export const COLOURS = {
  paper: { light: '#fbfaf6', dark: '#14171a', print: '#fff' },
  sheet: { light: '#fff', dark: '#1b1f23', print: '#fff' },
  text: { light: '#1a1d21', dark: '#eceae4', print: '#000' },
  soft: { light: '#565b62', dark: '#a9adb3', print: '#333' },
  line: { light: '#dcd8cd', dark: '#33383e', print: '#999' },
  accent: { light: '#0d5a68', dark: '#6cc3d2' },
  'on-accent': { light: '#fff', dark: '#10202a' },
  notice: { light: '#f6efe2', dark: '#2a251b' },
  match: { light: '#fbe7a6', dark: '#5a4a12' },
  'outcome-met': { light: '#1b6e43', dark: '#6fcf97' },
  'outcome-partly': { light: '#8a5300', dark: '#f0b35a' },
  'outcome-not-met': { light: '#a3261d', dark: '#ff8f85' },
  'outcome-ongoing': { light: '#1d5796', dark: '#8fbdf2' },
  'outcome-none': { light: '#5d6470', dark: '#a5acb8' },
} as const satisfies Record<string, Colour>;

export type ColourName = keyof typeof COLOURS;

/** The colour of an outcome's icon and word. */
export const OUTCOME_COLOURS: Readonly<Record<Outcome, ColourName>> = {
  met: 'outcome-met',
  partly: 'outcome-partly',
  'not-met': 'outcome-not-met',
  ongoing: 'outcome-ongoing',
  'no-need': 'outcome-none',
  'not-reported': 'outcome-none',
  'not-assessable': 'outcome-none',
};

/** The backgrounds of links, bars and outcomes. */
export const BACKGROUNDS = [COLOURS.paper, COLOURS.sheet, COLOURS.notice] as const;

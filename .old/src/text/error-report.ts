/** The draft of a message that reports an error. */
import type { AgreementKind } from '../domain/model.ts';

export const REPORT_ERROR = 'Rapportera fel';

const MAX_SUBJECT = 70;

/** The name of the link for screen readers, since a page has many of them. */
export function reportErrorIn(activity: string): string {
  return `${REPORT_ERROR}: ${activity}`;
}

/** The subject of the message. */
export function subjectFor({ many }: AgreementKind, activity: string): string {
  return `Fel på sidan om ${many}: ${shortened(activity)}`;
}

/** The lines of the message, to be filled in. */
export function draftLines(address: string): readonly string[] {
  return [
    `Det gäller: ${address}`,
    '',
    'Det här är fel:',
    '',
    'Så borde det vara, och där kan man se det:',
    '',
  ];
}

/** Mail programs refuse very long links, and the address identifies the activity anyway. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_SUBJECT ? line : `${line.slice(0, line.lastIndexOf(' ', MAX_SUBJECT))} …`;
}

/** The draft of a message that reports an error. */
import type { AgreementKind } from '../domain/model.ts';

export const REPORT_ERROR = 'Rapportera fel';

/** The name of the link for screen readers, since a page has many of them. */
export function reportErrorIn(activity: string): string {
  return `${REPORT_ERROR}: ${activity}`;
}

/** The subject of the message. */
export function subjectFor({ many }: AgreementKind, activity: string): string {
  return `Fel på sidan om ${many}: ${shortened(activity, 70)}`;
}

/** The lines of the message, to be filled in. */
export function draftLines(activity: string, address: string): readonly string[] {
  return [
    `Det gäller: ${shortened(activity, 160)}`,
    address,
    '',
    'Det här är fel:',
    '',
    'Så borde det vara, och där kan man se det:',
    '',
  ];
}

/** Mail programs refuse very long links, and the address identifies the activity anyway. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`;
}

/** What somebody who reports an error on the site starts from. */

export const REPORT_FAULT = 'Rapportera fel';

/** For a screen reader, since a page has many such links. */
export function reportFaultIn(activity: string): string {
  return `${REPORT_FAULT}: ${activity}`;
}

/** The subject of the message: what it is about, in short. */
export function faultSubject(activity: string): string {
  return `Fel på sidan om medborgarlöften: ${shortened(activity, 70)}`;
}

/** The message to fill in, line by line. */
export function faultLines(activity: string, address: string): readonly string[] {
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

/** Mail programs refuse very long links, and the address says it all. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`;
}

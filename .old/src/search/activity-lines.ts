/** The activities of a promise in one text of its record, where they have no records of their own. */

export interface ActivityLine {
  readonly id: string;
  readonly text: string;
  /** The place of its outcome among all outcomes. */
  readonly outcome: number;
}

/** Returns a line for each activity. Searching finds what it says; a line break in its text is a space. */
export function activityLines(activities: readonly ActivityLine[]): string {
  return activities
    .map(({ id, text, outcome }) => `${outcome} ${id} ${text.replace(/\s+/g, ' ').trim()}`)
    .join('\n');
}

/** Returns the activities of such lines. */
export function activitiesIn(lines: string): readonly ActivityLine[] {
  return [...lines.matchAll(/^(\d+) (\S+) (.*)$/gm)].map(([, outcome, id, text]) => ({
    id: id!,
    text: text!,
    outcome: Number(outcome),
  }));
}

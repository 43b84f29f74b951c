/** Sources and persons as they are printed. */
import type { Agreement, Person, Source } from '../../domain/model.ts';
import { approximateText } from '../../text/date.ts';
import type { Naming } from '../../text/reason.ts';

/** `address` is from the site's root, or absolute for other sites. */
export interface LinkView {
  readonly text: string;
  readonly address: string;
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly address?: string;
  /** Publisher and date, where they are known. */
  readonly detail: string;
}

/** The sources that something points to, in the agreement's order; all of them where nothing points. */
export function sourcesPointedAt(
  ids: readonly (string | undefined)[],
  { sources }: Agreement,
): readonly Source[] {
  const pointedAt = sources.filter(({ id }) => ids.includes(id));
  return pointedAt.length > 0 ? pointedAt : sources;
}

export function sourceView({ id, title, publisher, date, address }: Source): SourceView {
  return {
    id,
    title,
    ...(address !== undefined && { address }),
    detail: [publisher, date && approximateText(date)].filter(Boolean).join(', '),
  };
}

/** `Anna Ek, kommunpolis, Polisen`, as much of it as is known. */
export function personText({ name, role, party }: Person, naming: Naming): string {
  return [name, role, party && naming.party(party)].filter(Boolean).join(', ');
}

/** Sources as they are printed. */
import type { Agreement, Source } from '../../domain/model.ts';
import { approximateText } from '../../text/date.ts';

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

/** The title of the source with this id; undefined where there is none. */
export function sourceTitle(id: string | undefined, { sources }: Agreement): string | undefined {
  return sources.find((source) => source.id === id)?.title;
}

export function sourceView({ id, title, publisher, date, address }: Source): SourceView {
  return {
    id,
    title,
    ...(address !== undefined && { address }),
    detail: [publisher, date && approximateText(date)].filter(Boolean).join(', '),
  };
}

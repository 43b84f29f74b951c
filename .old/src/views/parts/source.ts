/** Sources with their publisher and date. */
import type { Agreement, Source } from '../../domain/model.ts';
import { approximateText } from '../../text/date.ts';
import { fileText } from '../../text/file-size.ts';

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly address?: string;
  /** Publisher and date, if known. */
  readonly detail: string;
}

/** A source on the page that lists all of an agreement, which also tells how large its file is, and how to know a copy of it. */
export interface ListedSource extends SourceView {
  readonly sha256?: string;
}

/** Returns the sources with these ids, in the agreement's order, or all of them if there are none. */
export function sourcesPointedAt(
  ids: readonly (string | undefined)[],
  { sources }: Agreement,
): readonly Source[] {
  const pointedAt = sources.filter(({ id }) => ids.includes(id));
  return pointedAt.length > 0 ? pointedAt : sources;
}

/** Returns the title of the source with this id, or undefined. */
export function sourceTitle(id: string | undefined, { sources }: Agreement): string | undefined {
  return sources.find((source) => source.id === id)?.title;
}

export function listedSource(source: Source): ListedSource {
  const { address = '', file } = source;
  const view = sourceView(source);
  if (!file) return view;
  const detail = [view.detail, fileText(address, file.bytes)].filter(Boolean).join(', ');
  return { ...view, detail, sha256: file.sha256 };
}

export function sourceView({ id, title, publisher, date, address }: Source): SourceView {
  return {
    id,
    title,
    ...(address !== undefined && { address }),
    detail: [publisher, date && approximateText(date)].filter(Boolean).join(', '),
  };
}

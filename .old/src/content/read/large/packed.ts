/** Packs what came of the check of a municipality into bytes, which threads pass on and folders keep. */
import { deserialize, serialize } from 'node:v8';
import { onlyKnown } from '../../check/known.ts';
import type { CheckedPart, PartWithContent } from '../../check/part.ts';
import type { MunicipalityContent } from '../../parse/content.ts';
import type { Entry } from '../../source/content-folder.ts';
import { splitMarkdown, type SourceFile, type TextSpan } from '../../source/source-file.ts';

/** In bytes: what the check of the site needs, and what only pages are made of. */
export interface PackedPart {
  readonly checked: Uint8Array;
  readonly content: Uint8Array;
}

export function packed({ content, known, ...rest }: PartWithContent): PackedPart {
  const plain = known && onlyKnown(known, ({ name }) => ({ name }) as SourceFile);
  return {
    checked: serialize({ ...rest, ...(plain && { known: plain }) }),
    content: serialize(content),
  };
}

/** Returns what came of a check. The texts of the files are read when they are needed, from `entries`. */
export function unpacked(
  checked: Uint8Array,
  prefix: string,
  entries: ReadonlyMap<string, Entry>,
): CheckedPart {
  const { known, ...rest } = deserialize(checked) as CheckedPart;
  if (!known) return rest;
  return { ...rest, known: onlyKnown(known, ({ name }) => new ReadAgain(name, prefix, entries)) };
}

export function unpackedContent(content: Uint8Array): MunicipalityContent {
  return deserialize(content) as MunicipalityContent;
}

/** A file that has been read and split before. Few are needed again. */
class ReadAgain implements SourceFile {
  readonly name: string;
  private readonly prefix: string;
  private readonly entries: ReadonlyMap<string, Entry>;
  private known: SourceFile | undefined;

  constructor(name: string, prefix: string, entries: ReadonlyMap<string, Entry>) {
    this.name = name;
    this.prefix = prefix;
    this.entries = entries;
  }

  get text(): string {
    return this.source.text;
  }

  get front(): TextSpan {
    return this.source.front;
  }

  get body(): TextSpan {
    return this.source.body;
  }

  private get source(): SourceFile {
    return (this.known ??= this.read());
  }

  private read(): SourceFile {
    const entry = this.entries.get(this.name.slice(this.prefix.length));
    const split = splitMarkdown(this.name, entry?.kind === 'file' ? (entry.text?.text ?? '') : '');
    // It has been changed since it was read, which another check will tell.
    if ('problem' in split)
      return { name: this.name, text: '', front: { text: '', line: 1 }, body: { text: '', line: 1 } };
    return split;
  }
}

/**
 * Merges what two people have made of the same files. Only where both have changed the same field, each in their own way, is a
 * person asked. Nothing that either has written is lost: it is in the merged files or in a conflict.
 */
import { isFields } from '../content/formats/layout.ts';
import { isYaml, kindOf, LAYOUTS, type FileKind } from '../content/schema/file-kinds.ts';
import { cutFront } from '../content/source/source-file.ts';
import {
  readMarkdown,
  readYaml,
  writeMarkdown,
  writeYaml,
  type FileContents,
} from '../content/write/file-text.ts';
import { meansSame } from '../content/write/same-meaning.ts';
import * as words from '../text/desk/merge.ts';
import type { Files } from './files.ts';
import { withSameNames } from './merging/renames.ts';
import { chunksOf, mergedLines, outcomeOf } from './merging/three-way.ts';
import { mergeFields, ORDER, type Difference, type FieldPath } from './merging/values.ts';
import { each, type Versions } from './merging/versions.ts';
import { activityTexts, fieldLabel, fileLabel, itemLabel, valueText } from './naming.ts';

/** Something that both have changed, each in their own way. The texts are undefined where there is none. */
export interface Conflict extends Versions<string | undefined> {
  /** The same for the same conflict of another merge of the same files. */
  readonly id: string;
  readonly path: string;
  readonly field: FieldPath;
  /** What it is, in Swedish. */
  readonly label: string;
}

export interface Merged {
  /** Has their version of what is in conflict, until a choice is made. */
  readonly files: Files;
  readonly conflicts: readonly Conflict[];
}

/** Whose version somebody has chosen, by the id of the conflict. */
export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>;

export interface MergeOptions {
  /** The content folder, with a slash at the end, or empty. Files outside it are merged line by line. */
  readonly folder?: string;
  readonly choices?: Choices;
}

/** Returns the files with the changes of both. Conflicts are returned also after a choice is made. */
export function merge(
  base: Files,
  mine: Files,
  theirs: Files,
  { folder = 'content/', choices = new Map() }: MergeOptions = {},
): Merged {
  const merger = new Merger(folder, choices, { base, mine, theirs });
  return merger.merged();
}

type Texts = Versions<string | undefined>;

/** Paths of fields that are not in the front matter. */
const BODY = 'brödtext';
const NAME = 'mappnamn';
const COMMENTS = '#';

class Merger {
  private readonly conflicts: Conflict[] = [];
  private readonly folder: string;
  private readonly choices: Choices;
  private readonly versions: Versions<Files>;

  constructor(folder: string, choices: Choices, versions: Versions<Files>) {
    this.folder = folder;
    this.choices = choices;
    this.versions = versions;
  }

  merged(): Merged {
    const named = withSameNames(this.versions, (renamed) =>
      this.decide(renamed.base, [NAME], words.FILE_NAME, renamed) === 'mine' ? renamed.mine : renamed.theirs,
    );
    const paths = new Set([...named.theirs.keys(), ...named.mine.keys(), ...named.base.keys()]);
    const files = new Map<string, string>();
    for (const path of [...paths].sort()) {
      const text = this.file(
        path,
        each(named, (all) => all.get(path)),
      );
      if (text !== undefined) files.set(path, text);
    }
    return { files, conflicts: this.conflicts };
  }

  /** Records a conflict, and returns whose version has been chosen. */
  private decide(path: string, field: FieldPath, label: string, texts: Texts): 'mine' | 'theirs' {
    const id = JSON.stringify([path, ...field]);
    const { base, mine, theirs } = texts;
    const of = fileLabel(path, new Map([...this.versions.mine, ...this.versions.theirs]), this.folder);
    this.conflicts.push({ id, path, field, label: `${of}: ${label}`, base, mine, theirs });
    return this.choices.get(id) ?? 'theirs';
  }

  private file(path: string, texts: Texts): string | undefined {
    const { base, mine, theirs } = texts;
    if (mine === theirs || base === mine) return theirs;
    if (base === theirs) return mine;
    if (mine === undefined || theirs === undefined) {
      return texts[this.decide(path, [], words.ENTIRE_FILE, texts)];
    }
    // How lines end and whether a mark comes first is theirs, and no difference.
    const plain = each({ base: base ?? '', mine, theirs }, plainText);
    if (plain.mine === plain.base || plain.mine === plain.theirs) return theirs;
    return writtenAs(theirs, plain.base === plain.theirs ? plain.mine : this.plainFile(path, plain));
  }

  private plainFile(path: string, texts: Versions<string>): string {
    const kind = path.startsWith(this.folder) ? kindOf(path.slice(this.folder.length)) : undefined;
    const contents = kind && contentsOf(kind, texts);
    return contents ? this.content(path, kind, texts, contents) : this.lines(path, texts, words.bodyLine);
  }

  /** Merges a file field by field. */
  private content(
    path: string,
    kind: FileKind,
    texts: Versions<string>,
    contents: Versions<FileContents>,
  ): string {
    const before = this.conflicts.length;
    const layout = LAYOUTS[kind];
    const fields = mergeFields(
      each(contents, (one) => one.fields),
      layout,
      (difference) => this.field(path, difference),
    ) as FileContents['fields'];
    const body = this.lines(
      path,
      each(contents, (one) => one.body),
      words.bodyLine,
    );
    const isClean = this.conflicts.length === before;
    // Where lines can be merged to the same meaning, both keep their comments and their way of writing.
    const byLine = isClean ? mergedLines(texts.base, texts.mine, texts.theirs) : undefined;
    if (byLine !== undefined && saysThis(byLine, kind, { fields, body })) return byLine;
    const written = [texts.theirs, texts.mine].map((old) => write(kind, { fields, body }, old));
    const complete = written.find((text) => lostComments(text, texts).length === 0);
    return complete ?? this.withComments(path, written[0]!, texts);
  }

  private field(path: string, { path: field, layout, items, ...values }: Difference): unknown {
    const texts = each(values, (value) => valueText(value, layout));
    const activities = activityTexts(path, new Map([...this.versions.mine, ...this.versions.theirs]));
    const names = items.map(({ item }) => itemLabel(item, activities));
    const last = field.at(-1) ?? '';
    const list = items.at(-1);
    const isItem = list !== undefined && field.at(-2) === list.list && last !== ORDER;
    const label =
      last === ORDER
        ? words.orderOf(fieldLabel(field.at(-2) ?? '', layout))
        : isItem
          ? undefined
          : fieldLabel(last, layout);
    const choice = this.decide(
      path,
      field,
      [...names, ...(label === undefined ? [] : [label])].join(', '),
      texts,
    );
    return values[choice];
  }

  /** Merges a text line by line. */
  private lines(path: string, texts: Versions<string>, label: (line: number) => string): string {
    const { base, mine, theirs } = each(texts, (text) => (text === '' ? [] : text.split('\n')));
    const lines = chunksOf(base, mine, theirs).flatMap((chunk) => {
      const outcome = outcomeOf(chunk);
      if (outcome) return outcome;
      const parts = each<readonly string[], string | undefined>(chunk, (part) =>
        part.length === 0 ? undefined : part.join('\n'),
      );
      const field = [BODY, String(chunk.start + 1)];
      return chunk[this.decide(path, field, label(chunk.start + 1), parts)];
    });
    return lines.join('\n');
  }

  /** Asks about comments that would be lost, and puts them first in the file if they are to stay. */
  private withComments(path: string, text: string, texts: Versions<string>): string {
    const lost = lostComments(text, texts).join('\n');
    const parts = { base: undefined, mine: lost, theirs: undefined };
    if (this.decide(path, [COMMENTS], words.COMMENTS, parts) === 'theirs') return text;
    const start = cutFront(text)?.frontStart ?? 0;
    return `${text.slice(0, start)}${lost}\n${text.slice(start)}`;
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

function plainText(text: string): string {
  return text.replace(BYTE_ORDER_MARK, '').replace(/\r\n?/g, '\n');
}

/** Returns a plain text with the line breaks, and the byte order mark, of another. */
function writtenAs(other: string, text: string): string {
  const mark = other.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return mark + (other.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text);
}

/** Returns the fields and body of three versions of a file, or undefined if one of them cannot be read. */
function contentsOf(kind: FileKind, texts: Versions<string>): Versions<FileContents> | undefined {
  try {
    return each(texts, (text) => read(kind, text));
  } catch {
    return undefined;
  }
}

function read(kind: FileKind, text: string): FileContents {
  if (text === '') return { fields: kind === 'ordlista' ? [] : {}, body: '' };
  if (isYaml(kind)) return { fields: readYaml(text), body: '' };
  if (!cutFront(text)) throw new SyntaxError('No front matter');
  return readMarkdown(text);
}

function write(kind: FileKind, contents: FileContents, old: string): string {
  return isYaml(kind)
    ? writeYaml(contents.fields, LAYOUTS[kind], old)
    : writeMarkdown(contents, LAYOUTS[kind], old);
}

function saysThis(text: string, kind: FileKind, { fields, body }: FileContents): boolean {
  try {
    const contents = read(kind, text);
    return (
      contents.body === body.trim() &&
      meansSame(contents.fields, fields, LAYOUTS[kind]) &&
      isFields(fields) === isFields(contents.fields)
    );
  } catch {
    return false;
  }
}

/** Returns the comments that somebody has added and that are not in the merged text. */
function lostComments(text: string, { base, mine, theirs }: Versions<string>): readonly string[] {
  const kept = [...commentsIn(text)];
  const old = new Set(commentsIn(base));
  return [...new Set([...commentsIn(theirs), ...commentsIn(mine)])].filter(
    (comment) => !old.has(comment) && !kept.includes(comment),
  );
}

/** Returns the comments in the front matter of a file, each as a line. */
function commentsIn(text: string): readonly string[] {
  const front = cutFront(text)?.front ?? text;
  return front.split('\n').flatMap((line) => /^\s*(#.*)$/.exec(line)?.[1] ?? []);
}

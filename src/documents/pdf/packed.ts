/**
 * PDF files with compressed tags. Typst writes every tag and bookmark as plain text, which is more than half of a file. All that is no
 * stream may stand in one compressed stream instead (ISO 32000-1, 7.5.7), in PDF/A-2 and PDF/UA-1 too. What it says stays the same.
 *
 * Files are handled as texts in Latin-1, in which a letter is a byte.
 */
import { zlibSync } from 'fflate';

/** Where an object is: at a place in the file, or in a stream of objects as one of them. 0, 0, 0 where there is none. */
type Row = readonly [type: 0 | 1 | 2, where: number, index: number];

/** How many bytes each number of a row has. */
const WIDTHS = [1, 4, 3] as const;
const ROW_LENGTH = 8;
/** Each byte of a row is written as the difference from the one above, for which 2 stands before the row. */
const UP = 2;
const PREDICTOR = `/DecodeParms << /Predictor 12 /Columns ${ROW_LENGTH} >>`;

/** How an object that is a stream ends. A string or a dictionary cannot end like that. */
const STREAM_END = 'endstream\n';
const OBJECT_END = 'endobj\n';

/** The next one takes half as long again, for one percent. */
const LEVEL = 5;

/** Returns the file with its objects packed. Throws if it is not written as Typst writes it. */
export function packed(file: Uint8Array): Buffer {
  const pdf = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const { offsets, end, trailer } = tableOf(pdf);
  const [packedId, tableId] = [offsets.length, offsets.length + 1];
  const rows: Row[] = Array.from({ length: offsets.length + 2 }, () => [0, 0, 0]);
  const numbers = [...offsets.keys()].filter((number) => offsets[number]! > 0);
  numbers.sort((a, b) => offsets[a]! - offsets[b]!);
  const ids: number[] = [];
  const bodies: string[] = [];
  let written = pdf.slice(0, offsets[numbers[0]!]);
  const write = (number: number, object: string) => {
    rows[number] = [1, written.length, 0];
    written += object;
  };
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1];
    const object = pdf.slice(offsets[number], next === undefined ? end : offsets[next]);
    const body = bodyOf(object, number);
    if (body === undefined) {
      write(number, object);
      continue;
    }
    rows[number] = [2, packedId, ids.length];
    ids.push(number);
    bodies.push(body);
  }
  write(packedId, streamOf(packedId, ...objectsOf(ids, bodies)));
  const tableStart = written.length;
  rows[tableId] = [1, tableStart, 0];
  const table = `/Type /XRef /W [${WIDTHS.join(' ')}] /Size ${rows.length} ${PREDICTOR} ${trailer}`;
  write(tableId, streamOf(tableId, table, bytesOf(rows)));
  return Buffer.from(`${written}startxref\n${tableStart}\n%%EOF\n`, 'latin1');
}

interface Table {
  /** Where each object is, by its number; 0 where there is none. */
  readonly offsets: readonly number[];
  /** Where the last one ends. */
  readonly end: number;
  /** What the file says of itself, but for its size. */
  readonly trailer: string;
}

function tableOf(pdf: string): Table {
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-40))?.[1]);
  const [, entries, trailer] =
    /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s+<<(.*)>>/s.exec(pdf.slice(end)) ?? [];
  if (entries === undefined || trailer === undefined) throw new Error('A PDF with another table of objects');
  return {
    offsets: entries
      .match(/\d{10} \d{5} [nf]/g)!
      .map((entry) => (entry.endsWith('n') ? Number(entry.slice(0, 10)) : 0)),
    end,
    trailer: trailer.replace(/\/Size \d+/, '').trim(),
  };
}

/** Returns what an object is, or undefined if it is a stream. */
function bodyOf(object: string, number: number): string | undefined {
  const head = `${number} 0 obj\n`;
  const whole = object.trimEnd() + '\n';
  if (!whole.startsWith(head) || !whole.endsWith(OBJECT_END))
    throw new Error(`A PDF without object ${number}`);
  const body = whole.slice(head.length, -OBJECT_END.length);
  return body.endsWith(STREAM_END) ? undefined : body;
}

/** Returns the stream of objects: their numbers and places, and then what they are. */
function objectsOf(
  ids: readonly number[],
  bodies: readonly string[],
): readonly [dictionary: string, content: Buffer] {
  let offset = 0;
  const places = ids.map((id, index) => {
    const place = `${id} ${offset}`;
    offset += bodies[index]!.length;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  return [
    `/Type /ObjStm /N ${ids.length} /First ${head.length}`,
    Buffer.from(head + bodies.join(''), 'latin1'),
  ];
}

function bytesOf(rows: readonly Row[]): Buffer {
  const bytes = Buffer.alloc(rows.length * ROW_LENGTH);
  rows.forEach((row, index) => {
    let at = index * ROW_LENGTH;
    for (const [column, width] of WIDTHS.entries()) at = bytes.writeUIntBE(row[column]!, at, width);
  });
  const filtered = Buffer.alloc(rows.length * (ROW_LENGTH + 1));
  for (const index of rows.keys()) {
    const at = index * (ROW_LENGTH + 1);
    filtered[at] = UP;
    for (let column = 0; column < ROW_LENGTH; column++) {
      const here = index * ROW_LENGTH + column;
      filtered[at + 1 + column] = bytes[here]! - (bytes[here - ROW_LENGTH] ?? 0);
    }
  }
  return filtered;
}

function streamOf(number: number, dictionary: string, content: Buffer): string {
  const { buffer, byteOffset, byteLength } = zlibSync(content, { level: LEVEL });
  const data = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  return (
    `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\n` +
    `stream\n${data}\nendstream\nendobj\n`
  );
}

/** Reads plain text from the clipboard: rows of a spreadsheet, lists and paragraphs. */
import { BULLET, tidied, type Block, type Row } from './blocks.ts';

/** Returns the tables and texts of a plain text, in order. */
export function plainBlocks(text: string): readonly Block[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const isTable = plain
    .split('\n')
    .some((line) => /\S *\t|\t *\S/.test(line.replace(/^\s+/, '').replace(BULLET, '')));
  if (!isTable) return paragraphs(plain);
  const rows = sheetRows(plain);
  return rows.length === 0 ? [] : [{ kind: 'table', rows }];
}

/** Returns the rows of a spreadsheet. A cell in quotation marks may have several lines. */
function sheetRows(text: string): readonly Row[] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(rest);
    const [whole, plain = ''] = quoted ?? /^([^\t\n]*)/.exec(rest)!;
    rows.at(-1)!.push(tidied(quoted ? plain.replace(/""/g, '"') : plain));
    const next = rest[whole.length];
    if (next === '\n') rows.push([]);
    rest = rest.slice(whole.length + 1);
    if (next === '\t' && rest === '') rows.at(-1)!.push('');
  }
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.map((cell) => ({ text: cell })));
}

/** Returns paragraphs, with an empty line between them or else a line each, and the items of lists. */
function paragraphs(text: string): readonly Block[] {
  const lines = text.trim().split('\n');
  const hasEmptyLines = lines.some((line) => line.trim() === '');
  const blocks: { lines: string[]; isItem: boolean }[] = [];
  let isNew = true;
  for (const line of lines) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const words = line.trim();
    const isItem = BULLET.test(words);
    if (isNew || isItem || !hasEmptyLines) blocks.push({ lines: [], isItem });
    blocks.at(-1)!.lines.push(isItem ? words.replace(BULLET, '') : words);
    isNew = false;
  }
  return blocks
    .map(({ lines, isItem }) => ({ kind: 'text' as const, text: tidied(lines.join('\n')), isItem }))
    .filter((block) => block.text !== '');
}

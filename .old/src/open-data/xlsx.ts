/**
 * The tables as a workbook for spreadsheets (Office Open XML), where each cell says what it is: numbers have the reader's own decimal
 * sign, codes keep their zeros, and no text is a formula.
 */
import { escaped } from '../text/escaped.ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { CUT_OFF } from '../text/open-data/formats.ts';
import type { Cell, ColumnType, Table } from './column.ts';
import { separatorOf } from './types.ts';

/** The time of all files in the archive, so that the same tables give the same bytes. */
const TIME = new Date(1980, 0, 1);

/** Above this, a text cannot be opened. */
const MAX_CELL = 32_767;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of cells, by their place among `cellXfs`. */
const DATE_STYLE = 1;
const HEAD_STYLE = 2;

export interface Sheet {
  readonly table: Table;
  readonly rows: readonly (readonly Cell[])[];
}

export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  const archive: Zippable = {};
  for (const [name, xml] of Object.entries(files)) archive[name] = strToU8(DECLARATION + xml);
  return zipSync(archive, { level: 6, mtime: TIME });
}

function sheetXml({ table: { columns }, rows }: Sheet): string {
  const head = columns.map(({ name }, index) => textCell(name, reference(index, 1), HEAD_STYLE)).join('');
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, index) => cellXml(cell, columns[index]!.type, reference(index, row + 2)));
    return `<row r="${row + 2}">${xml.join('')}</row>`;
  });
  const last = reference(columns.length - 1, rows.length + 1);
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1">${head}</row>${lines.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/></worksheet>`,
  ].join('');
}

function cellXml(cell: Cell, type: ColumnType, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (type === 'date' && typeof cell === 'string' && cell >= FIRST_DAY)
    return `<c r="${at}" s="${DATE_STYLE}"><v>${serialOf(cell)}</v></c>`;
  return textCell(typeof cell === 'object' ? cell.join(separatorOf(type)) : cell, at);
}

function textCell(text: string, at: string, style?: number): string {
  if (text === '') return '';
  const styled = style === undefined ? '' : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(fitting(text))}</t></is></c>`;
}

/** A text that is too long for a cell says that it is cut off. */
function fitting(text: string): string {
  return text.length <= MAX_CELL ? text : text.slice(0, MAX_CELL - CUT_OFF.length) + CUT_OFF;
}

/** Spreadsheets count days from the end of 1899, and are wrong about those before March 1900. */
const FIRST_DAY = '1900-03-01';
const MS_PER_DAY = 86_400_000;
function serialOf(day: string): number {
  return Date.parse(day) / MS_PER_DAY - Date.parse('1899-12-30') / MS_PER_DAY;
}

/** `A1`, `AB7`. */
function reference(column: number, row: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ table }, index) => `<sheet name="${table.name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet')),
    '</Types>',
  ].join('');
}

const STYLES = [
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
].join('');

/** Text as XML can hold it; what looks like an escape of a spreadsheet's own is told from one. */
function cellText(text: string): string {
  return escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

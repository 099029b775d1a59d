import { strToU8, zipSync } from 'fflate';
import { cellName } from './cell.js';

/** A cell of a workbook made for a test: a text, a number, or XML as it would stand in the sheet. */
export type TestCell = string | number | { readonly xml: string } | null;

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merged?: readonly string[];
}

/** A workbook as plain as can be, put together by hand so that it may also be wrong. */
export function testWorkbook(
  sheets: readonly TestSheet[],
  differs: { readonly from1904?: boolean; readonly parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="r">${differs.from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...differs.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml({ rows, merged = [] }: TestSheet): string {
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`;
}

function rowXml(cells: readonly TestCell[], at: number): string {
  return `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, cellName(column + 1, at + 1))).join('')}</row>`;
}

function cellXml(cell: TestCell, name: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${name}">${cell.xml}</c>`;
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

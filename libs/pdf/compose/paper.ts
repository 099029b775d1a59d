import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { millimetre } from '../arrival-stamp.js';
import { embedTinos, type Face } from '../embed-tinos.js';
import { printableText } from '../printable-text.js';

/** A4 with the margins of Decree 30/2020/NĐ-CP, annex I, in points. */
export const sheet = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  left: 30 * millimetre,
  right: 18 * millimetre,
  top: 20 * millimetre,
  bottom: 22 * millimetre,
};
export const textWidth = sheet.width - sheet.left - sheet.right;
export const black = rgb(0, 0, 0);

/** A document being written from top to bottom. `y` is the next free line's top, measured from the paper's foot. */
export interface Paper {
  readonly document: PDFDocument;
  readonly fonts: Readonly<Record<Face, PDFFont>>;
  page: PDFPage;
  y: number;
  /** characters that had to be replaced */
  readonly substituted: string[];
}

export async function newPaper(): Promise<Paper> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    regular: await embedTinos(document, 'regular'),
    bold: await embedTinos(document, 'bold'),
    italic: await embedTinos(document, 'italic'),
    'bold-italic': await embedTinos(document, 'bold-italic'),
  };
  const page = document.addPage([sheet.width, sheet.height]);
  return { document, fonts, page, y: sheet.height - sheet.top, substituted: [] };
}

/** Goes on to a new page when less than `height` is left; from page 2 on the number stands in the top margin. */
export function needRoom(paper: Paper, height: number): void {
  if (paper.y - height >= sheet.bottom) return;
  paper.page = paper.document.addPage([sheet.width, sheet.height]);
  paper.y = sheet.height - sheet.top;
  const number = String(paper.document.getPageCount());
  drawCentred(paper, number, {
    centre: sheet.width / 2,
    top: sheet.height - 9 * millimetre,
    size: 13,
    face: 'regular',
  });
}

export interface Line {
  readonly x: number;
  readonly top: number;
  readonly size: number;
  readonly face: Face;
  readonly colour?: Color;
}

/** Draws one line with its top at `top`; NFC and visible substitutes as everywhere. */
export function drawLine(paper: Paper, text: string, { x, top, size, face, colour = black }: Line): void {
  const font = paper.fonts[face];
  const printed = printableText(text, font);
  paper.substituted.push(...printed.substituted);
  paper.page.drawText(printed.text, { x, y: top - size * 0.89, size, font, color: colour });
}

export function drawCentred(paper: Paper, text: string, line: Omit<Line, 'x'> & { centre: number }): void {
  drawLine(paper, text, { ...line, x: line.centre - widthOf(paper, text, line.size, line.face) / 2 });
}

export function widthOf(paper: Paper, text: string, size: number, face: Face): number {
  const font = paper.fonts[face];
  return font.widthOfTextAtSize(printableText(text, font).text, size);
}

export function rule(paper: Paper, from: { x: number; y: number }, width: number, thickness = 0.7): void {
  paper.page.drawLine({ start: from, end: { x: from.x + width, y: from.y }, thickness, color: black });
}

export interface PaperInfo {
  readonly title: string;
  readonly author: string;
  /** ISO date of the document, also its creation date */
  readonly date: string;
}

/** Finishes the document; the same content gives the same bytes. */
export async function savePaper(paper: Paper, info: PaperInfo): Promise<Uint8Array> {
  const { document } = paper;
  const instant = new Date(`${info.date}T01:00:00Z`);
  document.setTitle(info.title.normalize('NFC'));
  document.setAuthor(info.author.normalize('NFC'));
  document.setCreationDate(instant);
  document.setModificationDate(instant);
  document.setLanguage('vi-VN');
  return document.save({ updateFieldAppearances: false });
}

import { type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { bodyNameLines } from './body-name.js';
import type { Face } from './embed-tinos.js';
import { type FittedText, fitText } from './fit-text.js';
import { printableText } from './printable-text.js';

/** What one body's «ĐẾN» stamp says (Decree 30/2020/NĐ-CP, annex IV). */
export interface ArrivalStamp {
  readonly organisationName: string;
  readonly number: number;
  readonly year: number;
  /** as printed: dd/mm/yyyy */
  readonly date: string;
  readonly passedTo: string;
  readonly fileCode: string;
}

export const millimetre = 72 / 25.4;
/** 50 × 35 mm in points. */
export const stampSize = { width: 50 * millimetre, height: 35 * millimetre };
export const stampRed = rgb(0.8, 0.06, 0.1);

export type StampFonts = Readonly<Record<Extract<Face, 'regular' | 'bold'>, PDFFont>>;

const line = 1.1;
const inset = 5;
/** Heights of the three rows, from the top: the body's name, ĐẾN with number and day, whom it goes to. */
const rows = { name: 27, arrival: 36, passing: 0 };
rows.passing = stampSize.height - rows.name - rows.arrival;
const arrivalCell = 52;

/**
 * Draws the stamp with its lower left corner at (x, y), upright. Long names are set on two lines and smaller. Gives the
 * characters it had to replace because the font has no glyph for them.
 */
export function drawArrivalStamp(
  page: PDFPage,
  corner: { x: number; y: number },
  stamp: ArrivalStamp,
  fonts: StampFonts,
): string[] {
  const substituted: string[] = [];
  const printable = (text: string, font: PDFFont) => {
    const printed = printableText(text, font);
    substituted.push(...printed.substituted);
    return printed.text;
  };
  drawFrame(page, corner);
  const top = corner.y + stampSize.height;
  drawName(
    page,
    { x: corner.x, top },
    printable(stamp.organisationName.toLocaleUpperCase('vi'), fonts.bold),
    fonts.bold,
  );
  drawArrival(page, { x: corner.x, top: top - rows.name }, stamp, fonts, printable);
  const passed = orDots(printable(stamp.passedTo, fonts.regular));
  const file = orDots(printable(stamp.fileCode, fonts.regular));
  drawPassing(page, corner, [`Chuyển: ${passed}`, `Số và ký hiệu HS: ${file}`], fonts.regular);
  return substituted;
}

function drawFrame(page: PDFPage, { x, y }: { x: number; y: number }): void {
  const { width, height } = stampSize;
  const rule = (from: [number, number], to: [number, number]) =>
    page.drawLine({
      start: { x: x + from[0], y: y + from[1] },
      end: { x: x + to[0], y: y + to[1] },
      thickness: line * 0.6,
      color: stampRed,
    });
  page.drawRectangle({
    x: x + line / 2,
    y: y + line / 2,
    width: width - line,
    height: height - line,
    borderWidth: line,
    borderColor: stampRed,
  });
  rule([0, height - rows.name], [width, height - rows.name]);
  rule([0, rows.passing], [width, rows.passing]);
  rule([arrivalCell, rows.passing], [arrivalCell, height - rows.name]);
}

function drawName(page: PDFPage, { x, top }: { x: number; top: number }, name: string, font: PDFFont): void {
  const fitted = fitName(name, font);
  const height = fitted.lines.length * fitted.size * 1.12;
  let baseline = top - (rows.name - height) / 2 - fitted.size * 0.88;
  for (const text of fitted.lines) {
    const left = x + (stampSize.width - font.widthOfTextAtSize(text, fitted.size)) / 2;
    page.drawText(text, { x: left, y: baseline, size: fitted.size, font, color: stampRed });
    baseline -= fitted.size * 1.12;
  }
}

/** On one line when it is short; else broken where it is read best, unless that makes it much smaller. */
function fitName(name: string, font: PDFFont): FittedText {
  const room = { width: stampSize.width - 2 * inset, size: 10.5, smallest: 6 };
  const oneLine = fitText(name, font, { ...room, lines: 1, smallest: 8.5 });
  if (!oneLine.shortened) return oneLine;
  const anywhere = fitText(name, font, { ...room, lines: 2 });
  const lines = bodyNameLines(name);
  const sizes = lines.map((line) => fitText(line, font, { ...room, lines: 1 }));
  const size = Math.min(...sizes.map((fitted) => fitted.size));
  const readable = lines.length === 2 && sizes.every((fitted) => !fitted.shortened) && size >= anywhere.size - 2;
  return readable ? { lines, size, shortened: false } : anywhere;
}

function drawArrival(
  page: PDFPage,
  { x, top }: { x: number; top: number },
  stamp: ArrivalStamp,
  fonts: StampFonts,
  printable: (text: string, font: PDFFont) => string,
): void {
  const size = 19;
  const left = x + (arrivalCell - fonts.bold.widthOfTextAtSize('ĐẾN', size)) / 2;
  page.drawText('ĐẾN', { x: left, y: top - rows.arrival / 2 - size * 0.36, size, font: fonts.bold, color: stampRed });
  const width = stampSize.width - arrivalCell - 2 * inset;
  const lines = [`Số: ${String(stamp.number).padStart(2, '0')}`, `Ngày: ${printable(stamp.date, fonts.regular)}`];
  for (const [index, text] of lines.entries()) {
    const fitted = fitText(text, fonts.regular, { width, lines: 1, size: 11, smallest: 7 });
    page.drawText(fitted.lines.join(' '), {
      x: x + arrivalCell + inset,
      y: top - 14 - index * 15,
      size: fitted.size,
      font: fonts.regular,
      color: stampRed,
    });
  }
}

function drawPassing(page: PDFPage, { x, y }: { x: number; y: number }, texts: string[], font: PDFFont): void {
  const width = stampSize.width - 2 * inset;
  // one line each in 9.5 pt; when the first is longer, it takes two smaller ones
  const [passed = '', file = ''] = texts;
  const oneLine = fitText(passed, font, { width, lines: 1, size: 9.5, smallest: 8.5 });
  const fittedPassed = oneLine.shortened ? fitText(passed, font, { width, lines: 2, size: 8.2, smallest: 6 }) : oneLine;
  const fittedFile = fitText(file, font, { width, lines: 1, size: Math.min(9.5, fittedPassed.size), smallest: 6 });
  const all = [
    ...fittedPassed.lines.map((text) => ({ text, size: fittedPassed.size })),
    ...fittedFile.lines.map((text) => ({ text, size: fittedFile.size })),
  ];
  const step = (rows.passing - 7) / all.length;
  for (const [index, { text, size }] of all.entries()) {
    const baseline = y + rows.passing - 3.5 - index * step - step / 2 - size * 0.3;
    page.drawText(text, { x: x + inset, y: baseline, size, font, color: stampRed });
  }
}

function orDots(text: string): string {
  return text.trim() === '' ? '………………' : text;
}

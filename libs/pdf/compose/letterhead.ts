import { millimetre } from '../arrival-stamp.js';
import { bodyNameLines } from '../body-name.js';
import { breakLines } from '../fit-text.js';
import { drawCentred, type Paper, rule, sheet, textWidth, widthOf } from './paper.js';

/** The head of an administrative document (Decree 30/2020/NĐ-CP, annex I: boxes 1 to 5). */
export interface Letterhead {
  /** the superior body, when it is named */
  readonly superior?: string;
  readonly body: string;
  /** such as 26/TTr-UBND */
  readonly symbol?: string;
  /** left out when the body has no one place; then the date stands alone */
  readonly place?: string;
  /** ISO date */
  readonly date: string;
  /** «V/v …» under the number, for official letters */
  readonly about?: string;
}

const left = { centre: sheet.left + textWidth * 0.2, width: textWidth * 0.42 };
const right = { centre: sheet.left + textWidth * 0.715 };

export function writeLetterhead(paper: Paper, head: Letterhead): void {
  const top = paper.y;
  const leftEnd = writeBody(paper, head, top);
  const rightEnd = writeNation(paper, head, top);
  paper.y = Math.min(leftEnd, rightEnd) - 16;
}

function writeBody(paper: Paper, head: Letterhead, top: number): number {
  let y = top;
  const lines = (text: string, face: 'regular' | 'bold', size: number) => {
    const parts = widthOf(paper, text, size, face) > left.width ? bodyNameLines(text) : [text];
    for (const line of parts.flatMap((part) => breakLines(part, paper.fonts[face], size, left.width))) {
      drawCentred(paper, line, { centre: left.centre, top: y, size, face });
      y -= size * 1.2;
    }
  };
  if (head.superior) lines(head.superior.toLocaleUpperCase('vi'), 'regular', 12);
  lines(head.body.toLocaleUpperCase('vi'), 'bold', 12);
  const lineWidth = Math.min(0.4 * widthOf(paper, head.body.toLocaleUpperCase('vi'), 12, 'bold'), 0.4 * left.width);
  rule(paper, { x: left.centre - lineWidth / 2, y: y - 1 }, lineWidth);
  y -= 9;
  if (head.symbol) lines(`Số: ${head.symbol}`, 'regular', 13);
  if (head.about) lines(`V/v ${head.about}`, 'regular', 12);
  return y;
}

function writeNation(paper: Paper, head: Letterhead, top: number): number {
  let y = top;
  drawCentred(paper, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { centre: right.centre, top: y, size: 12, face: 'bold' });
  y -= 15;
  const motto = 'Độc lập – Tự do – Hạnh phúc';
  drawCentred(paper, motto, { centre: right.centre, top: y, size: 13, face: 'bold' });
  y -= 17;
  const width = widthOf(paper, motto, 13, 'bold');
  rule(paper, { x: right.centre - width / 2, y }, width);
  y -= 7;
  const date = dateInWords(head.date);
  drawCentred(paper, head.place ? `${head.place}, ${date}` : `N${date.slice(1)}`, {
    centre: right.centre,
    top: y,
    size: 13,
    face: 'italic',
  });
  return y - 16;
}

/** «ngày 05 tháng 02 năm 2025»: days below 10 and the months 1 and 2 take a nought (annex I, box 4). */
export function dateInWords(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The kind of document and what it is about, with the line under it. */
export function writeTitle(paper: Paper, kind: string, about: readonly string[]): void {
  const centre = sheet.left + textWidth / 2;
  drawCentred(paper, kind, { centre, top: paper.y, size: 14, face: 'bold' });
  paper.y -= 18;
  for (const line of about) {
    drawCentred(paper, line, { centre, top: paper.y, size: 14, face: 'bold' });
    paper.y -= 17;
  }
  rule(paper, { x: centre - 14 * millimetre, y: paper.y - 2 }, 28 * millimetre);
  paper.y -= 16;
}

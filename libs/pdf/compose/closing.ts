import { breakLines } from '../fit-text.js';
import { drawCentred, drawLine, needRoom, type Paper, sheet, textWidth } from './paper.js';

export interface Signature {
  /** such as «TM. ỦY BAN NHÂN DÂN», «KT. GIÁM ĐỐC» */
  readonly authority?: string;
  readonly position: string;
  /** without academic titles (Decree 30, annex I, box 7) */
  readonly name: string;
}

const closingHeight = 125;

/** Called before the last paragraph: a page must never hold the signature alone. */
export function keepWithClosing(paper: Paper): void {
  needRoom(paper, closingHeight + 45);
}

/** «Nơi nhận» on the left, the signature block on the right; the two are kept on one page. */
export function writeClosing(paper: Paper, recipients: readonly string[], signature: Signature): void {
  needRoom(paper, closingHeight);
  paper.y -= 6;
  const top = paper.y;
  const left = writeRecipients(paper, recipients, top);
  const right = writeSignature(paper, signature, { centre: sheet.left + textWidth * 0.74, top });
  paper.y = Math.min(left, right);
}

function writeRecipients(paper: Paper, recipients: readonly string[], top: number): number {
  if (recipients.length === 0) return top;
  drawLine(paper, 'Nơi nhận:', { x: sheet.left, top, size: 12, face: 'bold-italic' });
  let y = top - 15;
  for (const [index, recipient] of recipients.entries()) {
    const end = index === recipients.length - 1 ? '.' : ';';
    for (const line of breakLines(`- ${recipient}${end}`, paper.fonts.regular, 11, textWidth * 0.42)) {
      drawLine(paper, line, { x: sheet.left, top: y, size: 11, face: 'regular' });
      y -= 13;
    }
  }
  return y;
}

/** Authority, position, room for hand and seal, name. Gives where the block ends. */
export function writeSignature(paper: Paper, signature: Signature, at: { centre: number; top: number }): number {
  let y = at.top;
  const centred = (text: string) => {
    drawCentred(paper, text, { centre: at.centre, top: y, size: 13, face: 'bold' });
    y -= 16;
  };
  if (signature.authority) centred(signature.authority.toLocaleUpperCase('vi'));
  centred(signature.position.toLocaleUpperCase('vi'));
  y -= 62;
  centred(signature.name);
  return y;
}

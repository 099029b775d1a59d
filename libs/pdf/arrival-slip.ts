import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { type ArrivalStamp, drawArrivalStamp, millimetre, stampSize } from './arrival-stamp.js';
import { embedTinos } from './embed-tinos.js';
import { breakLines } from './fit-text.js';
import { fixIdentity } from './fixed-identity.js';
import { printableText } from './printable-text.js';
import { type SlipReason, slipReasonTexts } from './slip-reason.js';
import type { StampedCopy } from './stamped-copy.js';

export interface SlipFacts {
  readonly reason: SlipReason;
  readonly fileName?: string;
  /** of the original, lower-case hex */
  readonly sha256: string;
}

const black = rgb(0, 0, 0);
const margin = { left: 30 * millimetre, right: 18 * millimetre, top: 22 * millimetre };
const paper = { width: 210 * millimetre, height: 297 * millimetre };

/** One A4 page that bears the arrival's stamp and says why the original does not. The same facts give the same bytes. */
export async function arrivalSlip(stamp: ArrivalStamp, facts: SlipFacts): Promise<StampedCopy> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const regular = await embedTinos(document, 'regular');
  const bold = await embedTinos(document, 'bold');
  const page = document.addPage([paper.width, paper.height]);
  const top = paper.height - margin.top;
  const corner = { x: margin.left, y: top - stampSize.height };
  const substituted = drawArrivalStamp(page, corner, stamp, { regular, bold });
  const centre = (margin.left + paper.width - margin.right) / 2;
  const title = 'PHIẾU ĐẾN';
  const titleTop = corner.y - 16 * millimetre;
  page.drawText(title, {
    x: centre - bold.widthOfTextAtSize(title, 14) / 2,
    y: titleTop,
    size: 14,
    font: bold,
    color: black,
  });
  const paragraphs = [
    `Văn bản đến số ${String(stamp.number).padStart(2, '0')} năm ${stamp.year}, ngày ${stamp.date}. Dấu «ĐẾN» được đóng trên phiếu này, bản gốc không được đóng dấu vì ${slipReasonTexts[facts.reason]}.`,
    'Bản gốc được giữ nguyên vẹn trong hồ sơ và vẫn là văn bản để giải quyết. Phiếu này không thay bản gốc.',
    `Tên tệp: ${facts.fileName ?? '(không có tên)'}`,
    `Mã băm SHA-256 của bản gốc: ${facts.sha256.replaceAll(/(.{32})(?=.)/g, '$1 ')}`,
  ];
  let y = titleTop - 12 * millimetre;
  for (const paragraph of paragraphs) {
    const printed = printableText(paragraph, regular);
    substituted.push(...printed.substituted);
    y = drawParagraph(page, printed.text, { y, font: regular }) - 6;
  }
  document.setTitle(`Phiếu đến số ${stamp.number}/${stamp.year}`);
  fixIdentity(document, stamp, Buffer.from(facts.sha256));
  return { bytes: await document.save(), kind: 'slip', reason: facts.reason, substituted };
}

function drawParagraph(page: PDFPage, text: string, { y, font }: { y: number; font: PDFFont }): number {
  const size = 13;
  let baseline = y;
  for (const line of breakLines(text, font, size, paper.width - margin.left - margin.right)) {
    page.drawText(line, { x: margin.left, y: baseline, size, font, color: black });
    baseline -= size * 1.35;
  }
  return baseline;
}

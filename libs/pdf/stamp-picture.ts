import { PDFDocument } from 'pdf-lib';
import { type ArrivalStamp, drawArrivalStamp, millimetre, stampRed, stampSize } from './arrival-stamp.js';
import { embedTinos, type Face } from './embed-tinos.js';

const copyNote = 'BẢN SAO CÓ DẤU ĐẾN – không thay bản gốc';
const unsignedNote = 'Bản sao này không mang chữ ký số hợp lệ';
const noteSize = 6.9;
const noteStep = 8.2;

/** Other font files than our own; a test shows with them that a missing letter is noticed. */
export type FontFiles = Partial<Record<Face, Uint8Array>>;

export interface StampPicture {
  readonly document: PDFDocument;
  readonly width: number;
  readonly height: number;
  readonly substituted: readonly string[];
}

/** A page that is the stamp and, under it, what kind of copy bears it. */
export async function stampPicture(
  stamp: ArrivalStamp,
  about: { signed: boolean; fontFiles?: FontFiles },
): Promise<StampPicture> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    regular: await embedTinos(document, 'regular', about.fontFiles?.regular),
    bold: await embedTinos(document, 'bold', about.fontFiles?.bold),
  };
  const notes = about.signed ? [copyNote, unsignedNote] : [copyNote];
  const width = stampSize.width;
  const height = stampSize.height + 0.6 * millimetre + notes.length * noteStep;
  const page = document.addPage([width, height]);
  const substituted = drawArrivalStamp(page, { x: 0, y: height - stampSize.height }, stamp, fonts);
  for (const [index, text] of notes.entries()) {
    const x = (width - fonts.regular.widthOfTextAtSize(text, noteSize)) / 2;
    const y = height - stampSize.height - 0.6 * millimetre - (index + 0.8) * noteStep;
    page.drawText(text, { x, y, size: noteSize, font: fonts.regular, color: stampRed });
  }
  // fonts become objects only now; copying the page before would leave them behind
  await document.flush();
  return { document, width, height, substituted };
}

import { PDFDocument, PDFName } from 'pdf-lib';
import type { ArrivalStamp } from './arrival-stamp.js';
import { composeSubmissionLetter } from './compose/submission-letter.js';

/** A stamp with the letters ắ ặ ữ ợ that a wrong subset loses. */
export const stamp: ArrivalStamp = {
  organisationName: 'Ban Thi đua – Khen thưởng tỉnh Hậu Giang',
  number: 128,
  year: 2025,
  date: '11/07/2025',
  passedTo: 'Trần Hữu Lặng, Vũ Đắc Lợi',
  fileCode: 'TĐKT-2025/07',
};

export function letter(): Promise<Uint8Array> {
  return composeSubmissionLetter({
    head: {
      superior: 'Ủy ban nhân dân huyện Vị Thủy',
      body: 'Ủy ban nhân dân xã Vĩnh Thuận Tây',
      symbol: '26/TTr-UBND',
      place: 'Vĩnh Thuận Tây',
      date: '2025-07-04',
    },
    unitName: 'Ủy ban nhân dân xã Vĩnh Thuận Tây',
    addressee: 'Ủy ban nhân dân huyện Vị Thủy',
    awardedBy: 'Chủ tịch Ủy ban nhân dân tỉnh',
    campaignName: 'phong trào thi đua đặc biệt chào mừng Đại hội đại biểu Đảng bộ tỉnh',
    basis: 'Kế hoạch số 109/KH-UBND ngày 24 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh',
    nominees: [
      {
        name: 'Đảng bộ xã Vĩnh Thuận Tây',
        position: 'Tập thể, đảng bộ cơ sở',
        award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      },
      {
        name: 'Nguyễn Thị Ngọc Ẩn',
        position: 'Công chức văn hóa – xã hội',
        award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      },
    ],
    minutesDate: '30 tháng 6 năm 2025',
    signature: { authority: 'TM. Ủy ban nhân dân', position: 'Chủ tịch', name: 'Lê Văn Thuận' },
  });
}

/** The letter with something done to its first page. */
export async function letterWith(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(await letter(), { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false });
}

/** Puts a content stream in front of page 1's own, or after it. */
export function addContent(document: PDFDocument, where: 'before' | 'after', content: string): void {
  const page = document.getPage(0);
  const { context } = document;
  const old = page.node.normalizedEntries().Contents?.asArray() ?? [];
  const added = context.register(context.stream(content));
  page.node.set(PDFName.of('Contents'), context.obj(where === 'before' ? [added, ...old] : [...old, added]));
}

export const testSignature = {
  signer: 'Ủy ban nhân dân xã Vĩnh Thuận Tây',
  organisation: 'UBND xã Vĩnh Thuận Tây',
  signedAt: '2025-07-04T09:12:33+07:00',
  place: { x: 330, y: 640 },
};

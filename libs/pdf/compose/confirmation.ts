import { keepWithClosing, writeClosing } from './closing.js';
import { dateInWords, type Letterhead, writeLetterhead } from './letterhead.js';
import { newPaper, savePaper } from './paper.js';
import { writeParagraph } from './write-paragraph.js';

export type ConfirmationKind = 'tax' | 'social-insurance' | 'health-insurance';

export interface Confirmation {
  readonly kind: ConfirmationKind;
  readonly head: Letterhead;
  /** name of the confirming body, as in a sentence */
  readonly bodyName: string;
  readonly enterpriseName: string;
  readonly taxCode: string;
  readonly address: string;
  readonly employees: number;
  readonly signature: { readonly authority?: string; readonly position: string; readonly name: string };
}

/** What is confirmed, and what it says of the enterprise. */
const contents: Readonly<Record<ConfirmationKind, { about: string; found: (confirmation: Confirmation) => string }>> = {
  tax: {
    about: 'việc thực hiện nghĩa vụ thuế',
    found: () =>
      'đã kê khai đầy đủ, đúng hạn và nộp đủ các khoản thuế, phí, lệ phí phát sinh vào ngân sách nhà nước từ ngày 01 tháng 01 năm 2020; tính đến thời điểm xác nhận không còn nợ thuế, không bị xử phạt vi phạm hành chính về thuế, hóa đơn',
  },
  'social-insurance': {
    about: 'việc đóng bảo hiểm xã hội, bảo hiểm thất nghiệp',
    found: ({ employees }) =>
      `đã đăng ký tham gia và đóng đủ bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm tai nạn lao động – bệnh nghề nghiệp cho ${employees} người lao động; tính đến thời điểm xác nhận không chậm đóng, không trốn đóng`,
  },
  'health-insurance': {
    about: 'việc đóng bảo hiểm y tế cho người lao động',
    found: ({ employees }) =>
      `đã đóng đủ bảo hiểm y tế cho ${employees} người lao động thuộc diện tham gia bắt buộc; thẻ bảo hiểm y tế được cấp và gia hạn đúng quy định, không có trường hợp gián đoạn quyền lợi do lỗi của đơn vị`,
  },
};

/** An official letter of the tax office or of social insurance about one enterprise, one page. */
export async function composeConfirmation(confirmation: Confirmation): Promise<Uint8Array> {
  const paper = await newPaper();
  const { about, found } = contents[confirmation.kind];
  writeLetterhead(paper, { ...confirmation.head, about: `xác nhận ${about}` });
  paper.y -= 14;
  writeParagraph(paper, `Kính gửi: ${confirmation.enterpriseName}.`, {
    align: 'centre',
    firstIndent: 0,
    size: 14,
    after: 16,
  });
  const paragraphs = [
    `${confirmation.bodyName} nhận được văn bản của ${confirmation.enterpriseName} (mã số thuế ${confirmation.taxCode}, địa chỉ: ${confirmation.address}) đề nghị xác nhận ${about} để bổ sung hồ sơ đề nghị khen thưởng.`,
    `Qua kiểm tra dữ liệu quản lý đến ${dateInWords(confirmation.head.date)}, ${confirmation.bodyName} xác nhận: ${confirmation.enterpriseName} ${found(confirmation)}.`,
    `Văn bản này chỉ dùng cho hồ sơ đề nghị khen thưởng, không thay thế kết luận thanh tra, kiểm tra. Nếu sau này phát hiện sai phạm thuộc thời kỳ nêu trên, đơn vị được xác nhận phải chịu trách nhiệm theo quy định của pháp luật.`,
  ];
  for (const paragraph of paragraphs) writeParagraph(paper, paragraph);
  keepWithClosing(paper);
  writeParagraph(paper, `${confirmation.bodyName} thông báo để đơn vị biết, thực hiện./.`, { after: 10 });
  writeClosing(paper, ['Như trên', 'Lưu: VT'], confirmation.signature);
  return savePaper(paper, { title: `Xác nhận ${about}`, author: confirmation.bodyName, date: confirmation.head.date });
}

import { rgb } from 'pdf-lib';
import { millimetre } from './arrival-stamp.js';
import { writeLetterhead, writeTitle } from './compose/letterhead.js';
import {
  drawCentred,
  drawLine,
  needRoom,
  newPaper,
  type Paper,
  savePaper,
  sheet,
  textWidth,
  widthOf,
} from './compose/paper.js';
import { writeParagraph } from './compose/write-paragraph.js';
import { writeTable } from './compose/write-table.js';

/** What a unit gets in its hands when its dossier has been received. */
export interface ReceiptFacts {
  /** the dossier's short code with its check character */
  readonly code: string;
  readonly campaignName: string;
  readonly unitName: string;
  /** ISO instant of the commit of the submission */
  readonly submittedAt: string;
  readonly submittedBy: { readonly name: string; readonly title: string };
  /** the body that the dossier goes to first; may be empty */
  readonly firstStage: string;
  readonly nominees: readonly { readonly name: string; readonly detail: string }[];
  readonly papers: readonly { readonly label: string; readonly fileName: string; readonly sha256: string }[];
}

const accent = rgb(0.62, 0.09, 0.11);

/** The printable receipt (giấy tiếp nhận), A4, laid out after Decree 30. The same facts give the same bytes. */
export async function receiptPdf(facts: ReceiptFacts): Promise<Uint8Array> {
  const paper = await newPaper();
  const moment = inVietnam(facts.submittedAt);
  writeLetterhead(paper, { body: facts.firstStage || facts.unitName, date: moment.date });
  paper.y -= 6;
  writeTitle(paper, 'GIẤY TIẾP NHẬN HỒ SƠ', ['Đề nghị khen thưởng']);
  writeCode(paper, facts.code);
  writeFacts(paper, [
    ['Đợt khen thưởng', facts.campaignName],
    ['Đơn vị trình', facts.unitName],
    ['Người trình', `${facts.submittedBy.name} – ${facts.submittedBy.title}`],
    ['Thời điểm tiếp nhận', `${moment.time}, ngày ${moment.date.split('-').reverse().join('/')} (giờ Việt Nam)`],
    ...(facts.firstStage ? [['Nơi xem xét đầu tiên', facts.firstStage] as const] : []),
  ]);
  writeHeading(paper, `Tập thể, cá nhân được đề nghị (${facts.nominees.length})`);
  writeTable(
    paper,
    columns([
      ['TT', 0.07],
      ['Tên', 0.4],
      ['Thông tin', 0.53],
    ]),
    facts.nominees.map((nominee, index) => [String(index + 1), nominee.name, nominee.detail]),
  );
  writeHeading(paper, `Văn bản đã nhận (${facts.papers.length})`);
  writeTable(
    paper,
    columns([
      ['TT', 0.07],
      ['Loại văn bản', 0.34],
      ['Tên tệp', 0.33],
      ['SHA-256 (rút gọn)', 0.26],
    ]),
    facts.papers.map((paperLine, index) => [
      String(index + 1),
      paperLine.label,
      paperLine.fileName,
      shortHash(paperLine.sha256),
    ]),
  );
  writeHints(paper, facts.code);
  return savePaper(paper, {
    title: `Giấy tiếp nhận hồ sơ ${facts.code}`,
    author: facts.firstStage || facts.unitName,
    date: moment.date,
  });
}

function writeCode(paper: Paper, code: string): void {
  const height = 44;
  const width = Math.max(70 * millimetre, widthOf(paper, code, 24, 'bold') + 36);
  const left = sheet.left + (textWidth - width) / 2;
  needRoom(paper, height);
  paper.page.drawRectangle({
    x: left,
    y: paper.y - height,
    width,
    height,
    borderWidth: 1.2,
    borderColor: accent,
    color: rgb(0.995, 0.968, 0.962),
  });
  const centre = left + width / 2;
  drawCentred(paper, 'Mã hồ sơ', { centre, top: paper.y - 6, size: 10, face: 'italic' });
  drawCentred(paper, code, { centre, top: paper.y - 16, size: 22, face: 'bold', colour: accent });
  paper.y -= height + 14;
}

function writeFacts(paper: Paper, facts: readonly (readonly [label: string, value: string])[]): void {
  const column = 43 * millimetre;
  for (const [label, value] of facts) {
    needRoom(paper, 32);
    drawLine(paper, label, { x: sheet.left, top: paper.y, size: 12, face: 'regular', colour: rgb(0.32, 0.32, 0.32) });
    const layout = { size: 12.5, firstIndent: 0, after: 4, align: 'left', face: 'bold', marked: false } as const;
    writeParagraph(paper, value, { ...layout, left: sheet.left + column, width: textWidth - column });
  }
  paper.y -= 4;
}

function writeHeading(paper: Paper, text: string): void {
  needRoom(paper, 60);
  drawLine(paper, text, { x: sheet.left, top: paper.y, size: 13, face: 'bold' });
  paper.y -= 20;
}

function writeHints(paper: Paper, code: string): void {
  needRoom(paper, 100);
  writeHeading(paper, 'Theo dõi hồ sơ');
  const layout = { size: 12, after: 4, firstIndent: 0 };
  const hints = [
    `Đăng nhập Tuyến Trình bằng tài khoản của đơn vị, nhập mã *${code}* vào ô tìm kiếm để xem hồ sơ đang ở cơ quan nào, ai đang giữ, hạn xử lý và kết quả của từng tập thể, cá nhân.`,
    'Khi hồ sơ bị trả lại, đơn vị nhận được thông báo kèm lý do; hồ sơ sửa xong được trình lại với chính mã này.',
    'Đối chiếu 16 ký tự đầu của mã băm để biết tệp đang giữ đúng là tệp đã nộp.',
  ];
  for (const hint of hints) writeParagraph(paper, `– ${hint}`, layout);
  const note = 'Giấy này do hệ thống lập ngay khi hồ sơ được tiếp nhận, có giá trị không cần chữ ký và con dấu.';
  // in the foot of the last page, so that it never takes a page of its own
  drawCentred(paper, note, { centre: sheet.left + textWidth / 2, top: sheet.bottom - 14, size: 10, face: 'italic' });
}

function columns(parts: readonly (readonly [title: string, share: number])[]) {
  return parts.map(([title, share]) => ({
    title,
    width: share * textWidth,
    align: title === 'TT' ? ('centre' as const) : ('left' as const),
  }));
}

/** «3f8a 90c1 77de 04b2»: enough to compare by eye. */
function shortHash(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** Vietnam has had UTC+7 without summer time since 1975. */
function inVietnam(instant: string): { date: string; time: string } {
  const shifted = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return { date: shifted.slice(0, 10), time: `${shifted.slice(11, 13)} giờ ${shifted.slice(14, 16)} phút` };
}

import { keepWithClosing, writeClosing } from './closing.js';
import { dateInWords, type Letterhead, writeLetterhead, writeTitle } from './letterhead.js';
import { drawCentred, newPaper, type Paper, savePaper, sheet, textWidth } from './paper.js';
import type { NomineeLine } from './submission-letter.js';
import { writeParagraph } from './write-paragraph.js';
import { writeTable } from './write-table.js';

export interface AwardDecision {
  /** its symbol is the decision's number: 1289/QĐ-UBND */
  readonly head: Letterhead;
  /** who decides, in full: «Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang» */
  readonly chair: string;
  /** such as «Bằng khen của Chủ tịch UBND tỉnh» */
  readonly award: string;
  /** whose fund pays the money that comes with it */
  readonly fund: string;
  /** whom the third article names first among those who carry it out */
  readonly executor: string;
  readonly campaignName: string;
  readonly proposer: string;
  /** number and date of the proposal: «Tờ trình số 77/TTr-SNV ngày 05 tháng 8 năm 2025» */
  readonly proposal: string;
  readonly awarded: readonly NomineeLine[];
  readonly signature: { readonly authority?: string; readonly position: string; readonly name: string };
}

/** Quyết định: the chairman's decision, its articles and the list of those who are awarded. */
export async function composeDecision(decision: AwardDecision): Promise<Uint8Array> {
  const paper = await newPaper();
  const count = String(decision.awarded.length).padStart(2, '0');
  writeLetterhead(paper, decision.head);
  paper.y -= 8;
  writeTitle(paper, 'QUYẾT ĐỊNH', [`Về việc tặng ${decision.award}`]);
  const chair = decision.chair.toLocaleUpperCase('vi');
  drawCentred(paper, chair, { centre: sheet.left + textWidth / 2, top: paper.y, size: 13, face: 'bold' });
  paper.y -= 24;
  for (const basis of bases(decision)) writeParagraph(paper, `_${basis}_`, { after: 4 });
  paper.y -= 4;
  drawCentred(paper, 'QUYẾT ĐỊNH:', { centre: sheet.left + textWidth / 2, top: paper.y, size: 14, face: 'bold' });
  paper.y -= 24;
  writeParagraph(
    paper,
    `*Điều 1.* Tặng ${decision.award} cho ${count} tập thể, cá nhân đã có thành tích xuất sắc trong ${decision.campaignName} (danh sách kèm theo).`,
  );
  writeParagraph(
    paper,
    `*Điều 2.* Tiền thưởng kèm theo được trích từ quỹ thi đua, khen thưởng của ${decision.fund} theo mức quy định hiện hành.`,
  );
  writeParagraph(
    paper,
    `*Điều 3.* ${decision.executor}, thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  );
  keepWithClosing(paper);
  writeParagraph(paper, 'Quyết định này có hiệu lực kể từ ngày ký./.', { after: 8 });
  writeClosing(paper, ['Như Điều 3', decision.proposer, 'Lưu: VT, hồ sơ khen thưởng'], decision.signature);
  writeList(paper, decision);
  return savePaper(paper, {
    title: `Quyết định số ${decision.head.symbol ?? ''}`,
    author: decision.head.body,
    date: decision.head.date,
  });
}

function bases(decision: AwardDecision): string[] {
  return [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
    'Căn cứ các nghị định của Chính phủ quy định chi tiết thi hành Luật Thi đua, khen thưởng;',
    `Theo đề nghị của ${decision.proposer} tại ${decision.proposal}.`,
  ];
}

function writeList(paper: Paper, decision: AwardDecision): void {
  paper.page = paper.document.addPage([sheet.width, sheet.height]);
  paper.y = sheet.height - sheet.top;
  writeTitle(paper, 'DANH SÁCH', [`Tập thể, cá nhân được tặng ${decision.award}`]);
  const source = `(Kèm theo Quyết định số ${decision.head.symbol ?? ''} ${dateInWords(decision.head.date)} của ${decision.chair})`;
  writeParagraph(paper, `_${source}_`, { align: 'centre', firstIndent: 0, after: 12 });
  const titles = [
    ['TT', 0.07],
    ['Tập thể, cá nhân', 0.33],
    ['Chức vụ, đơn vị', 0.32],
    ['Hình thức', 0.28],
  ] as const;
  const columns = titles.map(([title, share]) => ({
    title,
    width: share * textWidth,
    align: title === 'TT' ? ('centre' as const) : ('left' as const),
  }));
  writeTable(
    paper,
    columns,
    decision.awarded.map((line, index) => [String(index + 1), line.name, line.position, line.award]),
  );
}

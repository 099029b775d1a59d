import { keepWithClosing, writeClosing } from './closing.js';
import { type Letterhead, writeLetterhead, writeTitle } from './letterhead.js';
import { newPaper, savePaper, sheet, textWidth } from './paper.js';
import { writeParagraph } from './write-paragraph.js';
import { writeTable } from './write-table.js';

export interface NomineeLine {
  readonly name: string;
  /** «Chủ tịch UBND xã», or what the collective is */
  readonly position: string;
  /** such as «Bằng khen của Chủ tịch UBND tỉnh» */
  readonly award: string;
}

export interface SubmissionLetter {
  readonly head: Letterhead;
  /** full name of the body, as in a sentence: «Ủy ban nhân dân xã Hòa An» */
  readonly unitName: string;
  readonly addressee: string;
  /** who would award, as in a sentence: «Chủ tịch Ủy ban nhân dân tỉnh» */
  readonly awardedBy: string;
  readonly campaignName: string;
  /** the plan or guidance that calls for the nomination */
  readonly basis: string;
  readonly nominees: readonly NomineeLine[];
  readonly minutesDate: string;
  readonly signature: { readonly authority?: string; readonly position: string; readonly name: string };
}

/** Tờ trình: the unit's request to consider the commendation of its nominees. */
export async function composeSubmissionLetter(letter: SubmissionLetter): Promise<Uint8Array> {
  const paper = await newPaper();
  const collectives = letter.nominees.filter((nominee) => nominee.position.startsWith('Tập thể')).length;
  const persons = letter.nominees.length - collectives;
  writeLetterhead(paper, letter.head);
  paper.y -= 8;
  writeTitle(paper, 'TỜ TRÌNH', ['Về việc đề nghị khen thưởng', 'trong phong trào thi đua']);
  paper.y -= 4;
  writeParagraph(paper, `Kính gửi: ${letter.addressee}.`, { align: 'centre', firstIndent: 0, size: 14, after: 14 });
  const paragraphs = [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 và các văn bản hướng dẫn thi hành;',
    `Căn cứ ${letter.basis};`,
    `Thực hiện ${letter.campaignName}, ngay từ khi phát động, ${letter.unitName} đã xây dựng kế hoạch, ký kết giao ước thi đua, phân công từng thành viên theo dõi chỉ tiêu và định kỳ hằng tháng kiểm điểm kết quả. Phong trào được cán bộ, công chức, người lao động và Nhân dân hưởng ứng, nhiều cách làm hay đã trở thành nền nếp, góp phần hoàn thành các nhiệm vụ phát triển kinh tế – xã hội được giao.`,
    `Trên cơ sở kết quả bình xét dân chủ, công khai từ các đơn vị trực thuộc và biên bản họp Hội đồng Thi đua – Khen thưởng ngày ${letter.minutesDate}, ${letter.unitName} kính trình ${letter.addressee} xem xét, trình ${letter.awardedBy} khen thưởng cho ${inWords(collectives, persons)} có thành tích tiêu biểu, xuất sắc, gồm:`,
  ];
  for (const paragraph of paragraphs) writeParagraph(paper, paragraph);
  writeNominees(paper, letter.nominees);
  writeParagraph(
    paper,
    `${letter.unitName} cam kết thành tích nêu trong hồ sơ là đúng sự thật, các tập thể, cá nhân được đề nghị chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước và chịu trách nhiệm trước pháp luật về nội dung đề nghị.`,
  );
  keepWithClosing(paper);
  writeParagraph(paper, `Kính đề nghị ${letter.addressee} xem xét, quyết định./.`, { after: 10 });
  writeClosing(paper, ['Như trên', 'Lưu: VT, hồ sơ thi đua'], letter.signature);
  return savePaper(paper, {
    title: 'Tờ trình về việc đề nghị khen thưởng',
    author: letter.unitName,
    date: letter.head.date,
  });
}

function writeNominees(paper: Parameters<typeof writeTable>[0], nominees: readonly NomineeLine[]): void {
  const widths = [0.07, 0.3, 0.33, 0.3].map((share) => share * textWidth);
  const titles = ['TT', 'Tập thể, cá nhân', 'Chức vụ, đơn vị', 'Hình thức đề nghị'];
  const columns = titles.map((title, index) => ({
    title,
    width: widths[index] ?? sheet.left,
    align: index === 0 ? ('centre' as const) : ('left' as const),
  }));
  writeTable(
    paper,
    columns,
    nominees.map((nominee, index) => [String(index + 1), nominee.name, nominee.position, nominee.award]),
  );
}

function inWords(collectives: number, persons: number): string {
  const pad = (count: number) => String(count).padStart(2, '0');
  const parts = [collectives > 0 ? `${pad(collectives)} tập thể` : '', persons > 0 ? `${pad(persons)} cá nhân` : ''];
  return parts.filter((part) => part !== '').join(' và ');
}

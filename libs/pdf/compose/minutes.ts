import { millimetre } from '../arrival-stamp.js';
import { dateInWords, type Letterhead, writeLetterhead, writeTitle } from './letterhead.js';
import { drawCentred, needRoom, newPaper, type Paper, savePaper, sheet, textWidth } from './paper.js';
import { writeParagraph } from './write-paragraph.js';
import { writeTable } from './write-table.js';

export interface CouncilMinutes {
  readonly head: Letterhead;
  readonly unitName: string;
  readonly campaignName: string;
  /** hours, as «14 giờ 00» and «16 giờ 15» */
  readonly from: string;
  readonly until: string;
  readonly venue: string;
  readonly chair: Attendant;
  readonly secretary: Attendant;
  readonly members: readonly Attendant[];
  /** votes in favour of each nominee; all who are present vote */
  readonly votes: readonly { readonly name: string; readonly award: string; readonly inFavour: number }[];
}

export interface Attendant {
  readonly name: string;
  readonly position: string;
}

/** Biên bản: the meeting of a unit's council that chose the nominees by secret ballot. */
export async function composeMinutes(minutes: CouncilMinutes): Promise<Uint8Array> {
  const paper = await newPaper();
  const present = minutes.members.length + 2;
  writeLetterhead(paper, minutes.head);
  paper.y -= 8;
  writeTitle(paper, 'BIÊN BẢN', ['Họp Hội đồng Thi đua – Khen thưởng', 'bình xét, đề nghị khen thưởng']);
  writeParagraph(
    paper,
    `Hôm nay, vào lúc ${minutes.from}, ${dateInWords(minutes.head.date)}, tại ${minutes.venue}, Hội đồng Thi đua – Khen thưởng ${minutes.unitName} họp bình xét các tập thể, cá nhân có thành tích trong ${minutes.campaignName}.`,
  );
  writeAttendance(paper, minutes, present);
  section(paper, 'II. Nội dung');
  for (const paragraph of course(minutes)) writeParagraph(paper, paragraph);
  section(paper, 'III. Kết quả bỏ phiếu kín');
  const counted = `Số phiếu phát ra: ${two(present)} phiếu; thu vào: ${two(present)} phiếu; hợp lệ: ${two(present)} phiếu.`;
  writeParagraph(paper, counted);
  writeVotes(paper, minutes, present);
  writeParagraph(
    paper,
    'Căn cứ kết quả trên, Hội đồng thống nhất lập hồ sơ đề nghị cấp trên xem xét khen thưởng đối với các trường hợp đạt từ 90% số phiếu đồng ý trở lên. Danh sách được niêm yết công khai tại trụ sở trong thời gian 03 ngày làm việc, không có ý kiến phản ánh.',
  );
  const end = `Cuộc họp kết thúc lúc ${minutes.until} cùng ngày. Biên bản đã đọc lại cho các thành viên dự họp cùng nghe, thống nhất thông qua và được lập thành hai bản có giá trị như nhau./.`;
  needRoom(paper, 190);
  writeParagraph(paper, end, { after: 14 });
  writeTwoSignatures(paper, minutes);
  return savePaper(paper, {
    title: 'Biên bản họp Hội đồng Thi đua – Khen thưởng',
    author: minutes.unitName,
    date: minutes.head.date,
  });
}

function writeAttendance(paper: Paper, minutes: CouncilMinutes, present: number): void {
  section(paper, 'I. Thành phần');
  const list = { firstIndent: 10 * millimetre, after: 2, align: 'left' as const };
  writeParagraph(paper, `1. Chủ trì: ${minutes.chair.name} – ${minutes.chair.position}, Chủ tịch Hội đồng.`, list);
  writeParagraph(paper, `2. Thư ký: ${minutes.secretary.name} – ${minutes.secretary.position}.`, list);
  writeParagraph(paper, `3. Các thành viên dự họp (có mặt ${two(present)}/${two(present)}):`, list);
  for (const member of minutes.members)
    writeParagraph(paper, `– ${member.name}, ${member.position};`, { ...list, firstIndent: 16 * millimetre });
  paper.y -= 4;
}

function course(minutes: CouncilMinutes): string[] {
  return [
    `${minutes.chair.name} nêu mục đích cuộc họp, nhắc lại tiêu chuẩn khen thưởng và nguyên tắc bình xét: đúng người, đúng việc, thành tích đến đâu đề nghị đến đó; chú trọng người trực tiếp lao động, công tác; không đề nghị khen thưởng nhiều lần cho một thành tích.`,
    `${minutes.secretary.name} đọc tóm tắt báo cáo thành tích của ${two(minutes.votes.length)} trường hợp do các đơn vị trực thuộc giới thiệu, kèm ý kiến nhận xét của cấp ủy nơi công tác và nơi cư trú.`,
    'Các thành viên thảo luận, đối chiếu từng tiêu chuẩn với số liệu đã được kiểm tra. Hội đồng đề nghị bổ sung minh chứng về số liệu thu ngân sách và kết quả vận động Nhân dân hiến đất làm đường; các nội dung này đã được hoàn thiện ngay trong buổi họp. Không có ý kiến nào khác với đề nghị của các đơn vị.',
  ];
}

function writeVotes(paper: Paper, minutes: CouncilMinutes, present: number): void {
  const shares = [0.07, 0.33, 0.34, 0.13, 0.13];
  const titles = ['TT', 'Tập thể, cá nhân', 'Hình thức khen thưởng', 'Phiếu đồng ý', 'Tỷ lệ'];
  const columns = titles.map((title, index) => ({
    title,
    width: (shares[index] ?? 0) * textWidth,
    align: index === 1 || index === 2 ? ('left' as const) : ('centre' as const),
  }));
  const rows = minutes.votes.map((vote, index) => [
    String(index + 1),
    vote.name,
    vote.award,
    `${two(vote.inFavour)}/${two(present)}`,
    `${((100 * vote.inFavour) / present).toFixed(1).replace('.0', '').replace('.', ',')}%`,
  ]);
  writeTable(paper, columns, rows);
}

function writeTwoSignatures(paper: Paper, minutes: CouncilMinutes): void {
  const top = paper.y;
  for (const [centre, role, name] of [
    [sheet.left + textWidth * 0.24, 'THƯ KÝ', minutes.secretary.name],
    [sheet.left + textWidth * 0.76, 'CHỦ TRÌ', minutes.chair.name],
  ] as const) {
    drawCentred(paper, role, { centre, top, size: 13, face: 'bold' });
    drawCentred(paper, name, { centre, top: top - 82, size: 13, face: 'bold' });
  }
  paper.y = top - 100;
}

function section(paper: Paper, title: string): void {
  needRoom(paper, 50);
  writeParagraph(paper, title, { face: 'bold', after: 4 });
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

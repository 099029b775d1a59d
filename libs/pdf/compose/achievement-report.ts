import { keepWithClosing, writeClosing } from './closing.js';
import { type Letterhead, writeLetterhead, writeTitle } from './letterhead.js';
import { needRoom, newPaper, type Paper, savePaper, textWidth } from './paper.js';
import { writeParagraph } from './write-paragraph.js';
import { writeTable } from './write-table.js';

/** The one whose merits are reported. */
export type ReportSubject =
  | {
      readonly kind: 'collective';
      readonly name: string;
      readonly staff: number;
      readonly partyMembers: number;
      readonly founded: string;
    }
  | {
      readonly kind: 'individual';
      readonly name: string;
      /** dd/mm/yyyy */
      readonly birthDate: string;
      readonly home: string;
      readonly position: string;
      readonly workUnit: string;
      readonly partyMember: boolean;
    };

export interface AchievementReport {
  readonly head: Letterhead;
  readonly subject: ReportSubject;
  readonly campaignName: string;
  readonly award: string;
  /** one line per target: what, planned, reached */
  readonly targets: readonly { readonly what: string; readonly planned: string; readonly reached: string }[];
  /** earlier awards, newest first */
  readonly earlierAwards: readonly string[];
  readonly signature: { readonly authority?: string; readonly position: string; readonly name: string };
  /** who confirms: the head of the unit above */
  readonly confirmedBy?: string;
}

/** Báo cáo thành tích of a collective or of a person, in the four parts the regulation's form has. */
export async function composeAchievementReport(report: AchievementReport): Promise<Uint8Array> {
  const paper = await newPaper();
  writeLetterhead(paper, report.head);
  paper.y -= 6;
  writeTitle(paper, 'BÁO CÁO THÀNH TÍCH', [`Đề nghị tặng ${report.award}`]);
  part(paper, 'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH');
  for (const line of introduction(report.subject)) writeParagraph(paper, line, { after: 3 });
  part(paper, 'II. THÀNH TÍCH ĐẠT ĐƯỢC');
  for (const paragraph of achievements(report)) writeParagraph(paper, paragraph);
  writeTargets(paper, report.targets);
  for (const paragraph of conduct(report.subject)) writeParagraph(paper, paragraph);
  part(paper, 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG');
  const awards = report.earlierAwards.length > 0 ? report.earlierAwards : ['Chưa được khen thưởng ở cấp tỉnh.'];
  for (const award of awards) writeParagraph(paper, `– ${award}`, { after: 2 });
  paper.y -= 4;
  keepWithClosing(paper);
  writeParagraph(
    paper,
    'Trên đây là báo cáo thành tích, kính trình Hội đồng Thi đua – Khen thưởng các cấp xem xét./.',
    { after: 8 },
  );
  writeClosing(paper, ['Hội đồng Thi đua – Khen thưởng', 'Lưu: hồ sơ'], report.signature);
  if (report.confirmedBy) writeConfirmation(paper, report.confirmedBy);
  return savePaper(paper, {
    title: `Báo cáo thành tích – ${report.subject.name}`,
    author: report.head.body,
    date: report.head.date,
  });
}

function introduction(subject: ReportSubject): string[] {
  if (subject.kind === 'individual') {
    return [
      `– Họ và tên: *${subject.name}*; ngày sinh: ${subject.birthDate}; quê quán: ${subject.home}.`,
      `– Chức vụ, đơn vị công tác: ${subject.position}, ${subject.workUnit}.`,
      `– ${subject.partyMember ? 'Đảng viên Đảng Cộng sản Việt Nam' : 'Quần chúng'}, năm năm liền hoàn thành tốt nhiệm vụ trở lên.`,
      'Bản thân được phân công phụ trách địa bàn rộng, khối lượng công việc lớn trong khi kinh phí có hạn; luôn chủ động học hỏi, gần dân, nói đi đôi với làm nên được đồng nghiệp và Nhân dân tin cậy.',
    ];
  }
  return [
    `– Tên tập thể: *${subject.name}*; thành lập năm ${subject.founded}.`,
    `– Tổng số cán bộ, công chức, người lao động: ${subject.staff}; trong đó có ${subject.partyMembers} đảng viên.`,
    'Tập thể đoàn kết, quy chế làm việc rõ người, rõ việc, rõ thời hạn. Khó khăn lớn nhất là địa bàn nhiều kênh rạch, đời sống một bộ phận hộ dân còn phụ thuộc vào mùa vụ và giá nông sản.',
  ];
}

function achievements(report: AchievementReport): string[] {
  return [
    `*1. Kết quả thực hiện nhiệm vụ.* Hưởng ứng ${report.campaignName}, ${report.subject.name} đã đăng ký nội dung thi đua ngay từ đầu đợt, cụ thể hóa thành kế hoạch từng quý, gắn trách nhiệm của người đứng đầu với từng chỉ tiêu. Việc theo dõi được thực hiện hằng tuần, chỗ nào chậm thì cùng nhau tháo gỡ, không để dồn việc đến cuối kỳ.`,
    'Nhiều cách làm được nhân rộng: tổ tư vấn lưu động đến từng ấp vào chiều thứ Năm giúp người dân làm hồ sơ trực tuyến; mô hình «ba cùng» với hộ khó khăn (cùng bàn cách làm ăn, cùng góp vốn quay vòng, cùng tìm đầu ra); nhóm trao đổi trên điện thoại để tiếp nhận và trả lời kiến nghị trong ngày. Kết quả các chỉ tiêu chủ yếu tính đến hết thời gian của đợt thi đua như sau:',
  ];
}

function conduct(subject: ReportSubject): string[] {
  const who = subject.kind === 'individual' ? 'Bản thân' : 'Tập thể';
  return [
    `*2. Chấp hành chủ trương, pháp luật.* ${who} chấp hành nghiêm chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thực hành tiết kiệm, chống lãng phí; không có đơn thư khiếu nại, tố cáo phải xử lý; thực hiện tốt quy tắc ứng xử và văn hóa công sở.`,
    `*3. Tham gia các phong trào.* ${who} tích cực tham gia xây dựng nông thôn mới, quỹ «Vì người nghèo», hiến máu tình nguyện, trồng cây dọc các tuyến lộ giao thông nông thôn và giúp đỡ học sinh có nguy cơ bỏ học trở lại trường.`,
  ];
}

function writeTargets(paper: Paper, targets: AchievementReport['targets']): void {
  const titles = [
    ['TT', 0.07],
    ['Chỉ tiêu', 0.49],
    ['Kế hoạch', 0.22],
    ['Thực hiện', 0.22],
  ] as const;
  const columns = titles.map(([title, share]) => ({
    title,
    width: share * textWidth,
    align: title === 'Chỉ tiêu' ? ('left' as const) : ('centre' as const),
  }));
  writeTable(
    paper,
    columns,
    targets.map((target, index) => [String(index + 1), target.what, target.planned, target.reached]),
  );
}

function writeConfirmation(paper: Paper, confirmedBy: string): void {
  needRoom(paper, 120);
  paper.y -= 18;
  const centred = { align: 'centre', firstIndent: 0 } as const;
  writeParagraph(paper, 'XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ', { ...centred, face: 'bold', after: 70 });
  writeParagraph(paper, confirmedBy, { ...centred, face: 'bold' });
}

function part(paper: Paper, title: string): void {
  needRoom(paper, 60);
  writeParagraph(paper, title, { face: 'bold', after: 4 });
}

import { kindTraits, type StageKind } from '../../domain/campaign/stage-kind.js';
import { shownDecimal } from '../../format/decimal.js';
import { shownDay } from '../../format/shown-day.js';

const effects = { block: 'chặn', warn: 'cảnh báo', inform: 'để biết' } as const;
const steps = {
  registration: 'khi đăng ký',
  submission: 'khi nộp',
  examination: 'khi thẩm định',
  council: 'khi Hội đồng xét',
} as const;
const ratings = {
  EXCELLENT: 'hoàn thành xuất sắc',
  GOOD: 'hoàn thành tốt',
  COMPLETED: 'hoàn thành',
  NOT_COMPLETED: 'không hoàn thành',
} as const;

const subjects = { collective: 'tập thể', individual: 'cá nhân' } as const;

type SaidSteps = Readonly<Partial<Record<keyof typeof steps, keyof typeof effects>>>;

interface SaidRegistration {
  readonly required: boolean;
  readonly hard: boolean;
  readonly steps: SaidSteps;
}

interface SaidDeadline {
  readonly label: string;
  readonly who?: string | undefined;
  readonly hard: boolean;
  readonly said: string;
  readonly citation: string;
}

interface SaidAward {
  readonly name: string;
  readonly subjects: readonly (keyof typeof subjects)[];
  readonly decidedBy?: string | undefined;
}

interface SaidMeasure {
  readonly atLeast?: number | undefined;
  readonly moreThan?: number | undefined;
  readonly atMost?: number | undefined;
  readonly measuredOn?: string | undefined;
}

interface SaidCouncil {
  readonly label: string;
  readonly councilSize?: number | undefined;
  readonly voting?: object | undefined;
}

interface SaidPaper {
  readonly copies?: 'original' | 'copy' | undefined;
  readonly formCode?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly promisable?: boolean | undefined;
  readonly subjects?: readonly (keyof typeof subjects)[] | undefined;
  readonly covers?: { readonly from: string } | undefined;
  readonly kinds: readonly string[];
  readonly director: boolean;
  readonly awards: readonly string[];
}

interface SaidComment {
  /** null: the first stage of the route */
  readonly opensAt: string | null;
  readonly followed: readonly { readonly stage: string; readonly effect: keyof typeof effects }[];
}

interface SaidVoting {
  readonly quorum: { readonly atLeast: number; readonly of: number };
  readonly pass: { readonly atLeast: number; readonly of: number };
  readonly base: 'all-members' | 'present';
  readonly secret: boolean;
  readonly absentInWriting: boolean;
  readonly mode: 'meeting' | 'circulation';
}

const said = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('; ');

/** The words with which a plan's page says what its data say. */
export const planWords = {
  sections: {
    general: 'I. Thông tin chung',
    time: 'II. Thời gian',
    registration: 'III. Đăng ký và báo cáo',
    awards: 'IV. Hình thức khen và tiêu chuẩn',
    papers: 'V. Hồ sơ và số lượng',
    route: 'VI. Tuyến trình',
    notes: 'VII. Nội dung khác',
  },
  draft: 'Văn bản gốc còn là dự thảo, chưa có số và ngày.',
  issued: (number: string | undefined, day: string | undefined) =>
    `Đã ban hành${number ? ` số ${number}` : ''}${day ? `, ngày ${shownDay(day)}` : ''}.`,
  basis: (texts: readonly string[]) => `Căn cứ: ${texts.join('; ')}.`,
  regime: (regime: string) => `Quy định pháp luật áp dụng: ${regime}.`,
  regimeByDay: 'Quy định pháp luật áp dụng: theo ngày nộp hồ sơ.',
  owner: (owner: string) => `Cơ quan chủ trì: ${owner}.`,
  audience: (kinds: readonly string[], note: string | undefined) =>
    `Đối tượng tham gia: ${kinds.join(', ')}${note ? ` (${note})` : ''}.`,
  happened: (name: string, day: string | undefined) =>
    day ? `«${name}» (đã diễn ra ngày ${shownDay(day)})` : `«${name}» diễn ra`,
  hard: 'quá hạn không nhận',
  soft: 'quá hạn vẫn nhận, ghi muộn',
  period: (bound: string) => `Thời gian của đợt: ${bound}.`,
  submission: (bound: string, rule: string) => `Nộp hồ sơ: ${bound} (${rule}).`,
  registration: (bound: string, { required, hard, steps: asked }: SaidRegistration) =>
    `Đăng ký ${required ? 'bắt buộc' : 'không bắt buộc'}, ${bound} (${hard ? planWords.hard : planWords.soft}).${required ? ` Chưa đăng ký: ${planWords.steps(asked)}.` : ''}`,
  through: (kinds: readonly string[]) => `${kinds.join(', ')} đăng ký qua cấp trên trực tiếp.`,
  noRegistration: 'Kế hoạch không yêu cầu đăng ký.',
  deadline: ({ label, who, hard, said: until, citation }: SaidDeadline) =>
    `${label}${who ? ` (${who})` : ''}: ${until}; ${hard ? 'thời hạn bắt buộc' : 'để theo dõi'}${citation ? `; ${citation}` : ''}.`,
  report: (label: string, bound: string) => `${label}: ${bound}.`,
  award: (award: SaidAward) =>
    `${award.name}: tặng ${award.subjects.map((subject) => subjects[subject]).join(', ')}${award.decidedBy ? ` (${award.decidedBy} quyết định)` : ''}`,
  noAwards: 'Kế hoạch chưa nêu hình thức khen; chủ trì bổ sung trước khi nhận hồ sơ.',
  ruleColumns: ['Mã', 'Nội dung', 'Căn cứ', 'Áp dụng'] as const,
  rating: (years: readonly number[], atLeast: keyof typeof ratings, excellent: number) =>
    `mọi năm ${years.at(0)}–${years.at(-1)} từ ${ratings[atLeast]} trở lên, ít nhất ${excellent} năm xuất sắc`,
  measure: ({ atLeast, moreThan, atMost, measuredOn }: SaidMeasure) =>
    said(
      atLeast !== undefined && `từ ${shownDecimal(String(atLeast))} trở lên`,
      moreThan !== undefined && `lớn hơn ${shownDecimal(String(moreThan))}`,
      atMost !== undefined && `không quá ${shownDecimal(String(atMost))}`,
      measuredOn && `chốt ngày ${shownDay(measuredOn)}`,
    ),
  indicators: (year: number, labels: readonly string[]) => `không thấp hơn thực hiện năm ${year}: ${labels.join('; ')}`,
  steps: (asked: SaidSteps): string =>
    Object.entries(asked)
      .map(([step, effect]) => `${steps[step as keyof typeof steps]}: ${effects[effect]}`)
      .join('; ') || 'để biết',
  quotaColumns: ['Đơn vị', 'Tối đa'] as const,
  quotaTitle: (label: string, effect: keyof typeof effects) => `${label} (vượt số lượng: ${effects[effect]}):`,
  charged: (kinds: readonly string[], stage: string) =>
    `${kinds.join(', ')} tính vào số lượng của cấp trên trực tiếp, khi hồ sơ rời bước «${stage}».`,
  noQuotas: 'Kế hoạch không giới hạn số lượng.',
  paperColumns: ['Giấy tờ', 'Mỗi', 'Yêu cầu', 'Căn cứ'] as const,
  paperNotes: (paper: SaidPaper) =>
    said(
      paper.copies && (paper.copies === 'original' ? 'bản chính' : 'bản sao'),
      paper.formCode && `mẫu ${paper.formCode}`,
      paper.optional && 'không bắt buộc',
      paper.promisable && 'được hẹn ngày nộp',
      paper.subjects && `chỉ cho ${paper.subjects.map((subject) => subjects[subject]).join(', ')}`,
      paper.awards.length > 0 && `chỉ khi đề nghị ${paper.awards.join(', ')}`,
      (paper.kinds.length > 0 || paper.director) &&
        `chỉ cho ${[...paper.kinds, ...(paper.director ? ['người đứng đầu doanh nghiệp'] : [])].join(', ')}`,
      paper.covers && `xác nhận từ ngày ${shownDay(paper.covers.from)}`,
    ) || 'luôn phải có',
  perSubmission: 'lần trình',
  perNomination: 'trường hợp',
  noPapers: 'Kế hoạch chưa nêu thành phần hồ sơ.',
  route: (kinds: readonly string[], stages: readonly string[], awards: readonly string[]) =>
    `${kinds.join(', ')}${awards.length > 0 ? ` (đề nghị ${awards.join(', ')})` : ''}: ${stages.join(' → ')}.`,
  stageColumns: ['Bước', 'Việc', 'Cơ quan', 'Thời hạn', 'Sổ, dấu', 'Phải thêm trước khi chuyển'] as const,
  stageKind: (kind: StageKind, addressee: string | undefined) =>
    addressee ? `${kindTraits(kind).work}: ${addressee}` : kindTraits(kind).work,
  parentOfUnit: 'cấp trên trực tiếp của đơn vị trình',
  above: (kind: string) => `cấp trên gần nhất thuộc loại ${kind}`,
  stageDue: (days: number | undefined, bound: string | null, reminders: readonly number[]) =>
    said(
      days !== undefined && `${days} ngày làm việc`,
      bound ?? undefined,
      reminders.length > 0 && `nhắc trước ${reminders.join(', ')} ngày làm việc`,
    ) || 'không đặt hạn',
  register: (incoming: boolean, stamp: boolean) =>
    incoming ? `vào sổ đến${stamp ? ', đóng dấu đến' : ''}` : 'không vào sổ',
  nothing: 'không',
  voting: ({ label, councilSize, voting }: SaidCouncil, rule: SaidVoting) =>
    `${label}: ${councilSize ?? '…'} thành viên; ${said(
      rule.mode === 'meeting' ? 'họp' : 'lấy ý kiến bằng văn bản',
      `có mặt ít nhất ${rule.quorum.atLeast}/${rule.quorum.of}`,
      `thông qua khi được ít nhất ${rule.pass.atLeast}/${rule.pass.of} số ${rule.base === 'all-members' ? 'thành viên' : 'có mặt'}`,
      rule.secret ? 'bỏ phiếu kín' : 'biểu quyết công khai',
      rule.absentInWriting ? 'người vắng được cho ý kiến bằng văn bản' : 'người vắng không được cho ý kiến',
    )}${voting ? '' : ' (mặc định, kế hoạch không nêu)'}.`,
  publicComment: (days: number, citation: string, { opensAt, followed }: SaidComment) =>
    [
      `Lấy ý kiến công khai trong ${days} ngày làm việc${citation ? ` (${citation})` : ''}, từ khi hồ sơ đến ${opensAt ? `bước «${opensAt}»` : 'bước đầu tiên'}.`,
      ...followed.map(({ stage, effect }) => `Bước «${stage}» chuyển trước khi hết thời gian này: ${effects[effect]}.`),
    ].join(' '),
  noRoute: 'Kế hoạch chưa có tuyến trình; chỉ nhận đăng ký.',
  others: 'các đơn vị khác',
} as const;

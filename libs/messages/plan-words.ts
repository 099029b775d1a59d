import { shownDay } from './timeline.js';

interface SaidBound {
  readonly from?: string | undefined;
  readonly throughEndOf?: string | undefined;
  readonly before?: string | undefined;
}

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
  regime: (regime: string) => `Chế độ pháp lý: ${regime}.`,
  regimeByDay: 'Chế độ pháp lý: theo ngày nộp hồ sơ.',
  owner: (owner: string) => `Cơ quan chủ trì: ${owner}.`,
  audience: (kinds: readonly string[], note: string | undefined) =>
    `Đối tượng tham gia: ${kinds.join(', ')}${note ? ` (${note})` : ''}.`,
  bound: ({ from, throughEndOf, before }: SaidBound, event: string | null): string => {
    const start = from ? `từ ngày ${shownDay(from)} ` : '';
    if (throughEndOf) return `${start}đến hết ngày ${shownDay(throughEndOf)}`;
    if (before) return `${start}trước ngày ${shownDay(before)}`;
    if (event) return `${start}đến khi ${event}`;
    return start ? `${start}, chưa đặt ngày kết thúc` : 'chưa đặt ngày';
  },
  happened: (name: string, day: string | undefined) =>
    day ? `«${name}» (đã diễn ra ngày ${shownDay(day)})` : `«${name}» diễn ra`,
  hard: 'quá hạn không nhận',
  soft: 'quá hạn vẫn nhận, ghi muộn',
  period: (bound: string) => `Thời gian của đợt: ${bound}.`,
  submission: (bound: string, rule: string) => `Nộp hồ sơ: ${bound} (${rule}).`,
  registration: (bound: string, required: boolean) => `Đăng ký ${required ? 'bắt buộc' : 'không bắt buộc'}, ${bound}.`,
  through: (kinds: readonly string[]) => `${kinds.join(', ')} đăng ký qua cấp trên trực tiếp.`,
  noRegistration: 'Kế hoạch không yêu cầu đăng ký.',
  report: (label: string, bound: string) => `${label}: ${bound}.`,
  award: (name: string, decidedBy: string | undefined) => `${name}${decidedBy ? ` (${decidedBy} quyết định)` : ''}`,
  noAwards: 'Kế hoạch chưa nêu hình thức khen; chủ trì bổ sung trước khi nhận hồ sơ.',
  ruleColumns: ['Mã', 'Nội dung', 'Căn cứ', 'Áp dụng'] as const,
  rating: (years: readonly number[], atLeast: keyof typeof ratings, excellent: number) =>
    `mọi năm ${years.at(0)}–${years.at(-1)} từ ${ratings[atLeast]} trở lên, ít nhất ${excellent} năm xuất sắc`,
  indicators: (year: number, labels: readonly string[]) => `không thấp hơn thực hiện năm ${year}: ${labels.join('; ')}`,
  steps: (said: Readonly<Partial<Record<keyof typeof steps, keyof typeof effects>>>) =>
    Object.entries(said)
      .map(([step, effect]) => `${steps[step as keyof typeof steps]}: ${effects[effect]}`)
      .join('; ') || 'để biết',
  quotaColumns: ['Đơn vị', 'Tối đa'] as const,
  quotaTitle: (label: string) => `${label}:`,
  noQuotas: 'Kế hoạch không giới hạn số lượng.',
  paperColumns: ['Giấy tờ', 'Mỗi', 'Căn cứ'] as const,
  perSubmission: 'lần trình',
  perNomination: 'trường hợp',
  noPapers: 'Kế hoạch chưa nêu thành phần hồ sơ.',
  route: (kinds: readonly string[], stages: readonly string[]) => `${kinds.join(', ')}: ${stages.join(' → ')}.`,
  stageColumns: ['Bước', 'Việc', 'Thời hạn'] as const,
  stageKinds: {
    examine: 'thẩm định',
    'joint-review': 'phối hợp rà soát',
    council: 'Hội đồng cho ý kiến',
    decide: 'quyết định',
    transmit: 'trình lên cấp trên',
  } as const,
  stageDue: (days: number | undefined, bound: string | null) =>
    [days ? `${days} ngày làm việc` : '', bound ?? ''].filter(Boolean).join(', ') || 'không đặt hạn',
  noRoute: 'Kế hoạch chưa có tuyến trình; chỉ nhận đăng ký.',
  others: 'các đơn vị khác',
} as const;

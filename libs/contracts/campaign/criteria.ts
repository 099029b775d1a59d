import { z } from 'zod';
import { between, upTo, year } from '../bounds.js';
import { code, codeOf, day, ruleEffects, ruleFields, subjectKind, text, unitKinds } from './basics.js';

export const ratings = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;

/** Rating history (kết quả xếp loại): every listed year at least this good, and so many excellent years. */
export const ratingRule = z.strictObject({
  ...ruleFields,
  ratingOf: z
    .enum(['party-organisation', 'party-member', 'unit', 'official'])
    .describe('Xếp loại của ai: tổ chức Đảng, đảng viên, cơ quan/đơn vị, công chức/người lao động.'),
  years: z.array(year).min(1).describe('Các năm phải có xếp loại.'),
  atLeast: z.enum(ratings).describe('Mức thấp nhất của mọi năm.'),
  minimumExcellent: upTo(100).default(0).describe('Số năm xuất sắc tối thiểu.'),
});

/** A figure that a threshold is compared with: counts, shares, percentages. */
const threshold = between(-1e12, 1e12);

/** A figure that the unit reports and that has a threshold of its own. */
export const measureRule = z.strictObject({
  ...ruleFields,
  code: code.describe('Mã của số liệu mà đơn vị khai.'),
  measure: z
    .enum(['count', 'ratio', 'all-targets-exceeded', 'targets-completed-ratio'])
    .describe(
      'count: một số đếm; ratio: tử số trên mẫu số; all-targets-exceeded: mọi chỉ tiêu đạt lớn hơn giao; targets-completed-ratio: tỷ lệ chỉ tiêu đã hoàn thành.',
    ),
  atLeast: threshold.optional().describe('Từ mức này trở lên.'),
  moreThan: threshold.optional().describe('Lớn hơn hẳn mức này.'),
  atMost: threshold.optional().describe('Không quá mức này.'),
  measuredOn: day.optional().describe('Ngày chốt số liệu.'),
});

/** The indicators that some units register with a target, each compared with the actual of a baseline year. */
export const indicatorRule = z.strictObject({
  ...ruleFields,
  baselineYear: year.describe('Năm làm mốc so sánh.'),
  rule: z
    .literal('target-at-least-baseline')
    .describe('Chỉ tiêu đăng ký không thấp hơn thực hiện của năm gốc so sánh.'),
  items: z
    .array(
      z.strictObject({
        code,
        label: text.describe('Tên chỉ tiêu.'),
        unit: text.describe('Đơn vị tính.'),
        decimals: upTo(4).default(0).describe('Số chữ số thập phân.'),
      }),
    )
    .min(1)
    .describe('Các chỉ tiêu phải đăng ký.'),
});

/** A comparison between nominations («nhiều nhất»): never computed, shown as a table to the person who judges. */
export const comparisonRule = z.strictObject({
  ...ruleFields,
  measure: codeOf('measures').describe('Mã số liệu đem so sánh (mục «measures»).'),
});

/** What only a person can judge. */
export const judgementRule = z.strictObject({
  ...ruleFields,
  guidance: text.optional().describe('Gợi ý cho người xét.'),
});

/** What a unit must have done before it may nominate, each with the paper that proves it. */
export const preconditionRule = z.strictObject({
  ...ruleFields,
  proof: codeOf('checklist').describe('Mã dòng giấy tờ chứng minh (mục «checklist»).'),
  mayPromise: z.boolean().default(false).describe('Được hẹn ngày nộp; lời hẹn được xem lại trước Hội đồng.'),
});

/** Rules of the law that hold in every campaign; a plan may only say at which step they count. */
export const lawRuleIds = [
  'LAW-HOLD',
  'LAW-ONE-AWARD',
  'LAW-TWO-UNITS',
  'LAW-PAYROLL-LINE',
  'LAW-MERIT-EVIDENCE',
] as const;

export const lawRule = z.strictObject({
  id: z
    .enum(lawRuleIds)
    .describe(
      'LAW-HOLD: đang tạm dừng xét; LAW-ONE-AWARD: một thành tích không khen nhiều lần; LAW-TWO-UNITS: hai đơn vị cùng đề nghị; LAW-PAYROLL-LINE: cấp quản lý biên chế, quỹ lương trình; LAW-MERIT-EVIDENCE: khen đột xuất, chuyên đề không làm căn cứ khen công trạng.',
    ),
  steps: ruleFields.steps.removeDefault(),
  mayOverride: ruleFields.mayOverride,
});

/** A limit is one unit's or one kind's, never both. */
const ofUnits = { choice: 'units' };

/** How many may be nominated, by unit; the first limit that fits a unit counts. */
export const quotaRule = z.strictObject({
  id: ruleFields.id,
  label: ruleFields.label,
  citation: ruleFields.citation,
  subject: subjectKind,
  effect: z.enum(ruleEffects).default('block').describe('Vượt số lượng thì chặn, cảnh báo hay chỉ cho biết.'),
  charged: z
    .array(
      z.strictObject({
        unitKinds,
        to: z.literal('parent').describe('Tính vào chỉ tiêu của cấp trên trực tiếp.'),
        leavingStage: codeOf('stages').describe('Tính khi hồ sơ rời bước này.'),
      }),
    )
    .default([])
    .describe('Đơn vị không có chỉ tiêu riêng được tính vào đâu; bỏ trống: chính đơn vị, lúc trình.'),
  limits: z
    .array(
      z
        .strictObject({
          unit: codeOf('organisation').optional().describe('Mã một tổ chức.').meta(ofUnits),
          unitKinds: unitKinds.optional().meta(ofUnits),
          when: codeOf('attributes').optional().describe('Chỉ khi đơn vị có đặc điểm này (mục «attributes»).'),
          max: upTo(1_000_000).describe('Số lượng tối đa.'),
        })
        .refine((limit) => (limit.unit === undefined) !== (limit.unitKinds === undefined), {
          message: 'Nêu «unit» hoặc «unitKinds», không cả hai.',
        }),
    )
    .min(1)
    .describe('Số lượng theo tổ chức hoặc loại đơn vị; dòng đầu tiên phù hợp với đơn vị được dùng.'),
});

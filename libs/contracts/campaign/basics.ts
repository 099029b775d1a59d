import { z } from 'zod';
import { type Bound, type BoundOperatorName, boundOperators } from '../../domain/campaign/bound.js';
import { ruleSteps } from '../../domain/eligibility/finding.js';
import { plannedDay } from '../bounds.js';
import { saidLine } from '../text.js';

/** A code: letters without accents, digits and hyphens. Never shown alone, never reused for something else. */
export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'Mã chỉ gồm chữ không dấu, số và dấu gạch ngang.')
  .max(60)
  .describe('Mã: chữ không dấu, số, dấu gạch ngang.');

/** What a code of a plan may name: an organisation, a kind of them, a legal regime, or an entry of a part of the same plan. */
export type CodeTarget =
  | 'organisation'
  | 'organisation-kind'
  | 'legal-regime'
  | 'attributes'
  | 'awards'
  | 'checklist'
  | 'events'
  | 'measures'
  | 'stages';

/** A code that names something else; whoever shows the field offers what there is to name. */
export const codeOf = (names: CodeTarget) => code.meta({ names });

export const text = saidLine(600);

/** A rule's id as people quote it, such as C2-S1. */
export const ruleId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'Mã quy tắc chỉ gồm chữ không dấu, số, dấu chấm và dấu gạch ngang.')
  .max(60)
  .describe('Mã quy tắc của kế hoạch, duy nhất trong kế hoạch.');

/** The rule of the plan that a part of the document stands for. */
export const rule = ruleId.optional().describe('Mã quy tắc của kế hoạch mà mục này thể hiện.');

/** The days of a plan reach far ahead. */
export const day = plannedDay;

/** Where a rule comes from: a section of the plan itself, or an article of a legal instrument (which needs a legal regime). */
export const citation = z
  .union([
    text,
    z.strictObject({
      law: text.describe('Văn bản pháp luật.'),
      article: text.describe('Điều, khoản của văn bản.'),
    }),
  ])
  .describe('Căn cứ: mục của kế hoạch (một câu), hoặc văn bản pháp luật và điều khoản.');

/** Fields of one choice exclude each other, so a form shows them as one question. */
const ofBound = { choice: 'bound' };
const bounds = {
  throughEndOf: day.optional().describe('Đến hết ngày này («đến hết ngày 11/7» tính cả ngày 11/7).').meta(ofBound),
  before: day.optional().describe('Trước ngày này («trước ngày 11/7» là hết ngày 10/7).').meta(ofBound),
  onEvent: codeOf('events')
    .optional()
    .describe('Khi sự kiện này diễn ra; mã của một mục trong «events».')
    .meta(ofBound),
} satisfies Record<BoundOperatorName, z.ZodType>;

function oneBound(value: Bound): boolean {
  return boundOperators.filter((name) => value[name] !== undefined).length <= 1;
}

const oneBoundMessage = `Chỉ dùng một trong ${boundOperators.map((name) => `«${name}»`).join(', ')}.`;

/**
 * A thing that has a period or a deadline: an exclusive upper bound in time, said by at most one operator (readings 2 and 3: «đến hết ngày»,
 * «trước ngày»), together with its other fields.
 */
export function bounded<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...bounds }).refine((value) => oneBound(value as Bound), oneBoundMessage);
}

export const subjectKind = z.enum(['collective', 'individual']).describe('collective: tập thể; individual: cá nhân.');
export const unitKinds = z
  .array(codeOf('organisation-kind'))
  .min(1)
  .describe('Loại đơn vị (mã loại tổ chức) mà mục này áp dụng.');

/** The steps at which rules are looked at, in the order of a nomination's life. */
export const ruleEffects = ['block', 'warn', 'inform'] as const;

export const steps = z
  .partialRecord(z.enum(ruleSteps), z.enum(ruleEffects))
  .describe('Ở bước nào thì chặn (block), cảnh báo (warn) hay chỉ cho biết (inform).');

export const appliesTo = z
  .strictObject({
    subjects: z.array(subjectKind).min(1).optional().describe('Tập thể, cá nhân; bỏ trống là cả hai.'),
    unitKinds: unitKinds.optional().describe('Loại của đơn vị trình.'),
    subjectOrganisationKinds: z
      .array(codeOf('organisation-kind'))
      .min(1)
      .optional()
      .describe('Loại của tập thể được đề nghị (tổ chức Đảng tính theo cơ quan của nó).'),
    awards: z.array(codeOf('awards')).min(1).optional().describe('Chỉ cho các hình thức khen này.'),
    enterpriseDirector: z.boolean().optional().describe('Chỉ cho người đứng đầu doanh nghiệp.'),
  })
  .describe('Áp dụng cho ai; mọi điều kiện nêu ra phải cùng đúng, bỏ trống là tất cả.');

/** What every rule of a plan carries. */
export const ruleFields = {
  id: ruleId.describe('Mã quy tắc, duy nhất trong kế hoạch.'),
  label: text.describe('Tên ngắn của quy tắc như người đọc thấy.'),
  citation,
  appliesTo: appliesTo.default({}),
  steps: steps.default({ submission: 'warn', examination: 'warn' }),
  mayOverride: z
    .boolean()
    .default(false)
    .describe('Người thẩm định có được chấp nhận khi không đạt, kèm lý do hay không.'),
};

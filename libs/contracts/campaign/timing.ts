import { z } from 'zod';
import { bounded, citation, code, day, rule, ruleId, steps, text, unitKinds } from './basics.js';

const from = day.optional().describe('Từ đầu ngày này.');

export const campaignEvent = z.strictObject({
  code,
  name: text,
  happenedOn: day.optional().describe('Ngày đã diễn ra, khi biết; hoặc chủ trì ghi nhận sau.'),
  citation: citation.optional(),
});

export const wave = bounded({
  id: ruleId.optional(),
  code,
  name: text,
  unitKinds: unitKinds.optional(),
  level: text.optional().describe('Cấp thực hiện, như người đọc thấy.'),
  from,
  citation: citation.optional(),
});

export const deadline = bounded({
  id: ruleId.optional(),
  code,
  label: text,
  who: text.optional(),
  from,
  hard: z.boolean().default(false).describe('Cứng: quá hạn thì không nhận; mềm: chỉ đánh dấu.'),
  citation: citation.optional(),
});

export const submission = bounded({
  id: ruleId.optional(),
  from,
  hard: z.boolean().default(false).describe('Quá hạn có còn nhận hay không.'),
  citation: citation.optional(),
});

const registrationField = z.strictObject({
  code,
  label: text,
  kind: z
    .enum(['text', 'targets', 'indicators'])
    .describe('Một đoạn văn, danh sách chỉ tiêu, hoặc các chỉ tiêu có năm mốc.'),
  required: z.boolean().default(true),
});

export const registration = bounded({
  id: ruleId.optional(),
  required: z.boolean().default(true),
  steps: steps.default({ submission: 'block' }).describe('Chưa đăng ký thì chặn hay cảnh báo, ở bước nào.'),
  from,
  hard: z.boolean().default(false),
  through: z
    .array(z.strictObject({ unitKinds, to: z.literal('parent') }))
    .default([])
    .describe('Loại đơn vị đăng ký qua cấp trên trực tiếp.'),
  content: z
    .array(z.strictObject({ rule, unitKinds: unitKinds.optional(), fields: z.array(registrationField).min(1) }))
    .default([])
    .describe('Nội dung đăng ký theo loại đơn vị; mục đầu tiên phù hợp được dùng.'),
  citation: citation.optional(),
});

export const report = bounded({
  id: ruleId.optional(),
  code,
  label: text,
  unitKinds: unitKinds.optional(),
  hard: z.boolean().default(false),
  citation: citation.optional(),
});

export const publicComment = z.strictObject({ workingDays: z.int().positive(), citation: citation.optional() });

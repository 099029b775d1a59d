import { z } from 'zod';
import { positiveUpTo } from '../bounds.js';
import { bounded, citation, code, codeOf, day, rule, ruleId, steps, text, unitKinds } from './basics.js';

export const from = day.optional().describe('Từ đầu ngày này.');

export const campaignEvent = z.strictObject({
  code,
  name: text.describe('Tên sự kiện.'),
  happenedOn: day.optional().describe('Ngày đã diễn ra, khi biết; hoặc chủ trì ghi nhận sau.'),
  citation: citation.optional(),
});

export const wave = bounded({
  id: ruleId.optional(),
  code,
  name: text.describe('Tên đợt.'),
  unitKinds: unitKinds.optional(),
  level: text.optional().describe('Cấp thực hiện, như người đọc thấy.'),
  from,
  citation: citation.optional(),
});

export const deadline = bounded({
  id: ruleId.optional(),
  code,
  label: text.describe('Việc phải xong.'),
  who: text.optional().describe('Ai thực hiện, như người đọc thấy.'),
  from,
  hard: z
    .boolean()
    .default(false)
    .describe('Mốc cứng hay mềm, để người đọc biết; hạn nộp, đăng ký, báo cáo và hạn của từng bước ghi ở mục riêng.'),
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
  label: text.describe('Tên mục đăng ký.'),
  kind: z
    .enum(['text', 'targets', 'indicators'])
    .describe('Một đoạn văn, danh sách chỉ tiêu, hoặc các chỉ tiêu có năm gốc so sánh.'),
  required: z.boolean().default(true).describe('Bắt buộc điền.'),
});

export const registration = bounded({
  id: ruleId.optional(),
  required: z.boolean().default(true).describe('Phải đăng ký hay không.'),
  steps: steps.default({ submission: 'block' }).describe('Chưa đăng ký thì chặn hay cảnh báo, ở bước nào.'),
  from,
  hard: z.boolean().default(false).describe('Quá hạn thì không nhận đăng ký (true), hay vẫn nhận và ghi muộn.'),
  through: z
    .array(z.strictObject({ unitKinds, to: z.literal('parent').describe('Cấp trên trực tiếp.') }))
    .default([])
    .describe('Loại đơn vị đăng ký qua cấp trên trực tiếp.'),
  content: z
    .array(
      z.strictObject({
        rule,
        unitKinds: unitKinds.optional(),
        fields: z.array(registrationField).min(1).describe('Các mục phải đăng ký.'),
        citation: citation.optional(),
      }),
    )
    .default([])
    .describe('Nội dung đăng ký theo loại đơn vị; mục đầu tiên phù hợp được dùng.'),
  citation: citation.optional(),
});

export const report = bounded({
  id: ruleId.optional(),
  code,
  label: text.describe('Tên báo cáo.'),
  unitKinds: unitKinds.optional(),
  hard: z.boolean().default(false).describe('Quá hạn thì không nhận (true), hay vẫn nhận và ghi muộn.'),
  citation: citation.optional(),
});

export const publicComment = z.strictObject({
  workingDays: positiveUpTo(1_000).describe('Số ngày làm việc.'),
  opensAt: codeOf('stages')
    .optional()
    .describe('Bắt đầu khi hồ sơ đến bước này lần đầu; bỏ trống là bước đầu tiên của tuyến.'),
  citation: citation.optional(),
});

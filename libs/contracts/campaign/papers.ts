import { z } from 'zod';
import { citation, code, codeOf, day, rule, subjectKind, text } from './basics.js';

/** When a line is asked of a nomination: any of the facts listed is enough. */
const condition = z.strictObject({
  subjectOrganisationKinds: z
    .array(codeOf('organisation-kind'))
    .optional()
    .describe('Tập thể thuộc một trong các loại này.'),
  enterpriseDirector: z.boolean().optional().describe('Cá nhân là người đứng đầu doanh nghiệp.'),
});

export const checklistItem = z.strictObject({
  code,
  rule,
  label: text.describe('Tên giấy tờ.'),
  per: z.enum(['submission', 'nomination']).describe('Một bản cho cả lần trình, hay cho từng trường hợp đề nghị.'),
  when: condition.optional().describe('Chỉ khi có một trong các đặc điểm này; bỏ trống là luôn phải có.'),
  awards: z.array(codeOf('awards')).min(1).optional().describe('Chỉ khi đề nghị một trong các hình thức khen này.'),
  subjects: z.array(subjectKind).min(1).optional().describe('Chỉ cho tập thể hoặc chỉ cho cá nhân.'),
  optional: z.boolean().optional().describe('Không bắt buộc; có thì nộp.'),
  promisable: z.boolean().optional().describe('Được hẹn ngày nộp thay vì nộp ngay.'),
  copies: z.enum(['original', 'copy']).optional().describe('Bản chính hay bản sao.'),
  formCode: text.optional().describe('Số hiệu mẫu.'),
  covers: z
    .strictObject({ from: day.describe('Từ ngày này.') })
    .optional()
    .describe('Giấy xác nhận phải bao trùm thời gian từ ngày này (hoặc từ ngày thành lập) đến ngày cấp.'),
  citation,
  stamped: z.boolean().optional().describe('Giấy được đóng dấu đến trên bản sao.'),
});

import { z } from 'zod';
import { kindTraits, stageKinds } from '../../domain/campaign/stage-kind.js';
import { roles } from '../../domain/role.js';
import { positiveUpTo, upTo } from '../bounds.js';
import { bounded, citation, code, codeOf, rule, ruleEffects, text, unitKinds } from './basics.js';

const role = z.enum(roles);

const body = z
  .union([
    z
      .strictObject({ parentOfUnit: z.literal(true).describe('Luôn là true.') })
      .describe('Cấp trên trực tiếp của đơn vị trình.'),
    z
      .strictObject({ ancestorOfKind: codeOf('organisation-kind').describe('Mã loại tổ chức.') })
      .describe('Cấp trên gần nhất thuộc loại này.'),
    z.strictObject({ organisation: codeOf('organisation').describe('Mã tổ chức.') }).describe('Một tổ chức, theo mã.'),
    z.strictObject({ campaignOwner: z.literal(true).describe('Luôn là true.') }).describe('Cơ quan chủ trì kế hoạch.'),
  ])
  .describe('Cơ quan giữ bước này.');

const fraction = z
  .strictObject({
    of: positiveUpTo(1_000).describe('Mẫu số.'),
    atLeast: positiveUpTo(1_000).describe('Tử số, không lớn hơn mẫu số.'),
  })
  .refine(({ of, atLeast }) => atLeast <= of, 'Tử số («atLeast») không được lớn hơn mẫu số («of»).');

export const votingRule = z.strictObject({
  quorum: fraction.default({ atLeast: 2, of: 3 }).describe('Số có mặt tối thiểu, phần trên tổng; mặc định 2/3.'),
  pass: fraction.default({ atLeast: 4, of: 5 }).describe('Tỷ lệ thông qua; mặc định 80 %.'),
  base: z
    .enum(['all-members', 'present'])
    .default('all-members')
    .describe('Tính trên tổng số thành viên hay số có mặt.'),
  secret: z.boolean().default(false).describe('Bỏ phiếu kín.'),
  absentInWriting: z.boolean().default(true).describe('Vắng mặt được cho ý kiến bằng văn bản.'),
  mode: z.enum(['meeting', 'circulation']).default('meeting').describe('Họp, hay lấy ý kiến bằng văn bản.'),
  citation: citation.optional(),
});

export const stage = z.strictObject({
  code,
  rule,
  label: text.describe('Tên bước.'),
  publicLabel: text.describe('Tên bước cho người ngoài cơ quan.'),
  kind: z.enum(stageKinds).describe(`${stageKinds.map((kind) => `${kind}: ${kindTraits(kind).name}`).join('; ')}.`),
  body,
  holderRole: role.describe('Chức năng của người thụ lý.'),
  headRole: role.describe('Chức năng của người đứng đầu bước, được phân công lại.'),
  actingRoles: z.array(role).min(1).describe('Các chức năng được xử lý ở bước này.'),
  register: z.enum(['incoming', 'none']).describe('Sổ đến của cơ quan này, hoặc không vào sổ.'),
  stamp: z.boolean().describe('Có bản sao đóng dấu đến hay không.'),
  mayReturn: z.boolean().describe('Được trả lại đơn vị hay không.'),
  receives: z
    .boolean()
    .optional()
    .describe('Đến bước này là cơ quan có thẩm quyền đã tiếp nhận (để áp dụng quy định pháp luật áp dụng).'),
  jointWith: z.array(codeOf('stages')).default([]).describe('Các bước đọc được ý kiến của nhau.'),
  due: bounded({ workingDays: positiveUpTo(1_000).optional().describe('Số ngày làm việc từ khi đến.') })
    .default({})
    .describe('Thời hạn của bước; nêu cả hai thì mốc đến trước được dùng; bỏ trống là không đặt hạn.'),
  reminders: z.array(upTo(1_000)).default([]).describe('Nhắc trước bao nhiêu ngày làm việc.'),
  adds: z
    .array(z.strictObject({ code, label: text.describe('Tên giấy tờ.') }))
    .default([])
    .describe('Giấy tờ mà bước này phải thêm trước khi chuyển tiếp.'),
  afterPublicComment: z
    .enum(ruleEffects)
    .optional()
    .describe(
      'Bước này sau thời gian lấy ý kiến công khai: chưa hết thì không cho chuyển (block), cảnh báo (warn) hay chỉ cho biết (inform).',
    ),
  councilSize: positiveUpTo(1_000).optional().describe('Số thành viên Hội đồng.'),
  voting: votingRule.optional().describe('Quy chế biểu quyết của Hội đồng.'),
  addressee: text.optional().describe('Bước trình lên: trình cơ quan nào.'),
  citation: citation.optional(),
});

export const route = z.strictObject({
  unitKinds,
  awards: z
    .array(codeOf('awards'))
    .min(1)
    .optional()
    .describe('Chỉ cho các hình thức khen này, khi người quyết định khác nhau; bỏ trống là mọi hình thức.'),
  stages: z
    .array(codeOf('stages'))
    .min(1)
    .describe('Mã các bước, theo thứ tự; bước cuối quyết định hoặc trình lên cấp trên.')
    .meta({ ordered: true }),
});

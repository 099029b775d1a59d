import { z } from 'zod';
import { commendationTypes } from '../domain/subjects/commendation-type.js';
import {
  appliesTo,
  bounded,
  type CodeTarget,
  citation,
  code,
  codeOf,
  day,
  rule,
  ruleId,
  subjectKind,
  text,
  unitKinds,
} from './campaign/basics.js';
import {
  comparisonRule,
  indicatorRule,
  judgementRule,
  lawRule,
  measureRule,
  preconditionRule,
  quotaRule,
  ratingRule,
} from './campaign/criteria.js';
import { checklistItem } from './campaign/papers.js';
import { route, stage } from './campaign/route.js';
import {
  campaignEvent,
  deadline,
  from,
  publicComment,
  registration,
  report,
  submission,
  wave,
} from './campaign/timing.js';

const award = z.strictObject({
  code,
  rule,
  name: text.describe('Tên danh hiệu, hình thức khen.'),
  subjects: z.array(subjectKind).min(1).describe('Tặng cho tập thể, cá nhân, hay cả hai.'),
  decidedBy: text.optional().describe('Ai quyết định tặng, như người đọc thấy.'),
  family: code.optional().describe('Các hình thức cùng nhóm không tặng hai lần cho một thành tích.'),
  citation: citation.optional(),
});

/**
 * A campaign as data: who may nominate whom, under which rules, with which papers, by when, and through which stages. Only code,
 * name, owner and audience must be there; a plan without a route or a checklist may be published for registration.
 */
export const CampaignDefinition = z.strictObject({
  code: code.describe('Mã kế hoạch, không đổi qua các phiên bản.'),
  name: text.describe('Tên đầy đủ của phong trào, đợt thi đua.'),
  owner: codeOf('organisation').describe('Mã cơ quan chủ trì.'),
  audience: z
    .strictObject({
      rule,
      unitKinds,
      note: text.optional().describe('Ghi chú cho người đọc.'),
      citation: citation.optional(),
    })
    .describe('Đối tượng tham gia: loại đơn vị được nộp hồ sơ.'),
  shortName: text.optional().describe('Tên gọi ngắn; bỏ trống thì dùng tên đầy đủ.'),
  codePrefix: z
    .string()
    .regex(/^[A-Z]{2,4}$/, 'Gồm từ 2 đến 4 chữ in hoa không dấu.')
    .optional()
    .describe('Chữ đầu của mã hồ sơ; bỏ trống thì lấy các chữ cái đầu của mã kế hoạch.'),
  source: z
    .strictObject({
      status: z.enum(['draft', 'issued']).describe('Dự thảo hay đã ban hành.'),
      number: text.optional().describe('Số, ký hiệu.'),
      issuedOn: day.optional().describe('Ngày ban hành.'),
      title: text.optional().describe('Trích yếu.'),
      basis: z.array(text).default([]).describe('Căn cứ ban hành.'),
    })
    .default({ status: 'draft', basis: [] })
    .describe('Văn bản gốc.'),
  standingOffice: codeOf('organisation').optional().describe('Mã cơ quan thường trực.'),
  legalRegime: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Mã chỉ gồm chữ không dấu, số, dấu gạch ngang và gạch dưới.')
    .meta({ names: 'legal-regime' satisfies CodeTarget })
    .optional()
    .describe('Quy định pháp luật áp dụng; bỏ trống thì theo ngày nộp.'),
  commendationType: z.enum(commendationTypes).optional().describe('Loại hình khen thưởng.'),
  attributes: z
    .array(z.strictObject({ code, label: text.describe('Tên đặc điểm.') }))
    .default([])
    .describe('Đặc điểm mà chủ trì gán cho từng đơn vị, dùng trong chỉ tiêu số lượng.'),
  awards: z.array(award).default([]).describe('Danh hiệu thi đua, hình thức khen thưởng.'),
  events: z
    .array(campaignEvent)
    .default([])
    .describe('Các sự kiện mà thời hạn dựa vào; ghi hoặc sửa ngày diễn ra thì hồ sơ đang xử lý được tính lại hạn.'),
  period: bounded({ id: rule, from, citation: citation.optional() }).optional().describe('Thời gian của đợt thi đua.'),
  waves: z.array(wave).default([]).describe('Các đợt, theo cấp.'),
  deadlines: z.array(deadline).default([]).describe('Các mốc thời gian khác của kế hoạch.'),
  registration: registration.optional().describe('Đăng ký thi đua.'),
  reports: z.array(report).default([]).describe('Báo cáo mà đơn vị phải gửi.'),
  ratings: z.array(ratingRule).default([]).describe('Điều kiện về kết quả xếp loại.'),
  measures: z.array(measureRule).default([]).describe('Chỉ tiêu, tỷ lệ đơn vị tự khai.'),
  indicators: z.array(indicatorRule).default([]).describe('Chỉ tiêu đăng ký so với năm gốc so sánh.'),
  comparisons: z.array(comparisonRule).default([]).describe('Tiêu chí so sánh giữa các đơn vị: người xét.'),
  judgements: z.array(judgementRule).default([]).describe('Tiêu chí chỉ người xét được.'),
  preconditions: z.array(preconditionRule).default([]).describe('Điều kiện phải có trước khi đề nghị.'),
  lawRules: z.array(lawRule).default([]).describe('Quy định của luật: ở bước nào thì chặn hay cảnh báo.'),
  quotas: z.array(quotaRule).default([]).describe('Cơ cấu, số lượng.'),
  informed: z
    .array(
      z.strictObject({
        id: ruleId,
        label: text.describe('Nội dung, như người đọc thấy.'),
        citation: citation.optional(),
        appliesTo: appliesTo.optional(),
      }),
    )
    .default([])
    .describe('Nội dung của kế hoạch chỉ để biết (mục tiêu, phân công, nơi nhận…).'),
  submission: submission.default({ hard: false }).describe('Thời hạn nộp hồ sơ.'),
  checklist: z.array(checklistItem).default([]).describe('Thành phần hồ sơ.'),
  notChecked: z.array(text).default([]).describe('Quy định không kiểm tra tự động, người thẩm định tự xét.'),
  stages: z.array(stage).default([]).describe('Các bước xét.'),
  routes: z.array(route).default([]).describe('Tuyến trình theo loại đơn vị.'),
  publicComment: publicComment.optional().describe('Lấy ý kiến công khai.'),
});
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;

/** A definition with its short names filled in, as it is published and stored. */
export type PublishedCampaign = CampaignDefinition & { readonly shortName: string; readonly codePrefix: string };

/** Fills in the names that a plan may leave out: the short name, and the letters that its dossiers' codes begin with. */
export function withShortNames(definition: CampaignDefinition): PublishedCampaign {
  const letters = definition.code.toUpperCase().replace(/[^A-Z]/g, '');
  return {
    ...definition,
    shortName: definition.shortName ?? definition.name,
    codePrefix: definition.codePrefix ?? letters.padEnd(2, 'H').slice(0, 3),
  };
}

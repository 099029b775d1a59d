/** What the schema says of a value, as far as its words are made here. */
interface SchemaIssue {
  readonly code?: string;
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly origin?: string;
  readonly format?: unknown;
}

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm các mục',
  record: 'nhóm các mục',
};

const syntaxTexts: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Mục này đã có ở trên; mỗi mục chỉ viết một lần.',
  BAD_INDENT: 'Thụt đầu dòng chưa đúng.',
  TAB_AS_INDENT: 'Hãy dùng dấu cách để thụt đầu dòng, không dùng phím Tab.',
  MISSING_CHAR: 'Thiếu một dấu (ngoặc, nháy hoặc hai chấm).',
  BLOCK_AS_IMPLICIT_KEY: 'Chỗ này phải là «tên: giá trị» trên một dòng.',
  UNEXPECTED_TOKEN: 'Có ký tự không đúng chỗ.',
  RESOURCE_EXHAUSTION: 'Các mục lồng nhau quá sâu.',
  TAG_RESOLVE_FAILED: 'Không dùng được ký hiệu «!» ở đây; hãy viết giá trị trong dấu nháy.',
  MULTIPLE_DOCS: 'Chỉ được có một kế hoạch trong một văn bản.',
};

/** More fields than these are looked up in the description of the document. */
const mostNamed = 12;

/** Every sentence that a plan's writer reads about what is wrong with it. */
export const planProblemTexts = {
  tooLarge: (kilobytes: number) =>
    `Văn bản kế hoạch dài quá ${kilobytes} KB nên không được đọc. Hãy kiểm tra lại nội dung dán vào.`,
  notUtf8: 'Văn bản không ở dạng Unicode (UTF-8). Hãy chuyển mã rồi dán lại.',
  empty: 'Văn bản kế hoạch còn trống.',
  aliases: 'Văn bản dùng quá nhiều tham chiếu lặp (*, &). Hãy viết thẳng nội dung.',
  syntax: (code: string) => syntaxTexts[code] ?? 'Câu này không đọc được theo cú pháp YAML.',
  unknownAlias: (name: string) => `Không có chỗ nào tên «&${name}» ở trên để «*${name}» nhắc lại.`,
  keyNotText: 'Tên mục phải là chữ, không phải danh sách hay nhóm.',
  tooDeep: 'Các mục lồng nhau quá sâu nên văn bản không được đọc.',
  tooMuchWork: 'Đọc kế hoạch mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy rút gọn văn bản rồi thử lại.',
  moreProblems: (shown: number) => `Còn nhiều lỗi nữa; hãy sửa ${shown} lỗi đầu tiên rồi xem lại.`,
  unknownField: (key: string, nearest: string | undefined, known: readonly string[]) => {
    if (nearest) return `Không có mục nào tên «${key}». Có phải anh/chị định viết «${nearest}»?`;
    return known.length > 0 && known.length <= mostNamed
      ? `Không có mục nào tên «${key}». Ở đây có thể viết: ${known.join(', ')}.`
      : `Không có mục nào tên «${key}».`;
  },
  missing: (field: string) => (field ? `Thiếu mục «${field}».` : 'Văn bản kế hoạch còn trống.'),
  oneWayOf: (fields: readonly string[]) =>
    fields.length > 0
      ? `Phải viết theo đúng một trong các cách được phép; các mục có thể dùng: ${fields.join(', ')}.`
      : 'Nội dung không đúng một trong các cách viết được phép ở mục này.',
  issue: ({ code, message, expected, values, minimum, maximum, inclusive, origin, format }: SchemaIssue): string => {
    if (code === 'invalid_type') return `Phải là ${types[String(expected)] ?? String(expected)}.`;
    if (code === 'invalid_value' && values) return `Chỉ nhận một trong: ${values.map(String).join(', ')}.`;
    if (code === 'too_small') {
      if (origin === 'string') return 'Không được để trống.';
      if (origin === 'array') return 'Phải có ít nhất một mục.';
      return inclusive === false ? `Phải lớn hơn ${String(minimum)}.` : `Ít nhất là ${String(minimum)}.`;
    }
    if (code === 'too_big')
      return origin === 'string' ? `Dài nhất ${String(maximum)} ký tự.` : `Nhiều nhất là ${String(maximum)}.`;
    if (code === 'invalid_format' && format === 'date') return 'Phải là ngày có thật, theo dạng 2025-07-11.';
    // The patterns and conditions of the schema bring their own sentence.
    return code === 'custom' || code === 'invalid_format' ? message : 'Nội dung mục này không đúng.';
  },
  unknownStage: (stage: string) => `Tuyến trình nhắc bước «${stage}» nhưng không có bước nào mang mã này.`,
  unreachableStage: (label: string) => `Không tuyến trình nào đi qua bước «${label}».`,
  stageTwice: (stage: string) => `Tuyến trình đi qua bước «${stage}» hai lần nên không bao giờ kết thúc.`,
  notEnding: 'Tuyến trình phải kết thúc bằng bước quyết định hoặc bước trình lên cấp trên.',
  endsEarly: (label: string) => `Bước «${label}» kết thúc hồ sơ nhưng sau nó còn bước khác.`,
  unknownReference: (what: string, code: string) => `Không có ${what} nào mang mã «${code}».`,
  duplicate: (what: string, code: string) => `${what} «${code}» viết hai lần.`,
  nobody: (label: string, unit: string) => `Bước «${label}»: không cơ quan nào giữ bước này cho ${unit}.`,
  noHolder: (label: string, body: string, role: string) =>
    `Bước «${label}»: ${body} chưa có ai giữ chức năng «${role}».`,
  ownStage: (label: string, unit: string) => `Bước «${label}»: ${unit} sẽ tự xét hồ sơ của mình.`,
  noRouteForKind: (kind: string) => `Loại đơn vị «${kind}» được nộp hồ sơ nhưng không có tuyến trình.`,
  notInAudience: (kind: string) => `Tuyến trình có loại đơn vị «${kind}» không thuộc đối tượng tham gia.`,
  noPublicComment: (stage: string) =>
    `Bước «${stage}» chờ lấy ý kiến công khai, nhưng kế hoạch không có mục «publicComment».`,
  commentAtDecision: (stage: string) =>
    `Bước «${stage}» là bước quyết định; hãy đặt việc chờ lấy ý kiến công khai ở bước trước.`,
  commentTooLate: (stage: string) => `Có tuyến trình qua bước «${stage}» trước khi việc lấy ý kiến công khai bắt đầu.`,
  twoRoutes: (kind: string) => `Loại đơn vị «${kind}» có hai tuyến trình cho cùng một hình thức khen.`,
  awardWithoutRoute: (kind: string, award: string) =>
    `Loại đơn vị «${kind}» không có tuyến trình nào để đề nghị «${award}».`,
  beforePredecessor: (label: string, before: string) => `Hạn của «${label}» sớm hơn hạn của «${before}» đứng trước.`,
  endsBeforeStart: (label: string) => `«${label}» kết thúc trước khi bắt đầu.`,
  remindersWithoutDue: (label: string) => `Bước «${label}» có nhắc hạn nhưng không có hạn.`,
  stampWithoutRegister: (label: string) => `Bước «${label}» đóng dấu đến nhưng không vào sổ.`,
  holderNotActing: (label: string) => `Bước «${label}»: người thụ lý không nằm trong những người được xử lý.`,
  councilWithoutSize: (label: string) => `Bước «${label}» là Hội đồng nhưng chưa ghi số thành viên.`,
  unknownUnit: (unit: string) => `Chỉ tiêu số lượng nêu đơn vị «${unit}» không có trong danh mục tổ chức.`,
  shadowedLimit: 'Dòng số lượng này không bao giờ được dùng vì một dòng ở trên đã áp dụng cho đơn vị đó.',
  lawWithoutRegime: 'Có dẫn điều luật nhưng kế hoạch chưa ghi quy định pháp luật áp dụng.',
  unknownRegime: (regime: string) => `Không có quy định pháp luật áp dụng «${regime}».`,
  nothingStamped: 'Có bước đóng dấu đến nhưng không giấy tờ nào được chọn để đóng dấu.',
  unknownOwner: (owner: string) => `Không có cơ quan nào mang mã «${owner}» (cơ quan chủ trì).`,
  notACouncil: (label: string) => `Bước «${label}» không phải Hội đồng nên không có số thành viên, quy chế biểu quyết.`,
  noAddressee: (label: string) => `Bước «${label}» trình lên cấp trên nhưng chưa ghi trình cơ quan nào (addressee).`,
  neverMet: (label: string, other: string) =>
    `Bước «${label}» đọc chung ý kiến với «${other}» nhưng không tuyến trình nào đi qua cả hai bước.`,
  unknownBody: (label: string, code: string) => `Bước «${label}»: không có cơ quan nào mang mã «${code}».`,
  kindWithoutUnit: (kind: string) => `Hiện chưa có cơ quan nào thuộc loại «${kind}».`,
  quotaOutside: (who: string) => `Chỉ tiêu số lượng nêu «${who}» không thuộc đối tượng tham gia.`,
  chargeNeverTaken: (kind: string, label: string) =>
    `Loại «${kind}» được tính chỉ tiêu khi rời bước «${label}» nhưng tuyến trình của loại này không qua bước đó.`,
  unlimited: (label: string, names: readonly string[]) =>
    `«${label}» không giới hạn đối với: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` và ${names.length - 3} đơn vị khác` : ''}.`,
  tooManyExcellent: (label: string) => `«${label}» đòi số năm xuất sắc nhiều hơn số năm nêu ra nên không ai đạt được.`,
  emptyRange: (label: string) => `«${label}»: mức thấp nhất cao hơn mức cao nhất nên không ai đạt được.`,
  forNobody: (label: string) =>
    `«${label}» chỉ nêu loại đơn vị không thuộc đối tượng tham gia nên không áp dụng cho ai.`,
  notPromisable: (label: string, paper: string) =>
    `«${label}» được hẹn nhưng giấy tờ «${paper}» không được hẹn ngày nộp (promisable).`,
  notAsked: 'Có chỉ tiêu so với năm gốc so sánh nhưng phần đăng ký không có mục nào để đơn vị điền.',
  noIndicators: 'Phần đăng ký hỏi chỉ tiêu so với năm gốc so sánh nhưng kế hoạch chưa nêu chỉ tiêu nào (indicators).',
  awardForNobody: (name: string) => `Không ai được đề nghị «${name}» vì mọi đơn vị đều có số lượng bằng 0.`,
  submission: 'Nộp hồ sơ',
  registration: 'Đăng ký',
  period: 'Thời gian của đợt',
  registrationOnly: 'Kế hoạch chưa có hình thức khen, tuyến trình hoặc hồ sơ: chỉ nhận đăng ký, chưa nhận hồ sơ.',
  noCollectiveQuota: 'Kế hoạch không giới hạn số tập thể được đề nghị.',
  noDecisionDate: 'Kế hoạch không đặt hạn cho bước quyết định; hệ thống chỉ đếm số ngày.',
  draftSource: 'Văn bản gốc còn là dự thảo.',
} as const;

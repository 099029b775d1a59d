const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: '`true` hoặc `false`',
};

/** The words of the reference page of the campaign definition, in Markdown; what a field means is said by the schema itself. */
export const referenceWords = {
  title: '# Định dạng văn bản kế hoạch',
  intro:
    'Một kế hoạch là một văn bản YAML (hoặc JSON) theo định dạng dưới đây; mục không có trong trang này thì không được viết. Các mục nêu theo thứ tự của văn bản, mỗi nhóm mục là một phần. Ký hiệu: `awards[].code` là mục `code` của từng phần tử trong danh sách `awards`; `….code` là mục `code` của một nhóm dùng ở nhiều nơi.',
  generated:
    'Trang này sinh ra từ lược đồ mà hệ thống dùng để đọc kế hoạch, không sửa tay. Sau khi đổi lược đồ: `WRITE_REFERENCE=1 npm test -- libs/campaigns/definition-reference`.',
  document: 'Văn bản kế hoạch',
  places: (paths: readonly string[]) => `Dùng ở: ${paths.map((path) => `\`${path}\``).join(', ')}.`,
  ways: 'Viết theo đúng một trong các cách sau:',
  way: (number: number, said: string) => `Cách ${number}: ${said}`,
  condition: (rule: string) => `Điều kiện: ${rule}`,
  columns: ['Mục', 'Kiểu, giá trị được phép', 'Bắt buộc, mặc định', 'Ý nghĩa'],
  example: (campaign: string) => `Ví dụ, từ kế hoạch ${campaign}:`,
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  byDefault: (value: string) => `mặc định ${value}`,
  empty: 'trống',
  type: (type: string | undefined) => types[type ?? ''] ?? 'nhóm mục',
  /** a sentence of the schema inside a cell */
  ofRule: (rule: string) => `${rule.charAt(0).toLowerCase()}${rule.slice(1).replace(/\.$/, '')}`,
  followingGroup: 'nhóm các mục sau.',
  day: 'ngày, `năm-tháng-ngày`',
  atMostLetters: (most: number) => `tối đa ${most} ký tự`,
  atLeast: (least: number) => `từ ${least}`,
  moreThan: (bound: number) => `lớn hơn ${bound}`,
  atMost: (most: number) => `đến ${most}`,
  oneOf: (values: readonly string[]) => `một trong: ${values.map((value) => `\`${value}\``).join(', ')}`,
  always: (value: string) => `luôn là \`${value}\``,
  group: (link: string) => `nhóm ${link}`,
  list: (item: string, least: number) => `danh sách${least > 0 ? ` (ít nhất ${least})` : ''}; mỗi phần tử: ${item}`,
  record: (names: string, value: string) => `nhóm mục; tên mục: ${names}; giá trị: ${value}`,
  anyWay: (ways: readonly string[]) => ways.join('; hoặc '),
} as const;

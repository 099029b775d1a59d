import type { Role } from '../../../libs/domain/role.js';
import { places } from './places.js';

/** A person of the province with one or two posts. `does` is shown on the sign-in page; without it the account is not listed. */
export interface Inhabitant {
  readonly userName: string;
  readonly name: string;
  readonly posts: readonly { readonly place: string; readonly role: Role; readonly title: string }[];
  readonly does?: string;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Phan'];
const middles = ['Văn', 'Thị Mỹ', 'Minh', 'Thị Ngọc', 'Hữu', 'Thị Kim', 'Quốc', 'Thị Thanh', 'Hoàng', 'Thị Cẩm'];
const givens = ['Hoà', 'Lan', 'Phúc', 'Duyên', 'Nghĩa', 'Trinh', 'Khải', 'Nhung', 'Thắng', 'Hạnh', 'Lộc', 'Yến', 'Tâm', 'Diễm', 'Vinh', 'Thảo', 'Sang'];

/** Invented names that look natural; the same number always gives the same name. */
export function inventedName(number: number): string {
  const pick = (list: readonly string[], step: number): string => list[(number * step + Math.floor(number / list.length)) % list.length] ?? '';
  return `${pick(families, 5)} ${pick(middles, 3)} ${pick(givens, 7)}`;
}

const unitKinds = new Set(['commune', 'department', 'district', 'enterprise', 'police', 'military']);
const headTitles: Readonly<Record<string, string>> = { commune: 'Chủ tịch UBND', district: 'Chủ tịch UBND', enterprise: 'Giám đốc' };

const listed: Readonly<Record<string, string>> = {
  'xa-sen-hong.canbo': 'Cán bộ xã: soạn hồ sơ, tải giấy tờ, bổ sung khi bị trả lại',
  'xa-sen-hong.thutruong': 'Chủ tịch xã: xác nhận tính chính xác và gửi hồ sơ',
  'cty-sen-viet.canbo': 'Cán bộ doanh nghiệp: hồ sơ cần xác nhận thuế, BHXH, BHYT',
  'cty-sen-viet.thutruong': 'Giám đốc doanh nghiệp: gửi thẳng Ban Thi đua - Khen thưởng',
  'so-y-te.thutruong': 'Giám đốc sở: gửi hồ sơ của sở',
  'phung-hiep.chuyenvien': 'Chuyên viên huyện, kiêm cán bộ thi đua của chính huyện: chọn chức danh khi vào',
  'phung-hiep.lanhdao': 'Lãnh đạo huyện: xem xét và chuyển hồ sơ của xã',
  'vi-thanh.chuyenvien': 'Chuyên viên thành phố: có hồ sơ quá hạn phải xử lý',
  'ban-tdkt.chuyenvien': 'Chuyên viên Ban TĐKT: thẩm định, chuyển hoặc trả lại',
  'ban-tdkt.lanhdao': 'Trưởng ban: cùng hàng việc, được nhắc khi sắp quá hạn',
  'ban-tdkt.vanthu': 'Văn thư: xem hồ sơ đến, số đến và bản có dấu',
  'vp-tinh-uy.chuyenvien': 'Văn phòng Tỉnh ủy: phối hợp rà soát, đọc ý kiến Ban TĐKT',
  'hoi-dong.thuky': 'Thư ký hội đồng: nhập kết quả biểu quyết',
  'ubnd-tinh.vanphong': 'Văn phòng Chủ tịch tỉnh: ghi quyết định khen thưởng',
  'dieu-phoi': 'Điều phối viên: thấy mọi hồ sơ của tỉnh',
  'van-hanh': 'Người vận hành: trang Vận hành, thử lại việc hỏng',
  'kiem-toan': 'Kiểm tra viên: đọc mọi hồ sơ, không thay đổi gì',
};

/** Everybody who works in the province. */
export const inhabitants: readonly Inhabitant[] = [...levelPeople(), ...unitPeople()].map((person, index) => ({
  ...person,
  name: inventedName(index + 3),
  ...(listed[person.userName] ? { does: listed[person.userName] } : {}),
}));

type Unnamed = Omit<Inhabitant, 'name'>;

function levelPeople(): Unnamed[] {
  const one = (userName: string, place: string, role: Role, title: string): Unnamed => ({ userName, posts: [{ place, role, title }] });
  const office = (code: string, prefix: string, head: string): Unnamed[] => [
    one(`${prefix}.chuyenvien`, code, 'examiner', 'Chuyên viên'),
    one(`${prefix}.lanhdao`, code, 'level-head', head),
    one(`${prefix}.vanthu`, code, 'records-clerk', 'Văn thư'),
  ];
  const districts = places
    .filter((place) => place.kind === 'district')
    .flatMap((place) => office(place.code, place.code.toLowerCase(), 'Phó Chủ tịch UBND'))
    .map((person) =>
      person.userName === 'phung-hiep.chuyenvien'
        ? { ...person, posts: [...person.posts, { place: 'PHUNG-HIEP', role: 'unit-clerk' as const, title: 'Cán bộ thi đua' }] }
        : person,
    );
  return [
    ...office('BAN-TDKT', 'ban-tdkt', 'Trưởng ban'),
    ...office('VP-TINH-UY', 'vp-tinh-uy', 'Phó Chánh Văn phòng'),
    ...districts,
    one('hoi-dong.thuky', 'HOI-DONG-TDKT', 'council-secretary', 'Thư ký Hội đồng'),
    one('hoi-dong.uyvien', 'HOI-DONG-TDKT', 'council-member', 'Ủy viên Hội đồng'),
    one('ubnd-tinh.vanphong', 'UBND-TINH', 'chairman-office', 'Chuyên viên Văn phòng'),
    one('dieu-phoi', 'UBND-TINH', 'coordinator', 'Điều phối viên'),
    one('quan-tri', 'SO-NOI-VU', 'administrator', 'Quản trị viên'),
    one('van-hanh', 'SO-NOI-VU', 'operator', 'Người vận hành'),
    one('kiem-toan', 'UBND-TINH', 'auditor', 'Kiểm tra viên'),
  ];
}

function unitPeople(): Unnamed[] {
  return places
    .filter((place) => unitKinds.has(place.kind))
    .flatMap((place) => [
      { userName: `${place.code.toLowerCase()}.canbo`, posts: [{ place: place.code, role: 'unit-clerk' as const, title: 'Cán bộ thi đua, khen thưởng' }] },
      {
        userName: `${place.code.toLowerCase()}.thutruong`,
        posts: [{ place: place.code, role: 'unit-head' as const, title: headTitles[place.kind] ?? 'Giám đốc' }],
      },
    ]);
}

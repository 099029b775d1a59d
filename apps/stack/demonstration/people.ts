import type { Role } from '../../../libs/domain/role.js';
import { inventedName } from './names.js';
import { submittingUnits } from './organisations.js';

export interface DemonstrationAppointment {
  readonly organisation: string;
  readonly role: Role;
  readonly title: string;
}

export interface DemonstrationPerson {
  readonly userName: string;
  readonly name: string;
  readonly appointments: readonly DemonstrationAppointment[];
  /** what the account does: the sign-in page lists those that have it */
  readonly note?: string;
}

/** One password for everybody, printed by `npm start`. It opens nothing but invented data on this machine. */
export const demonstrationPassword = 'trinh-dien';

const notes: Readonly<Record<string, string>> = {
  'xa.tanlong.canbo': 'Soạn hồ sơ của xã, tải tài liệu lên',
  'xa.tanlong.lanhdao': 'Ký xác nhận và nộp hồ sơ của xã (một hồ sơ đang chờ nộp)',
  'dn.phudien.canbo': 'Soạn hồ sơ của doanh nghiệp (đang thiếu xác nhận thuế, BHXH, BHYT)',
  'dn.phudien.lanhdao': 'Nộp hồ sơ của doanh nghiệp',
  'huyen.phunghiep.thamdinh': 'Hai chức vụ: thẩm định hồ sơ của các xã, và soạn hồ sơ của chính huyện',
  'huyen.phunghiep.lanhdao': 'Lãnh đạo huyện: xem xét, chuyển lên tỉnh hoặc trả lại',
  'so.yte.canbo': 'Soạn hồ sơ của sở, trình thẳng lên tỉnh',
  'bantdkt.thamdinh': 'Thẩm định hồ sơ toàn tỉnh',
  'bantdkt.lanhdao': 'Lãnh đạo Ban: thẩm định, chuyển hoặc trả lại hồ sơ',
  'vptinhuy.thamdinh': 'Phối hợp rà soát hồ sơ',
  'hoidong.thuky': 'Ghi kết quả bỏ phiếu của Hội đồng',
  'ubndtinh.vanphong': 'Nhập quyết định khen thưởng của Chủ tịch UBND tỉnh',
  'bantdkt.dieuphoi': 'Theo dõi mọi hồ sơ trong tỉnh',
  'ubndtinh.chutri': 'Chủ trì đợt thi đua: kế hoạch, đăng ký, số lượng',
  'ag.tonghop.canbo': 'Soạn hồ sơ của phòng theo kế hoạch của Văn phòng UBND tỉnh An Giang',
  'agvp.thuky': 'Ghi kết quả bỏ phiếu của Hội đồng Văn phòng UBND tỉnh An Giang',
  'agvp.vanphong': 'Nhập quyết định khen thưởng của Chánh Văn phòng UBND tỉnh An Giang',
  'vp.tinhoc.canbo': 'Soạn hồ sơ của trung tâm, đề nghị khen thưởng cấp Nhà nước',
  'vpubnd.tonghop': 'Thẩm định ở Văn phòng UBND tỉnh, thêm tờ trình của Văn phòng',
  'nlb.chutri': 'Chủ trì kế hoạch của xã: đã điền hình thức khen và hạn nộp, sửa và ban hành tiếp',
  'nlb.vhxh': 'Tổng hợp hồ sơ theo kế hoạch của xã',
  'nlb.thuky': 'Ghi kết quả bỏ phiếu của Hội đồng xã',
  'nlb.kinhte.canbo': 'Soạn hồ sơ theo kế hoạch của xã',
  quantri: 'Quản trị hệ thống',
  vanhanh: 'Vận hành: máy chủ, việc chưa xong, hồ sơ chưa phân công',
  kiemtra: 'Kiểm tra: xem mọi hồ sơ và nhật ký, không thay đổi gì',
};

type Post = readonly [userName: string, ...appointments: DemonstrationAppointment[]];

function post(organisation: string, role: Role, title: string): DemonstrationAppointment {
  return { organisation, role, title };
}

/** Communes, then whoever goes straight to the province, then districts: as a dossier travels. */
function unitPosts(): readonly Post[] {
  const rank = (kind: string) => (kind === 'commune' ? 0 : kind === 'district' ? 2 : 1);
  return submittingUnits
    .toSorted((one, other) => rank(one.kind) - rank(other.kind))
    .flatMap((unit): Post[] => {
      const { code, slug = '', kind } = unit;
      const enterprise = kind === 'enterprise' || kind === 'cooperative';
      const clerk = post(code, 'unit-clerk', enterprise ? 'Chuyên viên hành chính' : 'Công chức phụ trách thi đua');
      const head = post(code, 'unit-head', headTitle(kind));
      if (kind !== 'district')
        return [
          [`${slug}.canbo`, clerk],
          [`${slug}.lanhdao`, head],
        ];
      const examiner = post(code, 'examiner', 'Chuyên viên Phòng Nội vụ');
      const both = slug === 'huyen.phunghiep';
      return [
        both ? [`${slug}.thamdinh`, examiner, clerk] : [`${slug}.thamdinh`, examiner],
        ...(both ? [] : [[`${slug}.canbo`, clerk] as const]),
        [`${slug}.lanhdao`, post(code, 'level-head', 'Phó Chủ tịch')],
        [`${slug}.thutruong`, head],
        [`${slug}.vanthu`, post(code, 'records-clerk', 'Văn thư')],
      ];
    });
}

/** What the head of a kind of unit is called. */
export function headTitle(kind: string): string {
  if (kind === 'commune' || kind === 'district') return 'Chủ tịch';
  if (kind === 'mass-organisation' || kind === 'party-bloc') return 'Bí thư';
  if (kind.endsWith('-room')) return 'Trưởng phòng';
  if (kind === 'commune-association') return 'Chủ tịch Hội';
  return kind === 'military' ? 'Chỉ huy trưởng' : 'Giám đốc';
}

const provincialPosts: readonly Post[] = [
  ['bantdkt.thamdinh', post('BAN-TDKT', 'examiner', 'Chuyên viên chính')],
  ['bantdkt.lanhdao', post('BAN-TDKT', 'level-head', 'Trưởng Ban')],
  ['bantdkt.vanthu', post('BAN-TDKT', 'records-clerk', 'Văn thư')],
  ['bantdkt.dieuphoi', post('BAN-TDKT', 'coordinator', 'Điều phối đợt thi đua')],
  ['vptinhuy.thamdinh', post('VP-TINH-UY', 'examiner', 'Chuyên viên Phòng Tổng hợp')],
  ['vptinhuy.lanhdao', post('VP-TINH-UY', 'level-head', 'Phó Chánh Văn phòng')],
  ['vptinhuy.vanthu', post('VP-TINH-UY', 'records-clerk', 'Văn thư')],
  ['hoidong.thuky', post('HOI-DONG-TDKT', 'council-secretary', 'Thư ký Hội đồng')],
  ['hoidong.uyvien1', post('HOI-DONG-TDKT', 'council-member', 'Ủy viên Hội đồng')],
  ['hoidong.uyvien2', post('HOI-DONG-TDKT', 'council-member', 'Ủy viên Hội đồng')],
  ['hoidong.uyvien3', post('HOI-DONG-TDKT', 'council-member', 'Ủy viên Hội đồng')],
  ['ubndtinh.vanphong', post('UBND-TINH', 'chairman-office', 'Chuyên viên Văn phòng UBND tỉnh')],
  ['ubndtinh.vanthu', post('UBND-TINH', 'records-clerk', 'Văn thư')],
  ['ubndtinh.chutri', post('UBND-TINH', 'campaign-owner', 'Phụ trách đợt thi đua')],
  ['agvp.thuky', post('HD-VPUBND-AN-GIANG', 'council-secretary', 'Thư ký Hội đồng')],
  ['agvp.vanphong', post('VPUBND-AN-GIANG', 'chairman-office', 'Thư ký Chánh Văn phòng')],
  ['agvp.chutri', post('VPUBND-AN-GIANG', 'campaign-owner', 'Phụ trách thi đua')],
  ['vpubnd.hcqt', post('HCQT-VPUBND', 'examiner', 'Chuyên viên')],
  ['vpubnd.hcqt.lanhdao', post('HCQT-VPUBND', 'level-head', 'Trưởng phòng')],
  ['vpubnd.tonghop', post('VPUBND-TINH', 'examiner', 'Chuyên viên tổng hợp')],
  ['vpubnd.lanhdao', post('VPUBND-TINH', 'level-head', 'Chánh Văn phòng')],
  ['vpubnd.chutri', post('VPUBND-TINH', 'campaign-owner', 'Phụ trách thi đua')],
  ['nlb.vhxh', post('VHXH-XA-NLB', 'examiner', 'Công chức Văn hóa - Xã hội')],
  ['nlb.vhxh.lanhdao', post('VHXH-XA-NLB', 'level-head', 'Trưởng phòng')],
  ['nlb.thuky', post('HD-XA-NLB', 'council-secretary', 'Thư ký Hội đồng')],
  ['nlb.vanphong', post('UBND-XA-NLB', 'chairman-office', 'Chuyên viên Văn phòng UBND xã')],
  ['nlb.chutri', post('UBND-XA-NLB', 'campaign-owner', 'Phụ trách thi đua, khen thưởng')],
  ['quantri', post('SO-NOI-VU', 'administrator', 'Quản trị hệ thống')],
  ['vanhanh', post('SO-NOI-VU', 'operator', 'Vận hành hệ thống')],
  ['kiemtra', post('SO-NOI-VU', 'auditor', 'Thanh tra viên')],
];

/** Everybody who has an account, in the order of a dossier's journey. */
export const people: readonly DemonstrationPerson[] = [...unitPosts(), ...provincialPosts].map(
  ([userName, ...appointments], index) => ({
    userName,
    name: inventedName(index),
    appointments,
    ...(notes[userName] !== undefined && { note: notes[userName] }),
  }),
);

export function personOf(userName: string): DemonstrationPerson {
  const person = people.find((candidate) => candidate.userName === userName);
  if (person === undefined) throw new Error(`no account «${userName}» in the demonstration`);
  return person;
}

/** A body of the demonstration province. `parent` and `code` are codes; `slug` begins the user names of its people. */
export interface DemonstrationOrganisation {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent?: string;
  readonly slug?: string;
  /** name as it stands in letterheads and sentences */
  readonly fullName?: string;
  /** how it heads its papers; absent: as a body of the State */
  readonly letterhead?: 'party';
  /** its Party organisation, and what belongs to it */
  readonly party?: string;
  readonly parts?: readonly string[];
}

const provincial: readonly DemonstrationOrganisation[] = [
  { code: 'UBND-TINH', name: 'UBND tỉnh Hậu Giang', kind: 'province-body' },
  { code: 'SO-NOI-VU', name: 'Sở Nội vụ', kind: 'department', parent: 'UBND-TINH', party: 'Đảng bộ Sở Nội vụ' },
  { code: 'BAN-TDKT', name: 'Ban Thi đua - Khen thưởng', kind: 'province-body', parent: 'SO-NOI-VU' },
  { code: 'VP-TINH-UY', name: 'Văn phòng Tỉnh ủy', kind: 'province-body', letterhead: 'party' },
  { code: 'HOI-DONG-TDKT', name: 'Hội đồng Thi đua - Khen thưởng tỉnh', kind: 'council', parent: 'UBND-TINH' },
];

const districts = [
  ['PHUNG-HIEP', 'huyện Phụng Hiệp', 'huyen.phunghiep'],
  ['VI-THANH', 'thành phố Vị Thanh', 'tp.vithanh'],
  ['VI-THUY', 'huyện Vị Thủy', 'huyen.vithuy'],
  ['CHAU-THANH-A', 'huyện Châu Thành A', 'huyen.chauthanha'],
  ['TX-LONG-MY', 'thị xã Long Mỹ', 'tx.longmy'],
  ['LONG-MY', 'huyện Long Mỹ', 'huyen.longmy'],
  ['CHAU-THANH', 'huyện Châu Thành', 'huyen.chauthanh'],
  ['NGA-BAY', 'thành phố Ngã Bảy', 'tp.ngabay'],
].map(
  ([code = '', name = '', slug = '']): DemonstrationOrganisation => ({
    code,
    name: `UBND ${name}`,
    fullName: `Ủy ban nhân dân ${name}`,
    kind: 'district',
    parent: 'UBND-TINH',
    slug,
    party: `Đảng bộ ${name}`,
    parts: [`Phòng Nội vụ ${name}`, `Phòng Tài chính - Kế hoạch ${name}`],
  }),
);

const communes = [
  ['PHUNG-HIEP', 'xã Tân Long', 'xa.tanlong'],
  ['PHUNG-HIEP', 'xã Hòa Thuận', 'xa.hoathuan'],
  ['PHUNG-HIEP', 'xã Phương Thạnh', 'xa.phuongthanh'],
  ['VI-THANH', 'phường An Bình', 'phuong.anbinh'],
  ['VI-THUY', 'xã Vị Hòa', 'xa.vihoa'],
  ['VI-THUY', 'xã Vĩnh Tân', 'xa.vinhtan'],
  ['CHAU-THANH-A', 'xã Trường Phú', 'xa.truongphu'],
  ['CHAU-THANH-A', 'xã Thạnh An', 'xa.thanhan'],
  ['TX-LONG-MY', 'phường Long Khánh', 'phuong.longkhanh'],
  ['LONG-MY', 'xã Lương Hòa', 'xa.luonghoa'],
  ['CHAU-THANH', 'xã Đông Lợi', 'xa.dongloi'],
  ['NGA-BAY', 'phường Hiệp Bình', 'phuong.hiepbinh'],
].map(
  ([parent = '', name = '', slug = '']): DemonstrationOrganisation => ({
    code: slug.replace('.', '-').toUpperCase(),
    name: `UBND ${name}`,
    fullName: `Ủy ban nhân dân ${name}`,
    kind: 'commune',
    parent,
    slug,
    party: `Đảng bộ ${name}`,
    parts: [`Hội Liên hiệp Phụ nữ ${name}`, `Ban Chỉ huy Quân sự ${name}`],
  }),
);

const others = [
  ['department', 'Sở Giáo dục và Đào tạo', 'so.giaoduc', 'Đảng bộ Sở Giáo dục và Đào tạo', 'Phòng Giáo dục Tiểu học'],
  ['department', 'Sở Y tế', 'so.yte', 'Đảng bộ Sở Y tế', 'Phòng Nghiệp vụ Y'],
  [
    'department',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'so.nongnghiep',
    'Đảng bộ Sở Nông nghiệp và Phát triển nông thôn',
    'Chi cục Thủy lợi',
  ],
  ['department', 'Sở Tài chính', 'so.taichinh', 'Chi bộ Sở Tài chính', 'Phòng Quản lý ngân sách'],
  ['department', 'Sở Giao thông vận tải', 'so.giaothong', 'Chi bộ Sở Giao thông vận tải', 'Phòng Quản lý hạ tầng'],
  ['police', 'Công an tỉnh', 'congan', 'Đảng bộ Công an tỉnh', 'Phòng Tham mưu Công an tỉnh'],
  ['military', 'Bộ Chỉ huy Quân sự tỉnh', 'quansu', 'Đảng bộ Quân sự tỉnh', 'Phòng Hậu cần - Kỹ thuật'],
  [
    'party-bloc',
    'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
    'khoi',
    'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
    'Văn phòng Đảng ủy Khối',
  ],
  ['mass-organisation', 'Tỉnh Đoàn', 'tinhdoan', 'Chi bộ Tỉnh Đoàn', 'Ban Phong trào Tỉnh Đoàn'],
  [
    'enterprise',
    'Công ty TNHH Nông sản Phú Điền',
    'dn.phudien',
    'Chi bộ Công ty TNHH Nông sản Phú Điền',
    'Phân xưởng Sấy lúa',
  ],
  [
    'enterprise',
    'Công ty TNHH Thủy sản Minh Khang',
    'dn.minhkhang',
    'Chi bộ Công ty TNHH Thủy sản Minh Khang',
    'Tổ Chế biến số 1',
  ],
  [
    'enterprise',
    'Công ty TNHH Cơ khí Tân Tiến Phát',
    'dn.tantienphat',
    'Chi bộ Công ty TNHH Cơ khí Tân Tiến Phát',
    'Xưởng Đúc',
  ],
  [
    'enterprise',
    'Công ty TNHH May mặc Hậu Thành',
    'dn.hauthanh',
    'Chi bộ Công ty TNHH May mặc Hậu Thành',
    'Chuyền may số 3',
  ],
  [
    'cooperative',
    'Hợp tác xã Nông nghiệp Thuận Phát',
    'htx.thuanphat',
    'Chi bộ Hợp tác xã Nông nghiệp Thuận Phát',
    'Tổ Dịch vụ thủy nông',
  ],
].map(
  ([kind = '', name = '', slug = '', party = '', part = '']): DemonstrationOrganisation => ({
    code: slug.replace('.', '-').toUpperCase(),
    name,
    kind,
    parent: 'UBND-TINH',
    slug,
    ...(kind === 'party-bloc' && { letterhead: 'party' as const }),
    party,
    parts: [part],
  }),
);

/** The bodies of the three other shipped plans: two offices and a commune after the reform of 2025. */
const otherPlans: readonly DemonstrationOrganisation[] = [
  { code: 'VPUBND-AN-GIANG', name: 'Văn phòng UBND tỉnh An Giang', kind: 'province-body' },
  {
    code: 'HD-VPUBND-AN-GIANG',
    name: 'Hội đồng Thi đua - Khen thưởng Văn phòng UBND tỉnh An Giang',
    kind: 'council',
    parent: 'VPUBND-AN-GIANG',
  },
  { code: 'VPUBND-TINH', name: 'Văn phòng UBND tỉnh', kind: 'province-body', parent: 'UBND-TINH' },
  {
    code: 'HCQT-VPUBND',
    name: 'Phòng Hành chính - Quản trị, Văn phòng UBND tỉnh',
    kind: 'province-body',
    parent: 'VPUBND-TINH',
  },
  { code: 'UBND-XA-NLB', name: 'UBND xã Nguyễn Lương Bằng', kind: 'province-body' },
  {
    code: 'VHXH-XA-NLB',
    name: 'Phòng Văn hóa - Xã hội xã Nguyễn Lương Bằng',
    kind: 'province-body',
    parent: 'UBND-XA-NLB',
  },
  {
    code: 'HD-XA-NLB',
    name: 'Hội đồng Thi đua - Khen thưởng xã Nguyễn Lương Bằng',
    kind: 'council',
    parent: 'UBND-XA-NLB',
  },
  ...(
    [
      ['office-room', 'Phòng Tổng hợp', 'VPUBND-AN-GIANG', 'ag.tonghop'],
      ['office-room', 'Phòng Kinh tế', 'VPUBND-AN-GIANG', 'ag.kinhte'],
      ['provincial-office-room', 'Phòng Kinh tế ngành', 'VPUBND-TINH', 'vp.kinhte'],
      ['provincial-office-room', 'Trung tâm Tin học và Công báo', 'VPUBND-TINH', 'vp.tinhoc'],
      ['commune-room', 'Phòng Kinh tế xã Nguyễn Lương Bằng', 'UBND-XA-NLB', 'nlb.kinhte'],
      ['commune-association', 'Hội Liên hiệp Phụ nữ xã Nguyễn Lương Bằng', 'UBND-XA-NLB', 'nlb.phunu'],
    ] as const
  ).map(
    ([kind, name, parent, slug]): DemonstrationOrganisation => ({
      code: slug.replace('.', '-').toUpperCase(),
      name,
      kind,
      parent,
      slug,
    }),
  ),
];

/** Invented communes, enterprises and parts under the province's real districts. Parents come before their children. */
export const organisations: readonly DemonstrationOrganisation[] = [
  ...provincial,
  ...districts,
  ...communes,
  ...others,
  ...otherPlans,
];

/** Those that put dossiers forward. */
export const submittingUnits = organisations.filter((organisation) => organisation.slug !== undefined);

export function unitOf(slug: string): DemonstrationOrganisation {
  const unit = submittingUnits.find((candidate) => candidate.slug === slug);
  if (unit === undefined) throw new Error(`no unit «${slug}» in the demonstration`);
  return unit;
}

/** How the unit is called in its own papers. */
export function fullNameOf(unit: DemonstrationOrganisation): string {
  return unit.fullName ?? unit.name;
}

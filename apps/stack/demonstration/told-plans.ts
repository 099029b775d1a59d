import { type DemonstrationOrganisation } from './organisations.js';

/** Who does the work of one stage, and what that work is. A transmission takes two: sending up, then recording the answer. */
export type StageWork =
  | { readonly act: 'examine'; readonly account: string; readonly adds?: string }
  | { readonly act: 'council' | 'decide' | 'transmit' | 'record-answer'; readonly account: string };

/** How a decision reads that is taken under a plan. */
export interface DecisionWords {
  readonly body: string;
  readonly chair: string;
  readonly signature: { readonly authority?: string; readonly position: string };
  readonly fund: string;
  readonly executor: string;
  readonly proposer: string;
}

/** A shipped plan as the demonstration's papers tell of it, with the codes it gives to its award and its papers. */
export interface ToldPlan {
  readonly code: string;
  readonly campaignName: string;
  readonly award: string;
  readonly awardName: string;
  readonly awardedBy: string;
  readonly basis: string;
  readonly place: string;
  readonly home: string;
  addressee(unit: DemonstrationOrganisation): string;
  readonly items: { readonly letter: string; readonly minutes: string; readonly report: string };
  readonly decision?: DecisionWords;
  /** what a unit declares of a collective that it nominates */
  readonly figures?: readonly { readonly measure: string; readonly value: string; readonly of?: string }[];
}

/** A plan whose stages are worked through one after another, each by one account. */
export interface StagedPlan extends ToldPlan {
  readonly stages: readonly StageWork[];
}

/** The special campaign of the province: what most dossiers of the demonstration are filed under. */
export const provincePlan = {
  code: 'HG-2024-DAIHOI',
  campaignName: 'Đợt thi đua đặc biệt lập thành tích chào mừng Đại hội Đảng bộ các cấp nhiệm kỳ 2025 - 2030',
  award: 'BANG-KHEN-CHU-TICH-TINH',
  awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
  awardedBy: 'Chủ tịch Ủy ban nhân dân tỉnh',
  basis: 'Kế hoạch phát động đợt thi đua đặc biệt của Ủy ban nhân dân tỉnh Hậu Giang',
  place: 'Hậu Giang',
  home: 'tỉnh Hậu Giang',
  addressee: ({ kind }) => (kind === 'commune' ? 'Ủy ban nhân dân cấp huyện' : 'Ban Thi đua - Khen thưởng tỉnh'),
  items: { letter: 'submission-letter', minutes: 'council-minutes', report: 'achievement-report' },
  decision: {
    body: 'Ủy ban nhân dân tỉnh Hậu Giang',
    chair: 'Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang',
    signature: { authority: 'KT. Chủ tịch', position: 'Phó Chủ tịch' },
    fund: 'tỉnh',
    executor: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
    proposer: 'Giám đốc Sở Nội vụ',
  },
} as const satisfies ToldPlan;

const anGiangOffice: StagedPlan = {
  code: 'AG-VPUBND-2024',
  campaignName: 'Phong trào thi đua năm 2024 của Văn phòng UBND tỉnh An Giang',
  award: 'GIAY-KHEN-CHANH-VAN-PHONG',
  awardName: 'Giấy khen của Chánh Văn phòng',
  awardedBy: 'Chánh Văn phòng',
  basis: 'Kế hoạch số 26/KH-VPUBND ngày 02 tháng 02 năm 2024 của Văn phòng Ủy ban nhân dân tỉnh An Giang',
  place: 'Long Xuyên',
  home: 'tỉnh An Giang',
  addressee: () => 'Hội đồng Thi đua - Khen thưởng Văn phòng',
  items: { letter: 'to-trinh-phong', minutes: 'bien-ban-phong', report: 'bao-cao-phong' },
  decision: {
    body: 'Văn phòng Ủy ban nhân dân tỉnh An Giang',
    chair: 'Chánh Văn phòng Ủy ban nhân dân tỉnh An Giang',
    signature: { position: 'Chánh Văn phòng' },
    fund: 'Văn phòng',
    executor: 'Trưởng phòng Hành chính - Quản trị',
    proposer: 'Hội đồng Thi đua - Khen thưởng Văn phòng',
  },
  figures: [
    { measure: 'sang-kien-phong', value: '2' },
    { measure: 'chuong-trinh-phong', value: '47', of: '49' },
    { measure: 'ty-le-xuat-sac', value: '5', of: '14' },
  ],
  stages: [
    { act: 'council', account: 'agvp.thuky' },
    { act: 'decide', account: 'agvp.vanphong' },
  ],
};

const provincialOffice: StagedPlan = {
  code: 'VPUBND-DAIHOI-XIV',
  campaignName: 'Đợt thi đua lập thành tích chào mừng Đại hội lần thứ XIV của Đảng',
  award: 'BANG-KHEN-THU-TUONG',
  awardName: 'Bằng khen của Thủ tướng Chính phủ',
  awardedBy: 'Thủ tướng Chính phủ',
  basis: 'Kế hoạch ngày 19 tháng 12 năm 2025 của Văn phòng Ủy ban nhân dân tỉnh',
  place: 'Hậu Giang',
  home: 'tỉnh Hậu Giang',
  addressee: () => 'Phòng Hành chính - Quản trị',
  items: { letter: 'to-trinh-don-vi', minutes: 'bien-ban-don-vi', report: 'bao-cao-don-vi' },
  stages: [
    { act: 'examine', account: 'vpubnd.hcqt' },
    { act: 'examine', account: 'vpubnd.tonghop', adds: 'to-trinh-van-phong' },
    { act: 'examine', account: 'bantdkt.thamdinh' },
    { act: 'transmit', account: 'ubndtinh.vanphong' },
    { act: 'record-answer', account: 'ubndtinh.vanphong' },
  ],
};

/** The commune's plan names no award: this is what its owner adds before anything can be filed. */
export const communeAward = {
  code: 'GIAY-KHEN-CHU-TICH-XA',
  name: 'Giấy khen của Chủ tịch UBND xã',
  subjects: ['collective', 'individual'],
  decidedBy: 'Chủ tịch UBND xã',
};

export const communePlan: StagedPlan = {
  code: 'XA-NLB-2025',
  campaignName: 'công tác thi đua, khen thưởng năm 2025 của xã Nguyễn Lương Bằng',
  award: communeAward.code,
  awardName: communeAward.name,
  awardedBy: 'Chủ tịch Ủy ban nhân dân xã',
  basis: 'Kế hoạch triển khai thực hiện công tác thi đua, khen thưởng năm 2025 của Ủy ban nhân dân xã',
  place: 'Nguyễn Lương Bằng',
  home: 'xã Nguyễn Lương Bằng',
  addressee: () => 'Phòng Văn hóa - Xã hội xã',
  items: { letter: 'to-trinh-xa', minutes: 'bien-ban-xa', report: 'bao-cao-xa' },
  decision: {
    body: 'Ủy ban nhân dân xã Nguyễn Lương Bằng',
    chair: 'Chủ tịch Ủy ban nhân dân xã Nguyễn Lương Bằng',
    signature: { position: 'Chủ tịch' },
    fund: 'xã',
    executor: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
    proposer: 'Phòng Văn hóa - Xã hội',
  },
  stages: [
    { act: 'examine', account: 'nlb.vhxh' },
    { act: 'council', account: 'nlb.thuky' },
    { act: 'decide', account: 'nlb.vanphong' },
  ],
};

/** The three other shipped plans, by the body that runs them. */
export const stagedPlans = { anGiangOffice, provincialOffice, commune: communePlan } as const;

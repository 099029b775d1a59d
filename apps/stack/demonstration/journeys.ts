import { shippedCalendar } from '../../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { addWorkingDays } from '../../../libs/domain/calendar/working-days.js';

export type ExaminingStage = 'district' | 'emulation-office' | 'party-office';

/** What one dossier goes through: the day on which each level lets it go. What has no day has not happened. */
export interface Journey {
  /** the unit's slug */
  readonly unit: string;
  readonly collective: 'party-organisation' | 'self' | 'part' | 'none';
  readonly persons: number;
  readonly letter?: 'signed' | 'scanned';
  readonly submitted: CalendarDay;
  readonly forwarded?: Readonly<Partial<Record<ExaminingStage, CalendarDay>>>;
  readonly returned?: { readonly by: ExaminingStage; readonly on: CalendarDay; readonly reason: string };
  readonly resubmitted?: CalendarDay;
  readonly council?: CalendarDay;
  readonly decision?: 'first' | 'second';
  /** the last person nominated is not recommended by the emulation office, for this reason */
  readonly against?: string;
}

/** A dossier that its unit is still preparing. */
export interface UnfinishedDraft {
  readonly unit: string;
  readonly collective: Journey['collective'];
  readonly persons: number;
  readonly begun: CalendarDay;
  readonly papers: 'all' | 'no confirmations' | 'only the letter' | 'none';
}

export interface Scenario {
  readonly journeys: readonly Journey[];
  readonly drafts: readonly UnfinishedDraft[];
  readonly decisions: Readonly<
    Record<'first' | 'second', { readonly on: CalendarDay; readonly number: string; readonly proposal: string }>
  >;
}

/** Working days that each level has (the campaign's `due.workingDays`). */
const allowed = { district: 5, emulation: 10, party: 5 };

/**
 * About thirty dossiers in the 25 days before `today`, so that on `today` exactly five are due by the end of the next working day,
 * three are overdue, two are returned and five decided.
 */
export function scenario(today: CalendarDay): Scenario {
  const ago = (days: number) => addWorkingDays(shippedCalendar, today, -days);
  const next = addWorkingDays(shippedCalendar, addDays(today, -1), 1);
  const following = addWorkingDays(shippedCalendar, today, 1);
  const soonDay = following <= addDays(today, 2) ? following : next;
  /** when it has to arrive to be due soon, or to have been due some working days ago */
  const soon = (level: keyof typeof allowed) => addWorkingDays(shippedCalendar, soonDay, -allowed[level]);
  const late = (level: keyof typeof allowed, by: number) => ago(allowed[level] + by);
  const [party, self, part] = ['party-organisation', 'self', 'part'] as const;
  const to = (district: CalendarDay | null, emulation?: CalendarDay, partyOffice?: CalendarDay) => ({
    ...(district !== null && { district }),
    ...(emulation !== undefined && { 'emulation-office': emulation }),
    ...(partyOffice !== undefined && { 'party-office': partyOffice }),
  });
  const journey = (
    unit: string,
    nominees: readonly [collective: Journey['collective'], persons: number],
    submitted: CalendarDay,
    rest: Omit<Journey, 'unit' | 'collective' | 'persons' | 'submitted'> = {},
  ): Journey => ({ unit, collective: nominees[0], persons: nominees[1], submitted, ...rest });

  const decided = [
    journey('xa.tanlong', [party, 2], ago(16), {
      forwarded: to(ago(15), ago(13), ago(11)),
      council: ago(9),
      decision: 'first',
      against: 'Năm 2022 chỉ được xếp loại hoàn thành nhiệm vụ, chưa đủ 05 năm hoàn thành tốt nhiệm vụ trở lên.',
    }),
    journey('so.giaoduc', [party, 1], ago(16), {
      forwarded: to(null, ago(14), ago(11)),
      council: ago(9),
      decision: 'first',
      letter: 'signed',
    }),
    journey('huyen.vithuy', [party, 2], ago(16), {
      forwarded: to(null, ago(13), ago(11)),
      council: ago(9),
      decision: 'first',
    }),
    journey('xa.truongphu', [party, 1], ago(16), {
      forwarded: to(ago(14), ago(12), ago(9)),
      council: ago(7),
      decision: 'second',
    }),
    journey('dn.minhkhang', [party, 1], ago(15), {
      forwarded: to(null, ago(12), ago(9)),
      council: ago(7),
      decision: 'second',
    }),
  ];
  const atChairman = [
    journey('xa.hoathuan', [self, 1], ago(15), { forwarded: to(ago(13), ago(10), ago(6)), council: ago(4) }),
    journey('so.taichinh', [party, 1], ago(14), { forwarded: to(null, ago(10), ago(6)), council: ago(4) }),
    journey('tx.longmy', [party, 2], ago(14), {
      forwarded: to(null, ago(9), ago(6)),
      council: ago(4),
      against: 'Báo cáo thành tích chưa nêu được kết quả do cá nhân trực tiếp thực hiện.',
    }),
  ];
  const atCouncil = [
    journey('xa.vihoa', [party, 1], ago(14), { forwarded: to(ago(12), ago(8), ago(4)) }),
    journey('so.yte', [party, 1], ago(13), { forwarded: to(null, ago(7), ago(3)), letter: 'signed' }),
    journey('congan', [party, 2], ago(12), { forwarded: to(null, ago(7), ago(3)) }),
    journey('phuong.anbinh', [self, 1], ago(13), { forwarded: to(ago(11), ago(6), ago(2)) }),
    journey('huyen.chauthanha', [part, 2], ago(12), { forwarded: to(null, ago(6), ago(2)) }),
  ];
  const atPartyOffice = [
    journey('xa.thanhan', [party, 1], ago(12), { forwarded: to(ago(9), soon('party')) }),
    journey('quansu', [party, 1], ago(13), { forwarded: to(null, late('party', 1)) }),
    journey('tinhdoan', [party, 1], ago(9), { forwarded: to(null, ago(2)) }),
    journey('phuong.longkhanh', [party, 1], ago(10), { forwarded: to(ago(7), ago(1)) }),
  ];
  const atEmulationOffice = [
    journey('so.nongnghiep', [party, 1], soon('emulation'), { letter: 'signed' }),
    journey('xa.luonghoa', [party, 1], ago(13), { forwarded: to(soon('emulation')) }),
    journey('dn.hauthanh', [party, 1], late('emulation', 2)),
    journey('tp.vithanh', [party, 2], ago(5)),
    journey('xa.dongloi', [self, 1], ago(6), { forwarded: to(ago(4)) }),
    journey('dn.tantienphat', [self, 0], ago(3), { letter: 'scanned' }),
    journey('xa.vinhtan', [party, 1], ago(9), {
      forwarded: to(ago(7)),
      returned: {
        by: 'emulation-office',
        on: ago(5),
        reason: 'Biên bản họp Hội đồng chưa ghi số phiếu của từng trường hợp; đề nghị lập lại.',
      },
      resubmitted: ago(2),
    }),
  ];
  const atDistrict = [
    journey('phuong.hiepbinh', [party, 1], soon('district')),
    journey('xa.phuongthanh', [party, 1], soon('district')),
    journey('xa.tanlong', [self, 1], late('district', 2)),
    journey('xa.hoathuan', [party, 1], ago(2)),
    journey('xa.truongphu', [self, 1], ago(1)),
  ];
  const returned = [
    journey('xa.vihoa', [self, 1], ago(6), {
      returned: {
        by: 'district',
        on: ago(3),
        reason: 'Báo cáo thành tích của cá nhân thiếu số liệu năm 2024; đề nghị bổ sung và nộp lại.',
      },
    }),
    journey('so.giaothong', [party, 1], ago(7), {
      returned: {
        by: 'emulation-office',
        on: ago(4),
        reason: 'Biên bản họp thiếu chữ ký của thư ký; đề nghị thay bằng bản đầy đủ.',
      },
    }),
  ];
  return {
    journeys: [
      ...decided,
      ...atChairman,
      ...atCouncil,
      ...atPartyOffice,
      ...atEmulationOffice,
      ...atDistrict,
      ...returned,
    ],
    drafts: [
      { unit: 'dn.phudien', collective: 'self', persons: 1, begun: ago(3), papers: 'no confirmations' },
      { unit: 'xa.tanlong', collective: 'part', persons: 1, begun: ago(1), papers: 'all' },
      { unit: 'so.yte', collective: 'self', persons: 1, begun: ago(2), papers: 'only the letter' },
      { unit: 'xa.hoathuan', collective: 'part', persons: 1, begun: ago(1), papers: 'none' },
    ],
    decisions: {
      first: { on: ago(6), number: '1284/QĐ-UBND', proposal: 'Tờ trình số 212/TTr-SNV' },
      second: { on: ago(3), number: '1307/QĐ-UBND', proposal: 'Tờ trình số 219/TTr-SNV' },
    },
  };
}

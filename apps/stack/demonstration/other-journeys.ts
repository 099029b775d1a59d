import { shippedCalendar } from '../../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { addWorkingDays } from '../../../libs/domain/calendar/working-days.js';
import type { Journey } from './journeys.js';
import { type StagedPlan, stagedPlans } from './told-plans.js';

/** A dossier under one of the three other plans: `passed` are the days on which its stages let it go, in their order. */
export interface StagedJourney extends Pick<Journey, 'unit' | 'collective' | 'persons' | 'submitted' | 'against'> {
  readonly plan: StagedPlan;
  readonly passed: readonly CalendarDay[];
}

/** What a plan's own end is recorded by: its decision, or the letter upwards and the decision that answers it. */
export interface StagedEnd {
  readonly number: string;
  readonly proposal: string;
}

export interface OtherScenario {
  /** the owner of the commune's plan publishes its awards and days; the rooms of the office register */
  readonly prepared: CalendarDay;
  readonly communeTakesUntil: CalendarDay;
  readonly journeys: readonly StagedJourney[];
  readonly decisions: ReadonlyMap<StagedPlan, StagedEnd>;
  readonly transmission: { readonly letter: string; readonly authority: string; readonly decision: string };
}

/**
 * Four dossiers under each of the other plans, from the first stage to the last. None is due within two days of `today` or overdue, so
 * that what the province's own campaign tells of time stays as it is.
 */
export function otherScenario(today: CalendarDay): OtherScenario {
  const ago = (days: number) => addWorkingDays(shippedCalendar, today, -days);
  const { anGiangOffice, provincialOffice, commune } = stagedPlans;
  const journeysOf =
    (plan: StagedPlan) =>
    (
      unit: string,
      nominees: readonly [collective: Journey['collective'], persons: number],
      submitted: number,
      passed: readonly number[],
      against?: string,
    ): StagedJourney => ({
      ...{ plan, unit, collective: nominees[0], persons: nominees[1], submitted: ago(submitted) },
      passed: passed.map(ago),
      ...(against !== undefined && { against }),
    });
  const office = journeysOf(anGiangOffice);
  const upwards = journeysOf(provincialOffice);
  const inCommune = journeysOf(commune);
  return {
    prepared: ago(17),
    communeTakesUntil: addDays(today, 30),
    journeys: [
      office('ag.tonghop', ['self', 2], 15, [12, 10]),
      office('ag.kinhte', ['self', 1], 14, [12, 10]),
      office('ag.kinhte', ['none', 2], 6, [4]),
      office('ag.tonghop', ['none', 1], 2, []),
      upwards('vp.kinhte', ['self', 1], 16, [15, 13, 9, 8, 2]),
      upwards('vp.tinhoc', ['self', 1], 16, [14, 12, 8, 6]),
      upwards('vp.tinhoc', ['none', 1], 7, [6, 3]),
      upwards('vp.kinhte', ['none', 2], 1, []),
      inCommune('nlb.kinhte', ['self', 2], 15, [12, 9, 7], 'Thành tích nêu trong báo cáo chưa có tài liệu chứng minh.'),
      inCommune('nlb.phunu', ['self', 1], 14, [11, 9, 7]),
      inCommune('nlb.kinhte', ['none', 1], 8, [5]),
      inCommune('nlb.phunu', ['none', 1], 2, []),
    ],
    decisions: new Map([
      [anGiangOffice, { number: '118/QĐ-VPUBND', proposal: 'Biên bản số 04/BB-HĐTĐKT' }],
      [commune, { number: '236/QĐ-UBND', proposal: 'Tờ trình số 31/TTr-VHXH' }],
    ]),
    transmission: { letter: '187/TTr-UBND', authority: 'Thủ tướng Chính phủ', decision: '1452/QĐ-TTg' },
  };
}

import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { ApiRefusal } from './api-refusal.js';

/** Refuses a day on which something is said to have happened and that has not come yet, by the judge's clock. */
export async function refuseFuture(tx: EntityManager, day: CalendarDay): Promise<void> {
  const [row] = await tx.query<{ future: boolean }[]>('SELECT $1::date > judge_day() AS future', [day]);
  if (row?.future) throw new ApiRefusal('day-in-the-future', { day });
}

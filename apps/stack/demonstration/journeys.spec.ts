import { addDays, atHour, endOfDay } from '../../../libs/domain/calendar-day.js';
import { stageDueAt } from '../../../libs/domain/deadline.js';
import { vietnamCalendar } from '../../../libs/domain/vietnam-calendar.js';
import { addWorkingDays } from '../../../libs/domain/working-days.js';
import { type Journey, scenario } from './journeys.js';
import { inventedName } from './names.js';
import { organisations, unitOf } from './organisations.js';
import { people } from './people.js';

/** A year in steps of four days: every weekday, and the days around Tết. */
const days = Array.from({ length: 93 }, (_, index) => addDays('2026-11-01', index * 4));
const allowed = { district: 5, 'emulation-office': 10, 'party-office': 5 } as const;

/** When a dossier that waits for an opinion is due; null when it waits for none. */
function dueOf(journey: Journey): string | null {
  const isCommune = unitOf(journey.unit).kind === 'commune';
  const levels = (['district', 'emulation-office', 'party-office'] as const).slice(isCommune ? 0 : 1);
  const forwarded = journey.forwarded ?? {};
  const level = levels.find((candidate) => forwarded[candidate] === undefined);
  if (level === undefined || (journey.returned !== undefined && journey.resubmitted === undefined)) return null;
  const before = levels[levels.indexOf(level) - 1];
  const arrived = journey.resubmitted ?? (before === undefined ? journey.submitted : forwarded[before]) ?? '';
  return stageDueAt(vietnamCalendar, { workingDays: allowed[level] }, atHour(arrived, 10.5));
}

describe('the demonstration province', () => {
  it('has five dossiers due soon and three overdue on whatever day it is started', () => {
    const differing = days.filter((today) => {
      const now = atHour(today, 10);
      const soon = endOfDay(addWorkingDays(vietnamCalendar, today, 1));
      const dues = scenario(today).journeys.flatMap((journey) => dueOf(journey) ?? []);
      const overdue = dues.filter((due) => due <= now).length;
      return overdue !== 3 || dues.filter((due) => due > now && due <= soon).length !== 5;
    });
    expect(differing).toEqual([]);
  });

  it('lets nothing happen on the day of the start or later', () => {
    const late = days.filter((today) =>
      scenario(today).journeys.some(({ submitted, forwarded, council, returned, resubmitted }) =>
        [submitted, council, returned?.on, resubmitted, ...Object.values(forwarded ?? {})].some(
          (day) => day !== undefined && day >= today,
        ),
      ),
    );
    expect(late).toEqual([]);
  });

  it('gives every person and every body a name of its own', () => {
    const names = people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(organisations.map(({ code }) => code)).size).toBe(organisations.length);
    expect(new Set(Array.from({ length: 322 }, (_, number) => inventedName(number))).size).toBe(322);
  });
});

import type { CalendarDay } from '../calendar/calendar-day.js';

/** The days of an appointment, both included. */
export interface AppointmentDays {
  readonly from: CalendarDay;
  /** null: until further notice */
  readonly to: CalendarDay | null;
}

export type AppointmentFlaw =
  | { readonly code: 'appointment-reversed' }
  | { readonly code: 'appointment-overlaps'; readonly from: CalendarDay; readonly to: CalendarDay | null }
  | {
      readonly code: 'appointment-outside-organisation';
      readonly from: CalendarDay;
      readonly to: CalendarDay | null;
    };

/**
 * What stands against an appointment's days, or nothing: they run backwards, the person holds the same function there on some of
 * them already, or the organisation does not exist on all of them. Two functions, or one in two organisations, may run side by side.
 */
export function appointmentFlaw(
  days: AppointmentDays,
  { others, life }: { readonly others: readonly AppointmentDays[]; readonly life: AppointmentDays },
): AppointmentFlaw | undefined {
  if (days.to !== null && days.to < days.from) return { code: 'appointment-reversed' };
  if (days.from < life.from || (life.to !== null && (days.to === null || days.to > life.to)))
    return { code: 'appointment-outside-organisation', ...life };
  const other = others.find((each) => meet(days, each));
  return other && { code: 'appointment-overlaps', from: other.from, to: other.to };
}

/** Whether two stretches of days have a day in common. One that ends before it begins has none. */
function meet(a: AppointmentDays, b: AppointmentDays): boolean {
  return (b.to === null || b.to >= b.from) && (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

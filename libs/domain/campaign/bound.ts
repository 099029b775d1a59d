import { type CalendarDay, endOfDay, type Instant, startOfDay } from '../calendar/calendar-day.js';

interface BoundOperator {
  /** what the operator is given: a day, or the code of an event of the plan, which has a day once it has happened */
  readonly names: 'day' | 'event';
  /** the exclusive instant that the day stands for */
  readonly instant: (day: CalendarDay) => Instant;
}

/** How a plan may say an upper bound in time: «đến hết ngày D» is D+1 at 00:00, «trước ngày D» is D at 00:00 (readings 2 and 3). */
const operators = {
  throughEndOf: { names: 'day', instant: endOfDay },
  before: { names: 'day', instant: startOfDay },
  onEvent: { names: 'event', instant: endOfDay },
} as const satisfies Record<string, BoundOperator>;

export type BoundOperatorName = keyof typeof operators;

export const boundOperators = Object.keys(operators) as readonly BoundOperatorName[];

/** The operators that are given a day. */
export const dayOperators = boundOperators.filter((name) => operators[name].names === 'day');

/** An upper bound in time as a plan says it, by at most one operator. */
export type Bound = { readonly [name in BoundOperatorName]?: string | undefined };

/** The days on which a campaign's events happened, by event code; an event that has not happened is absent. */
export type HappenedEvents = Readonly<Record<string, CalendarDay>>;

/** The operator that a bound is said with, and what it is given; undefined for none. */
export function operatorOf(bound: Bound) {
  for (const name of boundOperators) {
    const given = bound[name];
    if (given) return { name, given, ...operators[name] };
  }
  return undefined;
}

/** The code of the event that a bound hangs on; undefined when it hangs on none. */
export function eventOfBound(bound: Bound): string | undefined {
  const said = operatorOf(bound);
  return said?.names === 'event' ? said.given : undefined;
}

/** The exclusive instant of a bound; null while there is none, because nothing is said or its event has not happened. */
export function boundInstant(bound: Bound, happened: HappenedEvents = {}): Instant | null {
  const said = operatorOf(bound);
  const day = said?.names === 'event' ? happened[said.given] : said?.given;
  return said && day ? said.instant(day) : null;
}

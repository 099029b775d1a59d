import type { CalendarDay } from '../calendar/calendar-day.js';
import type { DeclaredRating, Rating } from './declared-facts.js';
import type { Subject } from './eligibility-input.js';
import type { Observation } from './observation.js';
import type { RatingRule } from './rules.js';
import { fail, pass, review, type Verdict } from './verdict.js';

/** From worst to best. */
const ranks: readonly Rating[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT'];

/** What may be true of one year: one value when it is known, two when sources contradict each other, all when nobody says. */
interface Year {
  readonly year: number;
  readonly possible: readonly Rating[];
  readonly state: 'known' | 'contradicted' | 'missing' | 'not-owed';
}

/**
 * Rating history: every listed year at least `atLeast`, and `minimumExcellent` years excellent (readings 11–14). It fails
 * only when no way of filling what is unknown could still meet the rule.
 */
export function judgeRatings(rule: RatingRule, subject: Subject): Verdict {
  if (rule.ratingOf === 'party-member' && subject.nominee.kind === 'individual' && !subject.nominee.partyMember)
    return review({ code: 'rating-not-party-member' }, observed({ ...rule, ratingOf: 'official' }, subject));
  const since = establishedOn(subject);
  const evidence = observed(rule, subject);
  const years = rule.years.map((year) => yearOf(year, rule, subject, since));
  const least = ranks.indexOf(rule.atLeast);
  const below = years.filter(({ possible }) => possible.every((value) => ranks.indexOf(value) < least));
  if (below.length > 0) {
    const shown = below.map(({ year, possible }) => ({ year, value: best(possible) }));
    return fail({ code: 'rating-below', years: shown, atLeast: rule.atLeast }, evidence);
  }
  const excellent = years.filter(({ possible }) => possible.includes('EXCELLENT')).length;
  const { minimumExcellent } = rule;
  if (excellent < minimumExcellent)
    return fail({ code: 'rating-too-few-excellent', possible: excellent, minimumExcellent }, evidence);
  const inState = (state: Year['state']): readonly number[] =>
    years.filter((entry) => entry.state === state).map(({ year }) => year);
  const open = { contradicted: inState('contradicted'), missing: inState('missing'), notOwed: inState('not-owed') };
  if (Object.values(open).some((list) => list.length > 0))
    return review({ code: 'rating-open', ...open, since: open.notOwed.length > 0 ? since : null }, evidence);
  return pass({ code: 'rating-met', years: rule.years, atLeast: rule.atLeast, excellent, minimumExcellent }, evidence);
}

/** The later of what is declared and registered: the more cautious, as ratings before it are looked at by a person. */
function establishedOn({ facts, register }: Subject): CalendarDay | null {
  const known = [facts?.since, register?.since].filter((day) => day !== undefined && day !== null);
  return known.toSorted().at(-1) ?? null;
}

function yearOf(year: number, rule: RatingRule, subject: Subject, since: CalendarDay | null): Year {
  // A predecessor's ratings may be attached; whether they count is a person's word (reading 12).
  if (since && `${year}-12-31` < since) return { year, possible: ranks, state: 'not-owed' };
  const values = [...new Set(ratingsOf(year, rule, subject).map(({ rating }) => rating.value))];
  if (values.length === 0) return { year, possible: ranks, state: 'missing' };
  return { year, possible: values, state: values.length === 1 ? 'known' : 'contradicted' };
}

function ratingsOf(year: number, rule: RatingRule, { facts, register }: Subject) {
  const asked = (rating: DeclaredRating): boolean =>
    rating.year === year && (rating.of ?? rule.ratingOf) === rule.ratingOf;
  return [
    ...(facts?.ratings ?? []).filter(asked).map((rating) => ({ rating, origin: null })),
    ...(register?.ratings ?? []).filter(asked).map((rating) => ({ rating, origin: rating.origin })),
  ];
}

function observed(rule: RatingRule, subject: Subject): readonly Observation[] {
  const since = establishedOn(subject);
  const years = rule.years.flatMap((year): readonly Observation[] => {
    const before = since !== null && `${year}-12-31` < since;
    const known = ratingsOf(year, rule, subject).map(
      ({ rating, origin }): Observation => ({
        kind: 'rating',
        source: origin === null ? 'declared' : 'register',
        ...{ of: rule.ratingOf, year, value: rating.value, origin, before },
      }),
    );
    return known.length > 0
      ? known
      : [{ kind: 'rating', source: 'declared', of: rule.ratingOf, year, value: null, origin: null, before }];
  });
  return since
    ? [{ kind: 'since', source: subject.facts?.since === since ? 'declared' : 'register', day: since }, ...years]
    : years;
}

function best(values: readonly Rating[]): Rating {
  return values.toSorted((a, b) => ranks.indexOf(b) - ranks.indexOf(a))[0] ?? 'NOT_COMPLETED';
}

import { atHour, type CalendarDay, type Instant } from '../../../libs/domain/calendar-day.js';
import { correct, forward, type Player, prepareDraft, returnToUnit, submit } from './acts.js';
import type { ApiSessions } from './api-session.js';
import type { ExaminingStage, Journey, Scenario } from './journeys.js';
import { unitOf } from './organisations.js';
import { recordAwardDecision, recordCouncil } from './province-acts.js';

/** What happens at one hour of one day; acts of the same hour follow each other by minutes. */
export interface Appointed {
  readonly at: Instant;
  readonly acts: readonly (() => Promise<void>)[];
}

/** When each kind of act takes place, so that what was sent in the morning has arrived by the next level's hour. */
const hours = {
  submit: 8.2,
  district: 9.6,
  'emulation-office': 10.5,
  'party-office': 13.6,
  council: 14.6,
  decision: 15.5,
  draft: 16.2,
};

/** The whole scenario as acts in the order of time. */
export function timetable(
  { journeys, drafts, decisions }: Scenario,
  stage: { readonly sessions: ApiSessions; readonly campaignId: string },
): readonly Appointed[] {
  const acts = new Map<Instant, (() => Promise<void>)[]>();
  const plan = (day: CalendarDay, hour: number, act: () => Promise<void>) => {
    const at = atHour(day, hour);
    acts.set(at, [...(acts.get(at) ?? []), act]);
  };
  const playing = journeys.map((journey, seed): { journey: Journey; player: Player } => ({
    journey,
    player: { unit: unitOf(journey.unit), seed, id: '' },
  }));

  for (const { journey, player } of playing) {
    plan(journey.submitted, hours.submit, async () => {
      await prepareDraft(stage, player, { ...journey, day: journey.submitted, papers: 'all' });
      await submit(stage, player);
    });
    for (const [level, day] of Object.entries(journey.forwarded ?? {}) as [ExaminingStage, CalendarDay][])
      plan(day, hours[level], () => forward(stage, player, level, journey));
    planReturn(journey, player);
  }

  function planReturn({ returned, resubmitted }: Journey, player: Player): void {
    if (returned !== undefined) plan(returned.on, hours[returned.by], () => returnToUnit(stage, player, returned));
    if (resubmitted !== undefined) plan(resubmitted, hours.submit, () => correct(stage, player, resubmitted));
  }

  const sittings = Map.groupBy(playing, ({ journey }) => journey.council ?? '');
  for (const [day, group] of sittings) {
    if (day === '') continue;
    const heard = group.map(({ player }) => player);
    plan(day, hours.council, () => recordCouncil(stage.sessions, heard));
  }
  for (const name of ['first', 'second'] as const) {
    const meant = playing.filter(({ journey }) => journey.decision === name).map(({ player }) => player);
    plan(decisions[name].on, hours.decision, () => recordAwardDecision(stage.sessions, meant, decisions[name]));
  }
  for (const [index, draft] of drafts.entries()) {
    const player: Player = { unit: unitOf(draft.unit), seed: journeys.length + index, id: '' };
    plan(draft.begun, hours.draft, () => prepareDraft(stage, player, { ...draft, day: draft.begun }));
  }
  return [...acts].map(([at, list]) => ({ at, acts: list })).toSorted((one, other) => one.at.localeCompare(other.at));
}

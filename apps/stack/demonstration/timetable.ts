import { atHour, type CalendarDay, type Instant } from '../../../libs/domain/calendar/calendar-day.js';
import { correct, forward, prepareDraft, returnToUnit, type Stage, submit } from './acts.js';
import { type Appointed, hours, type Plan } from './appointed.js';
import type { ExaminingStage, Journey, Scenario } from './journeys.js';
import { unitOf } from './organisations.js';
import type { OtherScenario } from './other-journeys.js';
import { planOthers } from './other-timetable.js';
import type { Player } from './player.js';
import { recordAwardDecision, recordCouncil } from './province-acts.js';
import { provincePlan } from './told-plans.js';

/** The whole scenario as acts in the order of time. */
export function timetable(
  { province, others }: { readonly province: Scenario; readonly others: OtherScenario },
  stage: Stage,
): readonly Appointed[] {
  const acts = new Map<Instant, (() => Promise<void>)[]>();
  const plan: Plan = (day, hour, act) => {
    const at = atHour(day, hour);
    acts.set(at, [...(acts.get(at) ?? []), act]);
  };
  planProvince(province, stage, plan);
  planOthers(others, { stage, plan, firstSeed: province.journeys.length + province.drafts.length });
  return [...acts].map(([at, list]) => ({ at, acts: list })).toSorted((one, other) => one.at.localeCompare(other.at));
}

function planProvince({ journeys, drafts, decisions }: Scenario, stage: Stage, plan: Plan): void {
  const playing = journeys.map((journey, seed): { journey: Journey; player: Player } => ({
    journey,
    player: { unit: unitOf(journey.unit), plan: provincePlan, seed, id: '' },
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
    plan(day, hours.council, async () => recordCouncil(await stage.sessions.as('hoidong.thuky'), heard));
  }
  for (const name of ['first', 'second'] as const) {
    const meant = playing.filter(({ journey }) => journey.decision === name).map(({ player }) => player);
    plan(decisions[name].on, hours.decision, async () =>
      recordAwardDecision(await stage.sessions.as('ubndtinh.vanphong'), meant, decisions[name]),
    );
  }
  for (const [index, draft] of drafts.entries()) {
    const player: Player = { unit: unitOf(draft.unit), plan: provincePlan, seed: journeys.length + index, id: '' };
    plan(draft.begun, hours.draft, () => prepareDraft(stage, player, { ...draft, day: draft.begun }));
  }
}

import { shippedCampaigns } from '../../../libs/campaigns/shipped-campaigns.js';
import { shippedCalendar } from '../../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { addDays, atHour } from '../../../libs/domain/calendar/calendar-day.js';
import { stageDueAt } from '../../../libs/domain/dossier/deadline.js';
import { soonUntil } from '../../../libs/domain/dossier/due-mark.js';
import { type Journey, scenario } from './journeys.js';
import { inventedName } from './names.js';
import { organisations, unitOf } from './organisations.js';
import { type OtherScenario, otherScenario } from './other-journeys.js';
import { people, personOf } from './people.js';
import { communePlan, provincePlan, type StagedPlan, stagedPlans } from './told-plans.js';

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
  return stageDueAt(shippedCalendar, { workingDays: allowed[level] }, atHour(arrived, 10.5));
}

const shipped = await shippedCampaigns();
const definitionOf = (code: string) => shipped.find((plan) => plan.code === code);

/** The stages of a plan as it is shipped; the answer from above belongs to the stage that sends upwards. */
function stagesOf({ code }: StagedPlan) {
  const definition = definitionOf(code);
  return definition?.routes[0]?.stages.map((name) => definition.stages.find((stage) => stage.code === name)) ?? [];
}

/** When a dossier of another plan that waits at a stage with a term is due; null when it waits for none. */
function stagedDueOf({ plan, submitted, passed }: OtherScenario['journeys'][number]): string | null {
  const days = stagesOf(plan)[passed.length]?.due?.workingDays;
  return days === undefined
    ? null
    : stageDueAt(shippedCalendar, { workingDays: days }, atHour(passed.at(-1) ?? submitted, 10.5));
}

describe('the demonstration province', () => {
  it('has dossiers of all four shipped plans, of each at least one at its end', () => {
    const { journeys } = otherScenario('2026-11-21');
    const told = Map.groupBy(journeys, ({ plan }) => plan);
    expect([provincePlan.code, ...[...told.keys()].map(({ code }) => code)].toSorted()).toEqual(
      shipped.map(({ code }) => code).toSorted(),
    );
    for (const [plan, list] of told) {
      expect(list.length).toBeGreaterThanOrEqual(3);
      const stood = new Set(list.map(({ passed }) => passed.length));
      expect(stood.size).toBeGreaterThanOrEqual(3);
      expect(stood.has(plan.stages.length)).toBe(true);
    }
  });

  it('works through the other plans by the stages, papers and awards that they have, by people who are there', () => {
    for (const plan of Object.values(stagedPlans)) {
      const acts = stagesOf(plan).flatMap((stage) =>
        stage?.kind === 'transmit' ? ['transmit', 'record-answer'] : [stage?.kind],
      );
      expect(plan.stages.map(({ act }) => act)).toEqual(acts);
      expect(plan.stages.map((work) => (work.act === 'examine' ? [work.adds ?? []].flat() : []))).toEqual(
        plan.stages.map((_, index) => stagesOf(plan)[index]?.adds.map(({ code }) => code) ?? []),
      );
      for (const { account } of plan.stages) expect(personOf(account).appointments).not.toEqual([]);
      const definition = definitionOf(plan.code);
      expect(definition?.checklist.map(({ code }) => code)).toEqual(Object.values(plan.items));
      // The commune's plan names none: its owner adds the one that is told of.
      const awards = plan === communePlan ? [] : [plan.award];
      expect(definition?.awards.map(({ code }) => code)).toEqual(expect.arrayContaining(awards));
      expect(definition?.awards.length === 0).toBe(plan === communePlan);
    }
  });

  it('has nothing due soon or overdue under the other plans, and lets nothing happen there today or out of order', () => {
    const differing = days.filter((today) => {
      const soon = soonUntil(shippedCalendar, atHour(today, 10));
      const { prepared, journeys } = otherScenario(today);
      return journeys.some((journey) => {
        const acted = [prepared, journey.submitted, ...journey.passed, today];
        const due = stagedDueOf(journey);
        return acted.some((day, index) => day >= (acted[index + 1] ?? '9')) || (due !== null && due <= soon);
      });
    });
    expect(differing).toEqual([]);
  });

  it('has five dossiers due soon and three overdue on whatever day it is started', () => {
    const differing = days.filter((today) => {
      const now = atHour(today, 10);
      const soon = soonUntil(shippedCalendar, atHour(today, 10));
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

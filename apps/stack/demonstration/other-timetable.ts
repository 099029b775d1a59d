import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { prepareDraft, type Stage, submit } from './acts.js';
import { hours, type Plan } from './appointed.js';
import { unitOf } from './organisations.js';
import type { OtherScenario, StagedJourney } from './other-journeys.js';
import type { Player } from './player.js';
import { recordAwardDecision, recordCouncil } from './province-acts.js';
import { examine, publishCommunePlan, recordAnswer, registerRooms, transmit } from './staged-acts.js';
import type { StageWork } from './told-plans.js';

interface Playing {
  readonly journey: StagedJourney;
  readonly player: Player;
}

/** What several dossiers of one plan have in common on one day at one stage: they are heard or decided together. */
interface Sitting {
  readonly work: StageWork;
  readonly day: CalendarDay;
  readonly playing: readonly Playing[];
}

/** The hour of each kind of work, those of the province's own campaign, so that the load stops no more often than it did. */
const hourOf: Readonly<Record<StageWork['act'], number>> = {
  examine: hours['emulation-office'],
  council: hours.council,
  decide: hours.decision,
  transmit: hours.decision,
  'record-answer': hours.decision,
};

/** Puts down what happens under the three other plans. */
export function planOthers(
  scenario: OtherScenario,
  { stage, plan, firstSeed }: { readonly stage: Stage; readonly plan: Plan; readonly firstSeed: number },
): void {
  plan(scenario.prepared, hours.submit, () => publishCommunePlan(stage, scenario.communeTakesUntil));
  plan(scenario.prepared, hours.submit, () => registerRooms(stage));
  const playing = scenario.journeys.map((journey, index): Playing => {
    const player = { unit: unitOf(journey.unit), plan: journey.plan, seed: firstSeed + index, id: '' };
    return { journey, player };
  });
  for (const { journey, player } of playing)
    plan(journey.submitted, hours.submit, async () => {
      await prepareDraft(stage, player, { ...journey, day: journey.submitted, papers: 'all' });
      await submit(stage, player);
    });
  for (const sitting of sittingsOf(playing))
    plan(sitting.day, hourOf[sitting.work.act], () => sit(sitting, scenario, stage));
}

function sittingsOf(playing: readonly Playing[]): readonly Sitting[] {
  const visits = playing.flatMap((one) =>
    one.journey.passed.map((day, index) => {
      const work = one.journey.plan.stages[index];
      if (work === undefined) throw new Error(`${one.journey.plan.code} has no stage ${index}`);
      return { work, day, one };
    }),
  );
  return [...Map.groupBy(visits, ({ work }) => work)].flatMap(([work, atStage]) =>
    [...Map.groupBy(atStage, ({ day }) => day)].map(([day, group]) => ({
      ...{ work, day },
      playing: group.map(({ one }) => one),
    })),
  );
}

async function sit({ work, day, playing }: Sitting, scenario: OtherScenario, stage: Stage): Promise<void> {
  const players = playing.map(({ player }) => player);
  switch (work.act) {
    case 'examine':
      for (const { journey, player } of playing) await examine(stage, player, { work, day, against: journey.against });
      return;
    case 'council':
      return recordCouncil(await stage.sessions.as(work.account), players);
    case 'decide': {
      const end = playing[0] && scenario.decisions.get(playing[0].journey.plan);
      if (end === undefined) throw new Error('a plan is decided under, and its decision has no number');
      return recordAwardDecision(await stage.sessions.as(work.account), players, { on: day, ...end });
    }
    case 'transmit':
      for (const player of players)
        await transmit(stage, player, { account: work.account, letter: scenario.transmission.letter, day });
      return;
    case 'record-answer':
      for (const player of players)
        await recordAnswer(stage, player, { account: work.account, answer: scenario.transmission, day });
  }
}

import { parseDocument } from 'yaml';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { active, clerkOf, type Stage } from './acts.js';
import { unitOf } from './organisations.js';
import type { OtherScenario, StagedJourney } from './other-journeys.js';
import { composeLevelLetter } from './papers.js';
import { personOf } from './people.js';
import type { Player } from './player.js';
import { communeAward, communePlan, type StageWork, stagedPlans } from './told-plans.js';

/** The owner of the commune's plan adds what it lacks, an award and a last day, and publishes that as its second version. */
export async function publishCommunePlan({ sessions, campaigns }: Stage, takesUntil: CalendarDay): Promise<void> {
  const owner = await sessions.as('nlb.chutri');
  const begun = await owner.call('createPlanDraft', { body: { campaignId: campaigns.get(communePlan.code) } });
  const document = parseDocument(begun.source);
  document.set('awards', document.createNode([communeAward]));
  document.set('submission', document.createNode({ throughEndOf: takesUntil }));
  const { id } = begun;
  const saved = await owner.call('savePlanDraft', { id, body: { version: begun.version, source: String(document) } });
  const note = 'Bổ sung hình thức khen và hạn nhận hồ sơ theo ý kiến của Hội đồng Thi đua - Khen thưởng xã.';
  await owner.call('publishPlan', { id, body: { version: saved.version, note } });
}

/** The rooms of the office say what they strive for: its plan considers nobody who has not. */
export async function registerRooms({ sessions, campaigns }: Stage): Promise<void> {
  const id = campaigns.get(stagedPlans.anGiangOffice.code) ?? '';
  for (const slug of ['ag.tonghop', 'ag.kinhte']) {
    const clerk = await clerkOf(sessions, unitOf(slug));
    const content = {
      texts: [{ field: 'danh-hieu', text: 'Tập thể lao động xuất sắc; Giấy khen của Chánh Văn phòng.' }],
      targets: [{ field: 'chi-tieu', label: 'Văn bản tham mưu đúng hạn (%)', planned: '98' }],
      indicators: [],
    };
    await clerk.call('saveRegistration', { id, body: { version: 0, content } });
  }
}

/** A level examines: it adds the paper that its stage asks for, gives its opinions and sends the dossier on. */
export async function examine(
  { sessions }: Stage,
  { id, plan }: Player,
  {
    work: { account, adds },
    day,
    against,
  }: { work: StageWork & { act: 'examine' }; day: CalendarDay } & Pick<StagedJourney, 'against'>,
): Promise<void> {
  const examiner = await sessions.as(account);
  let view = await examiner.call('getDossier', { id });
  if (adds !== undefined) {
    const nominees = active(view).map(({ nominee }) => nominee);
    const file = await composeLevelLetter(nominees, { plan, day }, officeLetter);
    const upload = await examiner.upload('Tờ trình của Văn phòng UBND tỉnh.pdf', file);
    await examiner.call('addLevelPaper', { id, body: { version: view.version, code: adds, uploadId: upload.id } });
    view = await examiner.call('getDossier', { id });
  }
  const opinions = active(view).map(({ nominee }, index, all) => {
    const reason = index === all.length - 1 ? (against ?? null) : null;
    return { nominationId: nominee.id, recommend: reason === null, reason };
  });
  await examiner.call('forward', { id, body: { version: view.version, opinions } });
}

const officeLetter = {
  body: 'Văn phòng Ủy ban nhân dân tỉnh',
  addressee: 'Ban Thi đua - Khen thưởng tỉnh',
  symbol: '64/TTr-VPUBND',
  signer: personOf('vpubnd.lanhdao').name,
};

/** The list goes up, out of the province. */
export async function transmit(
  { sessions }: Stage,
  { id }: Player,
  { account, letter, day }: { account: string; letter: string; day: CalendarDay },
): Promise<void> {
  const office = await sessions.as(account);
  const { version } = await office.call('getDossier', { id });
  await office.call('transmit', { id, body: { version, number: letter, sentOn: day } });
}

/** What was decided above is recorded, with everybody awarded. */
export async function recordAnswer(
  { sessions }: Stage,
  { id }: Player,
  { account, answer, day }: { account: string; answer: OtherScenario['transmission']; day: CalendarDay },
): Promise<void> {
  const office = await sessions.as(account);
  const view = await office.call('getDossier', { id });
  const outcomes = active(view).map(({ nominee }) => ({ nominationId: nominee.id, awarded: true }));
  const { authority, decision: number } = answer;
  await office.call('recordOutsideResult', {
    id,
    body: { version: view.version, authority, number, signedOn: day, outcomes },
  });
}

import { randomUUID } from 'node:crypto';
import type { DraftView } from '../../../libs/contracts/views/drafts.js';
import type { NominationView } from '../../../libs/contracts/views/nominations.js';
import type { Role } from '../../../libs/domain/role.js';
import type { ApiSession, ApiSessions } from './api-session.js';
import type { ExaminingStage, Journey, UnfinishedDraft } from './journeys.js';
import { inventNominees } from './nominees.js';
import { type DemonstrationOrganisation, organisations } from './organisations.js';
import { composeMinutesOf, composePapers, type PaperOrder } from './papers.js';
import type { Player } from './player.js';

export interface Stage {
  readonly sessions: ApiSessions;
  /** the ids of the plans by their codes */
  readonly campaigns: ReadonlyMap<string, string>;
}

export function clerkOf(sessions: ApiSessions, { slug = '' }: DemonstrationOrganisation): Promise<ApiSession> {
  return slug === 'huyen.phunghiep' ? sessions.as(`${slug}.thamdinh`, 'unit-clerk') : sessions.as(`${slug}.canbo`);
}

function headOf(sessions: ApiSessions, { slug = '', kind }: DemonstrationOrganisation): Promise<ApiSession> {
  return sessions.as(`${slug}.${kind === 'district' ? 'thutruong' : 'lanhdao'}`);
}

function examinerOf(sessions: ApiSessions, unit: DemonstrationOrganisation, stage: ExaminingStage) {
  if (stage === 'emulation-office') return sessions.as('bantdkt.thamdinh');
  if (stage === 'party-office') return sessions.as('vptinhuy.thamdinh');
  const district = organisations.find((candidate) => candidate.code === unit.parent);
  const role: Role = 'examiner';
  return sessions.as(`${district?.slug}.thamdinh`, role);
}

/** The clerk fills in a draft: nominees, then the papers that its checklist asks for. */
export async function prepareDraft(
  { sessions, campaigns }: Stage,
  player: Player,
  wish: Pick<UnfinishedDraft, 'collective' | 'persons' | 'papers'> & Pick<PaperOrder, 'day' | 'letter'>,
): Promise<void> {
  const clerk = await clerkOf(sessions, player.unit);
  const { id, version } = await clerk.call('createDraft', { body: { campaignId: campaigns.get(player.plan.code) } });
  player.id = id;
  const related = await clerk.call('listRelatedOrganisations', { id });
  const nominees = inventNominees(player, wish, related.items);
  const facts = nominees.flatMap(({ kind, id: nomineeId }) =>
    kind === 'collective' && player.plan.figures ? { nomineeId, figures: player.plan.figures } : [],
  );
  const view = await clerk.call('saveDraft', { id, body: { version, nominees, papers: [], facts } });
  if (wish.papers === 'none') return;
  const papers = await uploadPapers(clerk, view, { ...wish, ...player }, wish.papers);
  await clerk.call('saveDraft', { id, body: { version: view.version, nominees, papers } });
}

async function uploadPapers(
  clerk: ApiSession,
  view: DraftView,
  order: PaperOrder,
  extent: Exclude<UnfinishedDraft['papers'], 'none'>,
) {
  const composed = (await composePapers(view, order)).filter(
    ({ item }) =>
      extent === 'all' ||
      (extent === 'only the letter' ? item === order.plan.items.letter : !item.endsWith('-confirmation')),
  );
  // The minutes tell of the unit's own movement as well: lines of the submission that no paper of its own answers.
  const also =
    extent === 'all'
      ? view.checklist.flatMap((line) =>
          line.nominationId === null && !composed.some(({ item }) => item === line.item) ? line.item : [],
        )
      : [];
  return Promise.all(
    composed.map(async ({ fileName, file, item, nominationIds }) => ({
      id: randomUUID(),
      uploadId: (await clerk.upload(fileName, file)).id,
      satisfies: [
        ...(nominationIds ?? [null]).map((nominationId) => ({ item, nominationId })),
        ...(item === order.plan.items.minutes ? also.map((line) => ({ item: line, nominationId: null })) : []),
      ],
    })),
  );
}

/** The unit's head confirms what the draft says and submits it. */
export async function submit({ sessions }: Stage, { unit, id }: Player): Promise<void> {
  const head = await headOf(sessions, unit);
  const { version, papers } = await head.call('getDraft', { id });
  const seen = papers.map(({ upload }) => ({ uploadId: upload.id, sha256: upload.sha256 }));
  await head.call('submitDraft', { id, body: { version, papers: seen, accuracyConfirmed: true } });
}

/** A level gives its opinion on every nomination and sends the dossier on. */
export async function forward(
  { sessions }: Stage,
  { unit, id }: Player,
  stage: ExaminingStage,
  journey: Journey,
): Promise<void> {
  const examiner = await examinerOf(sessions, unit, stage);
  const view = await examiner.call('getDossier', { id });
  const opinions = active(view).map(({ nominee }, index, all) => {
    const reason = stage === 'emulation-office' && index === all.length - 1 ? (journey.against ?? null) : null;
    return { nominationId: nominee.id, recommend: reason === null, reason };
  });
  await examiner.call('forward', { id, body: { version: view.version, opinions } });
}

export async function returnToUnit(
  { sessions }: Stage,
  { unit, id }: Player,
  { by, reason }: NonNullable<Journey['returned']>,
): Promise<void> {
  const examiner = await examinerOf(sessions, unit, by);
  const { version } = await examiner.call('getDossier', { id });
  await examiner.call('returnToUnit', { id, body: { version, reason } });
}

/** The clerk brings new minutes, the head sends the correction back. */
export async function correct({ sessions }: Stage, { unit, plan, seed, id }: Player, day: string): Promise<void> {
  const [clerk, head] = await Promise.all([clerkOf(sessions, unit), headOf(sessions, unit)]);
  const view = await clerk.call('getDossier', { id });
  const old = view.papers.find((paper) => paper.satisfies.some(({ item }) => item === plan.items.minutes));
  const nominees = active(view).map(({ nominee }) => nominee);
  const upload = await clerk.upload(
    'Biên bản họp Hội đồng (lập lại).pdf',
    await composeMinutesOf(nominees, { unit, plan, day, seed: seed + 1 }),
  );
  const paper = {
    id: randomUUID(),
    uploadId: upload.id,
    satisfies: old?.satisfies ?? [{ item: plan.items.minutes, nominationId: null }],
    replaces: old?.id ?? null,
  };
  const note = 'Đã lập lại biên bản, ghi rõ số phiếu của từng trường hợp.';
  const body = { draftVersion: 0, papers: [paper], withdrawn: [], note };
  const { version, draftVersion } = await clerk.call('saveCorrection', { id, body });
  await head.call('resubmit', { id, body: { version, draftVersion, accuracyConfirmed: true } });
}

export function active(view: { readonly nominations: readonly NominationView[] }): readonly NominationView[] {
  return view.nominations.filter((nomination) => nomination.withdrawn === null);
}

/** A nomination that some level did not recommend. */
export function wasRefused(nomination: NominationView): boolean {
  return nomination.opinions.some((opinion) => !opinion.recommend);
}

import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { stringify } from 'yaml';
import { compareCampaigns } from '../../../libs/campaigns/compare-campaigns.js';
import { type PlanProblem, planError } from '../../../libs/campaigns/plan-problem.js';
import {
  type CampaignDefinition,
  type PublishedCampaign,
  withShortNames,
} from '../../../libs/contracts/campaign-definition.js';
import type { CreatePlanDraftBody, PlanDraftView } from '../../../libs/contracts/views/plans.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { planProblemTexts } from '../../../libs/messages/plans/campaign-problems.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { checkPlan as checkPlanHere, type ReadPlanText } from '../parsing/parse-worker.js';
import { type Parser, TooMuchWork } from '../parsing/parser.js';
import { needPlanRight, ownCode } from './plan-rights.js';
import { planWorld } from './plan-world.js';
import { findPlan, sectionsView } from './plans.queries.js';

/** What a written plan comes to; nothing but problems when it cannot be read. */
interface CheckedPlan extends Pick<PlanDraftView, 'problems' | 'sections'> {
  readonly definition: CampaignDefinition | null;
}

/** What a written plan is worth: its problems with their places, and how it would read. Without a parser it is read in this thread. */
export async function checkPlan(db: DataSource | EntityManager, source: string, parser?: Parser): Promise<CheckedPlan> {
  const { names: _functions, ...world } = await planWorld(db);
  const asked = { source, world };
  const { definition, problems, sections } = parser
    ? await parser.run('checkPlan', asked).catch((error: unknown) => ({ ...unreadPlan(error), sections: null }))
    : checkPlanHere(asked);
  return { definition, problems: problemsView(problems), sections: sections && sectionsView(sections) };
}

/** A plan as it was written, read in a thread of its own: what it says, or why it says nothing. */
function readPlan(parser: Parser, source: string): Promise<ReadPlanText> {
  return parser.run('readPlan', source).catch(unreadPlan);
}

function unreadPlan(error: unknown): ReadPlanText {
  if (error instanceof TooMuchWork) return { definition: null, problems: [tooMuchWork] };
  throw error;
}

const tooMuchWork = { ...planError('too-much-work', [], planProblemTexts.tooMuchWork), line: null, column: null };

/** What a draft is read with. */
interface Reading {
  readonly db: DataSource;
  readonly parser: Parser;
}

function problemsView(problems: readonly PlanProblem[]): CheckedPlan['problems'] {
  return problems.map((problem) => ({ ...problem, path: [...problem.path] }));
}

interface DraftRow {
  id: string;
  code: string;
  owner: string;
  base_version: number | null;
  source: string;
  version: number;
  updated_at: Date;
  updated_by: string;
}

/**
 * A draft of a plan, for whoever may write the plan's owner's; one of each owner for each campaign, so that two writers meet in it.
 * Returns the one that is there already.
 */
export async function createPlanDraft(
  { db, parser }: Reading,
  body: CreatePlanDraftBody,
  acting: Acting,
  author: string,
): Promise<string> {
  const begun =
    'campaignId' in body
      ? await fromPublished(db, body.campaignId)
      : await fromText({ db, parser }, body.source, acting);
  for (const owner of begun.owners) await needPlanRight(db, acting, owner);
  const [owner] = begun.owners;
  await refuseTakenCode(db, begun.code, owner);
  await db.query(
    `INSERT INTO campaign_draft (id, code, owner, base_version, source, version, created_at, updated_at, updated_by)
     VALUES ($1, $2, $3, $4, $5, 1, judge_now(), judge_now(), $6) ON CONFLICT (code, owner) DO NOTHING`,
    [randomUUID(), begun.code, owner, begun.version, begun.source, author],
  );
  const [row] = await db.query<{ id: string }[]>('SELECT id FROM campaign_draft WHERE code = $1 AND owner = $2', [
    begun.code,
    owner,
  ]);
  if (!row) throw new Error('the draft of a plan was neither made nor there');
  return row.id;
}

/** Two plans whose codes differ in capitals alone would be one to whoever reads them. Drafts of other owners are not told of. */
async function refuseTakenCode(db: DataSource | EntityManager, code: string, owner: string): Promise<void> {
  const [taken] = await db.query<{ code: string }[]>(
    `SELECT code FROM (SELECT code FROM campaign UNION SELECT code FROM campaign_draft WHERE owner = $2) known
      WHERE upper(code) = upper($1) AND code <> $1 LIMIT 1`,
    [code, owner],
  );
  if (taken) throw new ApiRefusal('plan-code-taken', { code: taken.code });
}

/** What a draft begins as. The first of `owners` is whose it is; the author needs the right to the plans of each. */
interface Begun {
  readonly code: string;
  readonly version: number | null;
  readonly source: string;
  readonly owners: readonly [string, ...string[]];
}

async function fromPublished(db: DataSource, campaignId: string): Promise<Begun> {
  const plan = await findPlan(db, campaignId);
  const source = plan.source ?? stringify(plan.definition);
  return { code: plan.code, version: plan.version, source, owners: [plan.definition.owner] };
}

/** A new plan is kept even while it has problems; only its code must be there, because the draft goes by it. */
async function fromText({ db, parser }: Reading, source: string, acting: Acting): Promise<Begun> {
  const { definition, problems } = await readPlan(parser, source);
  const tooLarge = problems.find((problem) => problem.code === 'too-large');
  if (tooLarge) throw new ApiRefusal('plan-unreadable', { problem: tooLarge.message });
  const code = definition?.code ?? /^code:\s*["']?([A-Za-z0-9][A-Za-z0-9-]*)/m.exec(source)?.[1];
  if (!code) throw new ApiRefusal('plan-unreadable', { problem: problems[0]?.message ?? '' });
  const published = await newestDefinition(db, code);
  const written = definition?.owner;
  if (published) {
    const owner = published.definition.owner;
    return { code, version: published.version, source, owners: written ? [owner, written] : [owner] };
  }
  return { code, version: null, source, owners: [written ?? (await ownCode(db, acting))] };
}

export async function getPlanDraft({ db, parser }: Reading, draftId: string): Promise<PlanDraftView> {
  const row = await findDraft(db, draftId);
  const { definition, problems, sections } = await checkPlan(db, row.source, parser);
  const published = await newestDefinition(db, row.code);
  return {
    id: row.id,
    code: row.code,
    baseVersion: row.base_version,
    source: row.source,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    problems,
    sections,
    changes:
      definition && published
        ? compareCampaigns(published.definition, withShortNames(definition)).map((change) => ({
            ...change,
            sentences: [...change.sentences],
          }))
        : [],
  };
}

async function findDraft(db: DataSource | EntityManager, draftId: string): Promise<DraftRow> {
  const [row] = await db.query<DraftRow[]>('SELECT * FROM campaign_draft WHERE id = $1', [draftId]);
  if (!row) throw new ApiRefusal('plan-draft-unknown');
  return row;
}

async function newestDefinition(
  db: DataSource | EntityManager,
  code: string,
): Promise<{ readonly definition: PublishedCampaign; readonly version: number } | undefined> {
  const [row] = await db.query<{ definition: PublishedCampaign; version: number }[]>(
    'SELECT definition, version FROM campaign WHERE id = newest_campaign($1)',
    [code],
  );
  return row;
}

/** Saves what a screen holds if nobody saved in between, and if the author may write the plans of whoever it now says owns it. */
export async function savePlanDraft(
  { db, parser }: Reading,
  draftId: string,
  { version, source }: { version: number; source: string },
  author: { acting: Acting; name: string },
): Promise<void> {
  const { definition, problems } = await readPlan(parser, source);
  const tooLarge = problems.find((problem) => problem.code === 'too-large');
  if (tooLarge) throw new ApiRefusal('plan-unreadable', { problem: tooLarge.message });
  if (definition) await needPlanRight(db, author.acting, definition.owner);
  const [rows] = await db.query<[unknown[], number]>(
    `UPDATE campaign_draft SET source = $3, version = version + 1, updated_at = judge_now(), updated_by = $4
      WHERE id = $1 AND version = $2 RETURNING id`,
    [draftId, version, source, author.name],
  );
  if (rows.length === 0) throw new ApiRefusal('plan-draft-changed', { now: (await findDraft(db, draftId)).version });
}

export async function deletePlanDraft(db: DataSource, draftId: string): Promise<void> {
  await db.query('DELETE FROM campaign_draft WHERE id = $1', [draftId]);
}

/**
 * Makes the draft the plan's next version. Versions are immutable and added beside each other: submissions that are under way read the
 * version before it or this one, and wait for neither.
 */
export async function publishPlan(
  { db, parser }: Reading,
  draftId: string,
  { version, note }: { version: number; note: string },
  author: { acting: Acting; name: string },
): Promise<string> {
  if (note.trim() === '') throw new ApiRefusal('reason-missing');
  return db.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM campaign_draft WHERE id = $1 FOR UPDATE', [draftId]);
    const row = await findDraft(tx, draftId);
    if (row.version !== version) throw new ApiRefusal('plan-draft-changed', { now: row.version });
    const { definition, problems } = await checkPlan(tx, row.source, parser);
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (!definition || errors.length > 0) throw new ApiRefusal('plan-not-valid', { problems: errors });
    if (definition.code !== row.code) throw new ApiRefusal('plan-code-changed', { code: row.code });
    await needPlanRight(tx, author.acting, definition.owner);
    await refuseTakenCode(tx, row.code, row.owner);
    const published = await newestDefinition(tx, row.code);
    if (published) await needPlanRight(tx, author.acting, published.definition.owner);
    if ((published?.version ?? null) !== row.base_version)
      throw new ApiRefusal('plan-published-meanwhile', { version: published?.version ?? 0 });
    const id = randomUUID();
    await tx.query(
      `INSERT INTO campaign (id, code, version, definition, source, note, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, judge_now())`,
      [
        id,
        row.code,
        (row.base_version ?? 0) + 1,
        JSON.stringify(withShortNames(definition)),
        row.source,
        note,
        author.name,
      ],
    );
    await tx.query('DELETE FROM campaign_draft WHERE id = $1', [draftId]);
    await recordAct(tx, {
      ...{ kind: 'plan-published', by: author.acting },
      about: { kind: 'plan', id, name: withShortNames(definition).shortName },
      detail: { version: (row.base_version ?? 0) + 1, note },
    });
    return id;
  });
}

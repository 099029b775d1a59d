import type { DataSource, EntityManager } from 'typeorm';
import { dayOf } from '../domain/calendar/calendar-day.js';
import { type HappenedEvents } from '../domain/campaign/bound.js';
import { type CampaignPlan, opensSubmission, submissionPeriod } from '../domain/campaign/campaign.js';
import type { Submission } from '../domain/dossier/command.js';
import { decide } from '../domain/dossier/decide.js';
import type { Actor } from '../domain/dossier/dossier.js';
import { dossierCode } from '../domain/dossier/dossier-code.js';
import { type DraftContent, fullNominees } from '../domain/dossier/draft.js';
import { quotaCharges } from '../domain/dossier/quota-charge.js';
import { blockingSteps } from '../domain/eligibility/blocking-steps.js';
import { disclosed, listWriter } from '../domain/eligibility/disclosed.js';
import type { Finding } from '../domain/eligibility/finding.js';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.js';
import { may } from '../domain/role.js';
import { eligibilityWords } from '../messages/eligibility/eligibility-words.js';
import { type ActingPerson, loadActor, roleOf } from './actor.js';
import { append } from './append.js';
import { broughtPapers } from './brought-papers.js';
import { answeredBefore, requestHash } from './command-log.js';
import { type EligibilityPlan, findingsOf } from './eligibility.js';
import type { Executed } from './execute.js';
import { underRegime } from './legal-regimes.js';
import { nominableOrganisations } from './nominable-organisations.js';
import { linkSubjects, numberOfAnother } from './nomination-subjects.js';
import { claimPlaces } from './quota.js';
import { ledgerTransaction } from './transaction.js';
import { unitRoute } from './unit-route.js';
import { currentCalendar } from './working-calendar.js';

/** What the head saw and confirms. */
export interface DraftSubmission {
  readonly draftId: string;
  readonly commandId: string;
  readonly acting: ActingPerson;
  readonly version: number;
  readonly papers: readonly { readonly uploadId: string; readonly sha256: string }[];
  readonly accuracyConfirmed: boolean;
}

interface DraftRow {
  id: string;
  campaign_id: string;
  campaign_version: number;
  definition: CampaignPlan & EligibilityPlan;
  unit_id: string;
  unit_name: string;
  unit_kind: string;
  parent_name: string | null;
  happened: HappenedEvents;
  closed: boolean;
  parent_id: string | null;
  version: number;
  content: DraftContent;
  submitted_at: Date | null;
}

/**
 * The unit's first submission: under the draft's lock the draft must be what the head saw, the campaign's route is frozen into the
 * dossier, and the dossier gets its code. One transaction; a refusal changes nothing.
 */
export async function submitDraft(db: DataSource, submission: DraftSubmission): Promise<Executed | Refusal> {
  return ledgerTransaction(db, (tx) => submitIn(tx, submission));
}

async function submitIn(tx: EntityManager, submission: DraftSubmission): Promise<Executed | Refusal> {
  const { draftId, commandId, acting, ...confirmed } = submission;
  await tx.query('SELECT 1 FROM draft WHERE id = $1 FOR NO KEY UPDATE', [draftId]);
  const actor = await loadActor(tx, acting);
  if (isRefusal(actor)) return actor;
  const sent = { commandId, actor: acting.appointmentId, hash: requestHash({ draftId, confirmed }) };
  const before = await answeredBefore(tx, sent);
  if (before) return isRefusal(before) ? before : { accepted: before, wake: null };
  const draft = await readDraft(tx, draftId);
  const refusal = refusalOf(draft, actor) ?? (draft && (await staleDraft(tx, draft, submission)));
  if (refusal || !draft) return refusal ?? refuse('not-found');
  const [clock] = await tx.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', judge_now()) AS now`);
  if (!clock) throw new Error('the clock did not answer');
  const now = clock.now.toISOString();
  const submitted = await submissionOf(tx, draft, submission);
  if (isRefusal(submitted)) return submitted;
  const command = await underRegime(tx, submitted, now);
  const findings = await findingsOfDraft(tx, draft, command, now);
  const calendar = await currentCalendar(tx);
  const events = decide(null, command, { now, actor, calendar, arrivalNumber: null, findings });
  if (isRefusal(events)) return events;
  const another = await numberOfAnother(tx, command.nominees);
  if (another) return another;
  const full = await claimPlaces(tx, { dossierId: draftId, before: null, events, actor, at: now });
  if (full) return full;
  // The code is taken last: refused submissions must not use numbers up, and the counter is held for one insert only.
  const code = await takeCode(tx, draft.definition.codePrefix);
  const named = events.map((event) => (event.type === 'submitted' ? { ...event, code } : event));
  const { hash } = sent;
  const appending = { dossierId: draftId, before: null, events: named, actor, at: now, commandId, hash };
  const { accepted, wake } = await append(tx, appending);
  await linkSubjects(tx, { dossierId: draftId, nominees: command.nominees, at: now });
  await tx.query('UPDATE draft SET submitted_at = $2 WHERE id = $1', [draftId, now]);
  return { accepted, wake };
}

async function readDraft(tx: EntityManager, draftId: string): Promise<DraftRow | undefined> {
  const [row] = await tx.query<DraftRow[]>(
    `SELECT d.id, c.id AS campaign_id, c.version AS campaign_version, c.definition, d.unit_id, u.name AS unit_name, u.kind AS unit_kind,
            u.parent_id, p.name AS parent_name, d.version, d.content, d.submitted_at,
            campaign_event_days(c.code) AS happened, campaign_closed(c.code) AS closed
       FROM draft d JOIN campaign begun ON begun.id = d.campaign_id JOIN campaign c ON c.id = newest_campaign(begun.code)
       JOIN organisation u ON u.id = d.unit_id LEFT JOIN organisation p ON p.id = u.parent_id WHERE d.id = $1`,
    [draftId],
  );
  return row;
}

function refusalOf(draft: DraftRow | undefined, actor: Actor): Refusal | undefined {
  if (!draft || draft.unit_id !== actor.organisationId) return refuse('not-found');
  const role = roleOf(actor);
  if (!role || !may(role, 'dossier.submit')) return refuse('role-not-allowed');
  if (draft.submitted_at) return refuse('draft-already-submitted');
  if (draft.closed) return refuse('campaign-closed');
  // The plan alone is asked, before a regime adds papers of its own: a plan without a checklist would take a dossier without papers.
  return opensSubmission(draft.definition) ? undefined : refuse('campaign-not-open');
}

/** The plan's rules over the list as it is being submitted, in the words that its unit may read in a refusal. */
async function findingsOfDraft(
  tx: EntityManager,
  draft: DraftRow,
  submission: Submission,
  now: string,
): Promise<readonly Finding[]> {
  const findings = await findingsOf(tx, {
    plan: draft.definition,
    step: 'submission',
    on: dayOf(now),
    dossierId: draft.id,
    settled: [],
    judging: true,
    reader: { organisationId: draft.unit_id, wholeProvince: false },
    ...submission,
  });
  return findings.map((finding) => disclosed(finding, listWriter, eligibilityWords));
}

async function staleDraft(tx: EntityManager, draft: DraftRow, seen: DraftSubmission): Promise<Refusal | undefined> {
  if (draft.version !== seen.version) return refuse('draft-changed', { seen: seen.version, now: draft.version });
  const uploads = [...new Set(draft.content.papers.map((paper) => paper.uploadId))];
  // Another unit's upload is unknown here as it is when the papers are brought: whether its bytes were guessed is not told.
  const rows = await tx.query<{ id: string; sha256: string }[]>(
    'SELECT id, sha256 FROM upload WHERE id = ANY($1::uuid[]) AND organisation_id = $2',
    [uploads, draft.unit_id],
  );
  const shown = new Map(seen.papers.map((paper) => [paper.uploadId, paper.sha256]));
  const differing = rows.filter((row) => shown.get(row.id) !== row.sha256).map((row) => row.id);
  return differing.length > 0 || shown.size !== uploads.length
    ? refuse('papers-changed', { uploads: differing })
    : undefined;
}

async function submissionOf(tx: EntityManager, draft: DraftRow, seen: DraftSubmission): Promise<Submission | Refusal> {
  const { definition: plan, unit_id: unitId } = draft;
  const organisations = await nominableOrganisations(tx, unitId);
  const papers = await broughtPapers(
    tx,
    unitId,
    draft.content.papers.map((paper) => ({ ...paper, replaces: null })),
  );
  if (isRefusal(papers)) return papers;
  const unit = { id: unitId, name: draft.unit_name, kind: draft.unit_kind, parentId: draft.parent_id };
  const known = draft.content.nominees
    .map(({ award }) => award)
    .filter((code) => plan.awards.some((award) => award.code === code));
  const route = await unitRoute(tx, plan, unit, known);
  if (isRefusal(route)) return route;
  return {
    type: 'submit',
    code: '',
    campaign: {
      id: draft.campaign_id,
      code: plan.code,
      version: draft.campaign_version,
      name: plan.name,
      legalRegime: plan.legalRegime ?? '',
      awards: plan.awards,
    },
    unit,
    route,
    checklist: plan.checklist,
    notChecked: plan.notChecked,
    facts: draft.content.facts ?? [],
    promises: draft.content.promises ?? [],
    blockingSteps: blockingSteps(plan),
    quota: quotaCharges(
      plan.quotas,
      unit,
      draft.parent_id && draft.parent_name ? { id: draft.parent_id, name: draft.parent_name } : undefined,
    ),
    awards: plan.awards.map((award) => award.code),
    ...submissionPeriod(plan, draft.happened),
    hard: plan.submission.hard,
    accuracyConfirmed: seen.accuracyConfirmed,
    nominees: fullNominees(draft.content.nominees, organisations),
    relatedOrganisationIds: organisations.map((organisation) => organisation.id),
    papers,
  };
}

async function takeCode(tx: EntityManager, prefix: string): Promise<string> {
  const [row] = await tx.query<{ last: number }[]>(
    `INSERT INTO dossier_code_counter (prefix, last) VALUES ($1, 1)
     ON CONFLICT (prefix) DO UPDATE SET last = dossier_code_counter.last + 1 RETURNING last`,
    [prefix],
  );
  if (!row) throw new Error('the code counter gave no number');
  return dossierCode(prefix, row.last);
}

import type { DataSource } from 'typeorm';
import type { EligibilityView } from '../../../libs/contracts/views/eligibility.js';
import { dayOf } from '../../../libs/domain/calendar/calendar-day.js';
import { maySettleFinding } from '../../../libs/domain/dossier/acts/settle-finding.js';
import { activeNominations, type Dossier, standingPapers } from '../../../libs/domain/dossier/dossier.js';
import { fullNominees } from '../../../libs/domain/dossier/draft.js';
import { readableStages } from '../../../libs/domain/dossier/readable-opinions.js';
import { disclosed, type FindingReader, listWriter, toldDossiers } from '../../../libs/domain/eligibility/disclosed.js';
import type { Finding } from '../../../libs/domain/eligibility/finding.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { type AssessedList, type EligibilityPlan, findingsOf, ruleStepOf } from '../../../libs/ledger/eligibility.js';
import { nominableOrganisations } from '../../../libs/ledger/nominable-organisations.js';
import { eligibilityWords } from '../../../libs/messages/eligibility/eligibility-words.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import { actionView } from '../dossiers/action-views.js';
import { readVisibleState } from '../dossiers/dossier.queries.js';
import { judgeNow } from '../dossiers/dossiers.queries.js';
import { readerOf } from '../dossiers/reader-of.js';
import { findDraft } from '../drafts/drafts.queries.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { nominatedSubjects } from '../subjects/nominated-subjects.js';
import { readsReasons } from '../subjects/subject-sight.js';
import { eligibilityView } from './eligibility-view.js';
import { recordLookUps } from './record-look-ups.js';

/** What the rules find of a draft as it stands, for the unit that is writing it. */
export async function draftEligibility(db: DataSource, draftId: string, acting: Acting): Promise<EligibilityView> {
  const row = await findDraft(db, draftId, acting);
  const organisations = await nominableOrganisations(db.manager, acting.organisationId);
  const list: AssessedList = {
    plan: row.definition,
    step: 'submission',
    on: dayOf(row.now.toISOString()),
    dossierId: draftId,
    unit: { id: row.unit_id, kind: row.kind, name: row.unit_name },
    nominees: fullNominees(row.content.nominees, organisations),
    facts: row.content.facts ?? [],
    checklist: row.checklist,
    papers: row.content.papers,
    promises: row.content.promises ?? [],
    settled: [],
    judging: false,
    reader: { organisationId: acting.organisationId, wholeProvince: false },
  };
  const why = refusalText('role-not-allowed');
  const findings = await findingsOf(db.manager, list);
  await recordLookUps(db, list, acting);
  return eligibilityView(
    findings.map((finding) => disclosed(finding, listWriter, eligibilityWords)),
    list,
    {
      subjects: [],
      maySettle: { allowed: false, why },
    },
  );
}

/** What the rules find of a dossier under the plan it pinned, for one reader. */
export async function dossierEligibility(db: DataSource, dossierId: string, acting: Acting): Promise<EligibilityView> {
  const dossier = await readVisibleState(db, dossierId, acting);
  const now = await judgeNow(db);
  const [row] = await db.query<{ definition: EligibilityPlan }[]>('SELECT definition FROM campaign WHERE id = $1', [
    dossier.campaign.id,
  ]);
  if (!row) throw new ApiRefusal('not-found');
  const list: AssessedList = {
    plan: row.definition,
    step: ruleStepOf(dossier),
    on: dayOf(now),
    dossierId,
    unit: dossier.unit,
    nominees: activeNominations(dossier).map((nomination) => nomination.nominee),
    facts: dossier.facts,
    checklist: dossier.checklist,
    papers: standingPapers(dossier),
    promises: dossier.promises,
    settled: dossier.settled,
    judging: false,
    reader: readerOf(acting),
  };
  const findings = await findingsOf(db.manager, list);
  await recordLookUps(db, list, acting);
  const reader = await findingReader(db, dossier, findings, acting);
  return eligibilityView(
    findings.map((finding) => disclosed(finding, reader, eligibilityWords)),
    list,
    {
      subjects: await nominatedSubjects(db, dossierId, acting),
      maySettle: await settling(db, { dossier, now }, acting),
    },
  );
}

async function findingReader(
  db: DataSource,
  dossier: Dossier,
  findings: readonly Finding[],
  acting: Acting,
): Promise<FindingReader> {
  const reader = readerOf(acting);
  const stages = readableStages(dossier, reader);
  const opened = await db.query<{ code: string }[]>(
    'SELECT d.code FROM dossier d WHERE d.code = ANY($1) AND dossier_visible(d.id, d.unit_id, $2, $3)',
    [toldDossiers(findings), reader.organisationId, reader.wholeProvince],
  );
  return {
    // The unit’s own people read none of it, in whatever function they read.
    holds: readsReasons(acting) && (reader.wholeProvince || reader.organisationId !== dossier.unit.id),
    dossiers: new Set(opened.map(({ code }) => code)),
    stages: dossier.route.filter(({ code }) => stages.includes(code)).map(({ label }) => label),
  };
}

async function settling(
  db: DataSource,
  { dossier, now }: { readonly dossier: Dossier; readonly now: string },
  acting: Acting,
): Promise<EligibilityView['maySettle']> {
  const actor = await loadActor(db.manager, acting);
  return actionView(isRefusal(actor) ? actor : maySettleFinding(dossier, { actor, now }));
}

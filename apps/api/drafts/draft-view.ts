import type { ChecklistLineView } from '../../../libs/contracts/views/checklist.js';
import type { DraftView } from '../../../libs/contracts/views/drafts.js';
import type { NomineeView } from '../../../libs/contracts/views/nominees.js';
import type { UploadView } from '../../../libs/contracts/views/uploads.js';
import { answersLine, type ChecklistItem, checklistLines } from '../../../libs/domain/campaign/checklist.js';
import { routeFor } from '../../../libs/domain/campaign/route.js';
import type { DraftContent, NominableOrganisation } from '../../../libs/domain/dossier/draft.js';
import { fullNominees } from '../../../libs/domain/dossier/draft.js';
import type { Nominee } from '../../../libs/domain/dossier/nominee.js';
import { firstNomineeTwice } from '../../../libs/domain/dossier/same-nominee.js';
import { isRefusal, type RefusalCode } from '../../../libs/domain/refusal.js';
import type { PinnedRegime } from '../../../libs/domain/regimes/pinned-regime.js';
import { citizenNumberFlaw } from '../../../libs/domain/subjects/citizen-number.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import { type CampaignRow, campaignSummary } from '../plans/open-campaigns.queries.js';
import { pinnedRegimeView } from '../regimes/pinned-regime-view.js';

export interface DraftRow extends CampaignRow {
  readonly draft_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly version: number;
  readonly content: DraftContent;
  readonly updated_at: Date;
  readonly updated_by: string;
  readonly submitted_at: Date | null;
}

/** A draft with the regime it would be filed under now, and everything that is asked of it under both. */
export interface RegimeDraft extends DraftRow {
  readonly regime: PinnedRegime | null;
  readonly checklist: readonly ChecklistItem[];
}

/** A draft as its unit works on it: what is there, what is missing, what stands in the way of submission. */
export function draftView(
  row: RegimeDraft,
  known: { organisations: readonly NominableOrganisation[]; uploads: readonly UploadView[]; maySubmit: boolean },
): DraftView {
  const nominees = fullNominees(row.content.nominees, known.organisations);
  const papers = row.content.papers.flatMap((paper) => {
    const upload = known.uploads.find((candidate) => candidate.id === paper.uploadId);
    return upload ? [{ id: paper.id, upload, satisfies: [...paper.satisfies] }] : [];
  });
  return {
    id: row.draft_id,
    version: row.version,
    campaign: campaignSummary(row),
    unit: { id: row.unit_id, name: row.unit_name, kind: row.kind },
    regime: row.regime ? pinnedRegimeView(row.regime, 'draft') : null,
    nominees: nominees.map(nomineeView),
    papers,
    checklist: checklistView(row.checklist, nominees, papers),
    notChecked: row.definition.notChecked,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    maySubmit: known.maySubmit,
    // Stored as the body's schema checked them; only the readonly marks of the domain differ.
    facts: structuredClone(row.content.facts ?? []) as DraftView['facts'],
    promises: [...(row.content.promises ?? [])],
    problems: [...problemsOf(nominees), ...routeProblem(row, nominees)],
  };
}

/** Every line that is asked, with the paper that answers it. */
export function checklistView(
  items: readonly ChecklistItem[],
  nominees: readonly Nominee[],
  papers: readonly { id: string; satisfies: readonly { item: string; nominationId: string | null }[] }[],
): ChecklistLineView[] {
  return checklistLines(items, nominees).map((line) => ({
    ...line,
    paperId: papers.find((paper) => paper.satisfies.some((answered) => answersLine(answered, line)))?.id ?? null,
  }));
}

export function nomineeView(nominee: Nominee): NomineeView {
  if (nominee.kind === 'individual') return nominee;
  const { kind, id, name, organisationId, award } = nominee;
  return { kind, id, name, organisationId, award };
}

/** What the submission would be refused for, told while the awards are chosen. */
function routeProblem({ definition, kind }: RegimeDraft, nominees: readonly Nominee[]): DraftView['problems'] {
  const route = routeFor(
    definition,
    { kind },
    nominees.flatMap(({ award }) => award || []),
  );
  return isRefusal(route) ? [problem(route.refused, route.detail)] : [];
}

function problemsOf(nominees: readonly Nominee[]): DraftView['problems'] {
  if (nominees.length === 0) return [problem('no-nominee')];
  const twice = firstNomineeTwice(nominees);
  const listed = twice ? [problem('nominee-duplicate', { nominee: twice.name })] : [];
  return [...nominees.flatMap(problemsOfNominee), ...listed];
}

function problemsOfNominee(nominee: Nominee): DraftView['problems'] {
  if (!nominee.name.trim()) return [problem('nominee-name-missing')];
  if (nominee.kind === 'collective') return [];
  const field = (['birthDate', 'position', 'workUnit'] as const).find((candidate) => !nominee[candidate].trim());
  if (field) return [problem('nominee-detail-missing', { nominee: nominee.name, field })];
  const flaw = nominee.citizenNumber ? citizenNumberFlaw(nominee.citizenNumber, nominee) : undefined;
  return flaw ? [problem('citizen-number-wrong', { nominee: nominee.name, citizenNumberFlaw: flaw })] : [];
}

function problem(code: RefusalCode, detail?: Readonly<Record<string, unknown>>): DraftView['problems'][number] {
  return { code, message: refusalText(code, detail) };
}

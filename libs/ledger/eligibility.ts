import type { EntityManager } from 'typeorm';
import { type CalendarDay, dayOf } from '../domain/calendar/calendar-day.js';
import { type ChecklistItem, checklistLines } from '../domain/campaign/checklist.js';
import { kindTraits } from '../domain/campaign/stage-kind.js';
import type { PersonCommand } from '../domain/dossier/command.js';
import { activeNominations, currentStage, type Dossier, standingPapers } from '../domain/dossier/dossier.js';
import type { Nominee } from '../domain/dossier/nominee.js';
import { quotaCharges, quotaLimit } from '../domain/dossier/quota-charge.js';
import { assess } from '../domain/eligibility/assess.js';
import type { DeclaredFacts } from '../domain/eligibility/declared-facts.js';
import type {
  ComparisonRow,
  CoveringItem,
  EligibilityInput,
  QuotaUse,
} from '../domain/eligibility/eligibility-input.js';
import type { Finding, RuleStep } from '../domain/eligibility/finding.js';
import type { EligibilityRules, QuotaRule } from '../domain/eligibility/rules.js';
import { eligibilityWords } from '../messages/eligibility/eligibility-words.js';
import { type RegisteringPlan, registrationState } from './registration-state.js';
import { subjectRegisters } from './subject-registers.js';

/** What eligibility reads of a campaign's definition. */
export interface EligibilityPlan extends EligibilityRules, RegisteringPlan {
  readonly code: string;
  readonly commendationType?: string | undefined;
  readonly awards: readonly { readonly code: string; readonly name: string; readonly family?: string | undefined }[];
  readonly checklist: readonly CoveringItem[];
  readonly quotas: readonly QuotaRule[];
}

/** A list of nominees as it stands in a draft or a dossier. */
export interface AssessedList {
  readonly plan: EligibilityPlan;
  readonly step: RuleStep;
  readonly on: CalendarDay;
  /** its own places and nominations are not held against it */
  readonly dossierId: string;
  readonly unit: { readonly id: string; readonly kind: string; readonly name: string };
  readonly nominees: readonly Nominee[];
  readonly facts: readonly DeclaredFacts[];
  readonly checklist: readonly ChecklistItem[];
  readonly papers: EligibilityInput['papers'];
  readonly promises: EligibilityInput['promises'];
  readonly settled: EligibilityInput['settlements'];
  /** a command is being judged: places are claimed under their lock and not by a finding */
  readonly judging: boolean;
  /** whose eyes the comparison is for: other units' figures are for the bodies that may read them */
  readonly reader: { readonly organisationId: string; readonly wholeProvince: boolean };
}

/** What the plan's rules find of a list, with everything the system knows of its subjects. */
export async function findingsOf(tx: EntityManager, list: AssessedList): Promise<readonly Finding[]> {
  const { plan, unit, nominees } = list;
  const { registers, mismatched, alike } = await subjectRegisters(tx, list);
  const input: EligibilityInput = {
    rules: plan,
    step: list.step,
    on: list.on,
    unit: { ...unit, line: await lineOf(tx, unit.id) },
    campaign: plan,
    nominees,
    facts: list.facts,
    checklist: list.checklist,
    lines: checklistLines(list.checklist, nominees),
    papers: list.papers,
    promises: list.promises,
    registration: await registrationState(tx, plan, unit),
    registers,
    mismatched,
    alike,
    quotas: plan.quotas.length > 0 && !list.judging ? await quotaUses(tx, list) : [],
    comparisons: plan.comparisons.length > 0 ? await comparisonRows(tx, list) : [],
    settlements: list.settled,
  };
  return assess(input, eligibilityWords);
}

/** What the rules find of a dossier, under the version of the plan that it has pinned. */
export async function findingsOfDossier(
  tx: EntityManager,
  dossier: Dossier,
  asked: Pick<AssessedList, 'step' | 'reader' | 'judging'> & { readonly now: string },
): Promise<readonly Finding[]> {
  const [row] = await tx.query<{ definition: EligibilityPlan }[]>('SELECT definition FROM campaign WHERE id = $1', [
    dossier.campaign.id,
  ]);
  if (!row) throw new Error(`dossier ${dossier.id} is of a campaign that is not there`);
  return findingsOf(tx, {
    plan: row.definition,
    step: asked.step,
    on: dayOf(asked.now),
    dossierId: dossier.id,
    unit: dossier.unit,
    nominees: activeNominations(dossier).map((nomination) => nomination.nominee),
    facts: dossier.facts,
    checklist: dossier.checklist,
    papers: standingPapers(dossier),
    promises: dossier.promises,
    settled: dossier.settled,
    judging: asked.judging,
    reader: asked.reader,
  });
}

/** The step whose rules a command has to do with; undefined when it need not look at them. */
export function stepOf(dossier: Dossier, command: PersonCommand): RuleStep | undefined {
  const step = ruleStepOf(dossier);
  if (command.type === 'settle-finding') return step;
  const asks = command.type === 'forward' || command.type === 'record-council-results';
  return asks && dossier.blockingSteps.includes(step) ? step : undefined;
}

/** The step at which the rules are looked at where a dossier stands, travels to, or was returned from. */
export function ruleStepOf(dossier: Dossier): RuleStep {
  return kindTraits(currentStage(dossier).kind).ruleStep;
}

async function lineOf(tx: EntityManager, unitId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE up AS (
       SELECT parent_id AS id, 1 AS above FROM organisation WHERE id = $1
       UNION ALL SELECT o.parent_id, up.above + 1 FROM up JOIN organisation o ON o.id = up.id WHERE up.above < 12)
     SELECT id FROM up WHERE id IS NOT NULL`,
    [unitId],
  );
  return rows.map((row) => row.id);
}

interface AccountRow {
  id: string;
  code: string;
  kind: string;
  name: string;
  attributes: readonly string[];
  used: readonly { readonly quota: string; readonly count: number }[];
}

async function quotaUses(tx: EntityManager, list: AssessedList): Promise<readonly QuotaUse[]> {
  const { plan, unit } = list;
  const accounts = await tx.query<AccountRow[]>(
    `SELECT o.id, o.code, o.kind, o.name,
            ARRAY(SELECT a.attribute FROM unit_attribute a WHERE a.campaign_code = $2 AND a.unit_id = o.id) AS attributes,
            coalesce((SELECT jsonb_agg(jsonb_build_object('quota', quota_id, 'count', places)) FROM
              (SELECT quota_id, count(*) AS places FROM quota_place
                WHERE campaign_code = $2 AND unit_id = o.id AND dossier_id <> $3 GROUP BY quota_id) p), '[]') AS used
       FROM organisation u JOIN organisation o ON o.id IN (u.id, u.parent_id) WHERE u.id = $1`,
    [unit.id, plan.code, list.dossierId],
  );
  const parent = accounts.find((account) => account.id !== unit.id);
  const charges = quotaCharges(plan.quotas, unit, parent);
  return plan.quotas.flatMap((rule): readonly QuotaUse[] => {
    const charge = charges.find((candidate) => candidate.quotaId === rule.id);
    const account = accounts.find((candidate) => candidate.id === charge?.accountId);
    if (!charge || !account) return [];
    return [
      {
        rule,
        accountName: account.name,
        chargedAbove: charge.leavingStage !== null,
        limit: quotaLimit(rule, account),
        used: account.used.find((entry) => entry.quota === rule.id)?.count ?? 0,
        asked: list.nominees.filter((nominee) => nominee.kind === rule.subject).length,
      },
    ];
  });
}

/** The other nominations of the campaign that the reader may see, with what was declared of them. */
async function comparisonRows(tx: EntityManager, list: AssessedList): Promise<readonly ComparisonRow[]> {
  const own = list.nominees.map(
    (nominee): ComparisonRow => ({ nominee, unit: list.unit, facts: factsOf(list.facts, nominee.id) }),
  );
  const others = await tx.query<{ state: Dossier }[]>(
    `SELECT d.state FROM dossier d JOIN campaign c ON c.id = d.campaign_id
      WHERE c.code = $1 AND d.id <> $2 AND dossier_visible(d.id, d.unit_id, $3, $4)`,
    [list.plan.code, list.dossierId, list.reader.organisationId, list.reader.wholeProvince],
  );
  const rows = others.flatMap(({ state }) =>
    activeNominations(state).map(({ nominee }) => ({
      nominee,
      unit: state.unit,
      facts: factsOf(state.facts ?? [], nominee.id),
    })),
  );
  return [...own, ...rows];
}

function factsOf(facts: readonly DeclaredFacts[], nomineeId: string): ComparisonRow['facts'] {
  return facts.find((entry) => entry.nomineeId === nomineeId) ?? { figures: [], targets: [] };
}

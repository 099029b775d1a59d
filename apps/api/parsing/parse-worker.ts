import { parseCampaign } from '../../../libs/campaigns/parse-campaign.js';
import type { PlanProblem } from '../../../libs/campaigns/plan-problem.js';
import { type PlanSection, planText } from '../../../libs/campaigns/plan-text.js';
import type { PlanWorld } from '../../../libs/campaigns/plan-world.js';
import { validateCampaign } from '../../../libs/campaigns/validate-campaign.js';
import type { CampaignDefinition } from '../../../libs/contracts/campaign-definition.js';
import type { ExcelFlaw } from '../../../libs/domain/subjects/excel-problem.js';
import type { TableLayout } from '../../../libs/excel/read-table.js';
import { type ReadTables, readTables as read } from '../../../libs/excel/read-tables.js';
import type { UnpackLimits } from '../../../libs/excel/unpack.js';

/**
 * What runs in a thread of its own: reading what somebody wrote, whose cost the writer decides. Everything that goes in and out is
 * plain data. Each export is a task of `parser.ts`.
 */

/** The province of the day as a plan is looked at, with the names of its codes. */
export type PlainWorld = PlanWorld & { readonly kindNames: ReadonlyMap<string, string> };

export interface ReadPlanText {
  readonly definition: CampaignDefinition | null;
  readonly problems: readonly PlanProblem[];
}

export function readTables(asked: {
  readonly bytes: Uint8Array;
  readonly limits: UnpackLimits;
  readonly layouts: readonly TableLayout<string>[];
}): ReadTables | ExcelFlaw {
  return read(asked.bytes, asked.limits, asked.layouts);
}

export function readPlan(source: string): ReadPlanText {
  const { definition, problems } = parseCampaign(source);
  return { definition, problems };
}

/** Reads a plan, looks at it against the province, and writes how it would be read. */
export function checkPlan({
  source,
  world,
}: {
  readonly source: string;
  readonly world: PlainWorld;
}): ReadPlanText & { readonly sections: readonly PlanSection[] | null } {
  const { definition, problems, placed } = parseCampaign(source);
  if (!definition) return { definition, problems, sections: null };
  const names = new Map(world.organisations.map(({ code, name }) => [code, name]));
  return {
    definition,
    problems: placed(validateCampaign(definition, world)),
    sections: planText(definition, {
      kind: (code) => world.kindNames.get(code) ?? code,
      organisation: (code) => names.get(code) ?? code,
    }),
  };
}

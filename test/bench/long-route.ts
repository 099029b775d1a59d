import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import { withoutNewRules } from '../support/plain-plan.js';

/** So many forwardings can be measured on one dossier. */
export const stagesOfLongRoute = 60;

/** A campaign made by data alone whose route goes back and forth between two bodies; with stamps or without. */
export async function makeLongCampaign(db: DataSource, stamp: boolean): Promise<string> {
  const { plan, examine, other } = await planWithTwoBodies();
  const stages = Array.from({ length: stagesOfLongRoute }, (_, index) => ({
    ...(index % 2 === 0 ? examine : other),
    code: `s${index + 1}`,
    label: `Bước ${index + 1}`,
    kind: 'examine' as const,
    jointWith: [],
    stamp,
    due: { workingDays: 5 },
  }));
  const code = `LONG-${stamp ? 'STAMP' : 'PLAIN'}`;
  const definition = {
    ...plan,
    ...withoutNewRules(plan),
    code,
    codePrefix: stamp ? 'LS' : 'LP',
    submission: { hard: false },
    stages,
    routes: [{ unitKinds: ['commune'], stages: stages.map((stage) => stage.code) }],
  };
  const id = randomUUID();
  await db.query('INSERT INTO campaign (id, code, version, definition) VALUES ($1, $2, 1, $3)', [
    id,
    code,
    JSON.stringify(definition),
  ]);
  return id;
}

/** A shipped plan whose dossiers are examined by two bodies that are always the same. */
async function planWithTwoBodies() {
  for (const plan of await shippedCampaigns()) {
    const examine = plan.stages.find((stage) => stage.kind === 'examine' && 'organisation' in stage.body);
    const other = plan.stages.find((stage) => stage.kind === 'joint-review');
    if (examine && other) return { plan, examine, other };
  }
  throw new Error('no shipped campaign has two bodies to go between');
}

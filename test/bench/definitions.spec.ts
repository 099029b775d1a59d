import { readdir, readFile } from 'node:fs/promises';
import { parseCampaign } from '../../libs/campaigns/parse-campaign.js';
import { type PlanWorld, validateCampaign } from '../../libs/campaigns/validate-campaign.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { resolveRoute } from '../../libs/domain/route.js';
import { inventedPlan } from '../support/invented-plan.js';
import { median, printFigures } from './figures.js';
import { treeOf, wideProvince } from './wide-province.js';

const rounds = 5;
const runs = 15;
const organisations = 150;
const targetMs = 20;

const folder = new URL('../../libs/campaigns/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted();
const sources = [...(await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))), inventedPlan];
const plans = sources.map((source) => ({ source, definition: known(parseCampaign(source).definition) }));

function known(definition: CampaignDefinition | null): CampaignDefinition {
  if (!definition) throw new Error('a plan cannot be read');
  return definition;
}

/** One route of every kind of unit that the plan leads anywhere. */
function routesOf(definition: CampaignDefinition, world: PlanWorld): readonly number[] {
  const tree = treeOf(world);
  return definition.routes.flatMap(({ unitKinds }) =>
    unitKinds.map((kind) => {
      const unit = world.organisations.find((organisation) => organisation.kind === kind);
      const route = unit ? resolveRoute(definition, unit, tree) : null;
      if (!route || isRefusal(route)) throw new Error(`${definition.code}: no route for ${kind}`);
      return route.length;
    }),
  );
}

test('every definition is read, fits a province of its kind, and leads every unit somewhere; printed is how long that takes', () => {
  const figures = plans.map(({ source, definition: { code }, definition }) => {
    const world = wideProvince(definition, organisations);
    expect(world.organisations).toHaveLength(organisations);
    const once = (): number => {
      const began = performance.now();
      const read = parseCampaign(source);
      const problems = read.placed(validateCampaign(known(read.definition), world));
      const lengths = routesOf(definition, world);
      const took = performance.now() - began;
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(lengths).toHaveLength(definition.routes.flatMap(({ unitKinds }) => unitKinds).length);
      return took;
    };
    const round = (): number => median(Array.from({ length: runs }, once));
    round();
    return {
      name: `${code} (${(Buffer.byteLength(source) / 1024).toFixed(0)} KB), ${organisations} organisations`,
      unit: 'ms',
      rounds: Array.from({ length: rounds }, round),
      target: targetMs,
    };
  });
  printFigures(figures);
}, 120_000);

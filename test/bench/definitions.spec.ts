import { readdir, readFile } from 'node:fs/promises';
import { parseCampaign } from '../../libs/campaigns/parse-campaign.js';
import type { PlanWorld } from '../../libs/campaigns/plan-world.js';
import { validateCampaign } from '../../libs/campaigns/validate-campaign.js';
import { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { resolveRoute } from '../../libs/domain/campaign/route.js';
import { isRefusal } from '../../libs/domain/refusal.js';
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

/** Milliseconds by the clock, and of the processor, which a busy machine changes less. */
interface Cost {
  readonly elapsed: number;
  readonly processor: number;
  /** milliseconds by the clock once more, from data instead of text: schema, province, routes */
  readonly withoutText: number;
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
  const figures = plans.flatMap(({ source, definition }) => {
    const world = wideProvince(definition, organisations);
    expect(world.organisations).toHaveLength(organisations);
    const once = (): Cost => {
      const [began, used] = [performance.now(), process.cpuUsage()];
      const read = parseCampaign(source);
      const problems = read.placed(validateCampaign(known(read.definition), world));
      const lengths = routesOf(definition, world);
      const { user, system } = process.cpuUsage(used);
      const elapsed = performance.now() - began;
      const begunAgain = performance.now();
      validateCampaign(CampaignDefinition.parse(definition), world);
      routesOf(definition, world);
      const cost = { elapsed, processor: (user + system) / 1000, withoutText: performance.now() - begunAgain };
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(lengths).toHaveLength(definition.routes.flatMap(({ unitKinds }) => unitKinds).length);
      return cost;
    };
    const round = (): Cost => {
      const costs = Array.from({ length: runs }, once);
      return {
        elapsed: median(costs.map(({ elapsed }) => elapsed)),
        processor: median(costs.map(({ processor }) => processor)),
        withoutText: median(costs.map(({ withoutText }) => withoutText)),
      };
    };
    round();
    const costs = Array.from({ length: rounds }, round);
    const name = `${definition.code} (${(Buffer.byteLength(source) / 1024).toFixed(0)} KB), ${organisations} organisations`;
    return [
      { name, unit: 'ms', rounds: costs.map(({ elapsed }) => elapsed), target: targetMs },
      {
        name: '… as data: schema, province, routes',
        unit: 'ms',
        rounds: costs.map(({ withoutText }) => withoutText),
        target: targetMs,
      },
      { name: '… processor time alone', unit: 'ms', rounds: costs.map(({ processor }) => processor) },
    ];
  });
  printFigures(figures);
}, 120_000);

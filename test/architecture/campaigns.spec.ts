import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import { resolveRoute } from '../../libs/domain/campaign/route.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { sources } from './sources.js';

const campaigns = await shippedCampaigns();

test('a campaign is shipped', () => {
  expect(campaigns.length).toBeGreaterThan(0);
});

describe.each(campaigns.map((campaign) => [campaign.code, campaign] as const))('%s', (_code, plan) => {
  test('every stage is reached by a route, every route’s stages exist, and none comes twice', () => {
    const codes = plan.stages.map((stage) => stage.code);
    expect(new Set(codes).size).toBe(codes.length);
    const reached = new Set(plan.routes.flatMap((route) => route.stages));
    expect(codes.filter((code) => !reached.has(code))).toEqual([]);
    expect([...reached].filter((code) => !codes.includes(code))).toEqual([]);
    for (const route of plan.routes) expect(new Set(route.stages).size).toBe(route.stages.length);
  });

  test('every route ends with the decision or the transmission upwards, and nowhere before', () => {
    const kind = (code: string) => plan.stages.find((stage) => stage.code === code)?.kind;
    for (const route of plan.routes) {
      const ends = route.stages.map((code) => ['decide', 'transmit'].includes(kind(code) ?? ''));
      expect(ends.at(-1)).toBe(true);
      expect(ends.slice(0, -1)).not.toContain(true);
    }
  });

  test('a kind of unit has one route for every award, and it can be resolved', () => {
    const kinds = plan.routes.flatMap((route) => route.unitKinds);
    const awards = plan.awards.length > 0 ? plan.awards.map(({ code }) => code) : ['given-later'];
    for (const kind of kinds)
      for (const award of awards)
        expect(
          plan.routes.filter((route) => route.unitKinds.includes(kind) && (route.awards?.includes(award) ?? true)),
        ).toHaveLength(1);
    const find = {
      byId: (id: string) => ({ id, name: id }),
      byCode: (id: string) => ({ id, name: id }),
      ancestorOfKind: (id: string) => ({ id: `above-${id}`, name: id }),
    };
    for (const kind of kinds)
      for (const award of awards)
        expect(isRefusal(resolveRoute(plan, { id: 'unit', kind, parentId: 'above' }, find, [award]))).toBe(false);
  });

  test('every stage can be acted at by its holder; councils have a size; reviews are joined with stages there are', () => {
    for (const stage of plan.stages) {
      expect(stage.actingRoles).toContain(stage.holderRole);
      expect(stage.kind === 'council').toBe(stage.councilSize !== undefined);
      expect(stage.jointWith.filter((code) => !plan.stages.some((other) => other.code === code))).toEqual([]);
      expect(stage.stamp && stage.register === 'none').toBe(false);
      expect(
        stage.reminders.length > 0 && !stage.due.workingDays && !stage.due.throughEndOf && !stage.due.onEvent,
      ).toBe(false);
    }
  });

  test('one paper of the checklist is stamped, and every line names its article', () => {
    expect(plan.checklist.filter((item) => item.stamped)).toHaveLength(1);
    expect(new Set(plan.checklist.map((item) => item.code)).size).toBe(plan.checklist.length);
  });
});

test('no code of a stage, a kind of unit, a paper or a campaign stands in the programme', () => {
  const codes = campaigns.flatMap((plan) => [
    plan.code,
    ...plan.stages.flatMap((stage) => [stage.code, ...('organisation' in stage.body ? [stage.body.organisation] : [])]),
    ...plan.routes.flatMap((route) => route.unitKinds),
    ...plan.checklist.map((item) => item.code),
    ...plan.awards.map((award) => award.code),
  ]);
  const programme = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/).filter(
    ({ path }) =>
      !/^libs\/campaigns\/|^apps\/stack\/demonstration\/|^libs\/pdf\/compose\/|\.spec\.tsx?$|\/test-[\w-]+\.ts$/.test(
        path,
      ),
  );
  const found = programme.flatMap(({ path, text }) =>
    [...new Set(codes)].filter((code) => new RegExp(`(['"\`])${code}\\1`).test(text)).map((code) => `${path}: ${code}`),
  );
  expect(found).toEqual([]);
});

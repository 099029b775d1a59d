import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import type { PlanWorld } from './plan-world.js';
import { shippedCampaigns } from './shipped-campaigns.js';
import { validateCampaign } from './validate-campaign.js';

const shipped = await shippedCampaigns();
const found = shipped.find((plan) => plan.code === 'HG-2024-DAIHOI');
if (!found) throw new Error('the plan of the tests is not shipped');
const plan: CampaignDefinition = found;

/** A world in which every body a plan names exists, with a unit of every kind below the first of them, and a holder everywhere. */
function worldOf(definition: CampaignDefinition): PlanWorld {
  const named = definition.stages.flatMap(({ body }) => ('organisation' in body ? body.organisation : []));
  const quoted = definition.quotas.flatMap((quota) => quota.limits.flatMap(({ unit }) => unit ?? []));
  const codes = [...new Set([definition.owner, ...named, ...quoted])];
  const bodies = codes.map((code) => ({
    id: code,
    code,
    name: code,
    kind: quoted.includes(code) ? 'district' : 'body',
    parentId: null,
  }));
  const above = quoted[0] ?? definition.owner;
  const missing = definition.audience.unitKinds.filter((kind) => !bodies.some((body) => body.kind === kind));
  const units = missing.map((kind) => ({
    id: kind,
    code: `U-${kind}`,
    name: `Đơn vị ${kind}`,
    kind,
    parentId: above,
  }));
  const roles = [...new Set(definition.stages.map((stage) => stage.holderRole))];
  const holders = new Set([...bodies, ...units].flatMap(({ id }) => roles.map((role) => `${id} ${role}`)));
  return { organisations: [...bodies, ...units], holders, regimes: new Set(['ND98_2023', 'ND152_2025']) };
}

const world = worldOf(plan);
const errors = (definition: CampaignDefinition, differs: Partial<PlanWorld> = {}) =>
  validateCampaign(definition, { ...world, ...differs }).filter((problem) => problem.severity === 'error');

test.each(shipped.map((definition) => [definition.code, definition] as const))(
  '%s may be published',
  (_code, definition) => {
    expect(validateCampaign(definition, worldOf(definition)).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  },
);

const [stage] = plan.stages;
if (!stage) throw new Error('the plan has no stage');
const changed = (index: number, differs: object) =>
  plan.stages.map((each, at) => (at === index ? { ...each, ...differs } : each));
const [route, ...routes] = plan.routes;
if (!route) throw new Error('the plan has no route');
const limits = (listed: CampaignDefinition['quotas'][number]['limits']) =>
  plan.quotas.map((quota) => ({ ...quota, limits: listed }));
const withFields = (codes: readonly string[]): CampaignDefinition['registration'] =>
  plan.registration && {
    ...plan.registration,
    content: [{ fields: codes.map((code) => ({ code, label: code, kind: 'indicators' as const, required: true })) }],
  };
const walk = (stages: readonly string[]) => ({ routes: [{ ...route, stages: [...stages] }, ...routes] });

test.each<[string, Partial<CampaignDefinition>, string, readonly (string | number)[]]>([
  [
    'a route through a stage that is not there',
    walk(['district', 'nowhere', ...route.stages.slice(1)]),
    'unknown-stage',
    ['routes', 0, 'stages', 1],
  ],
  [
    'a stage no route reaches',
    { stages: [...plan.stages, { ...stage, code: 'lonely' }] },
    'unreachable-stage',
    ['stages', 5],
  ],
  [
    'a route that comes back to a stage',
    walk(['district', 'district', ...route.stages.slice(1)]),
    'endless-route',
    ['routes', 0, 'stages', 1],
  ],
  [
    'a route that ends without a decision',
    walk(route.stages.slice(0, -1)),
    'route-without-end',
    ['routes', 0, 'stages'],
  ],
  [
    'a route that goes on after the decision',
    walk([...route.stages, 'district']),
    'ends-early',
    ['routes', 0, 'stages', 4],
  ],
  [
    'a stage of a body that is not there',
    { stages: changed(1, { body: { organisation: 'GONE' } }) },
    'stage-organisation-missing',
    ['stages', 1, 'body'],
  ],
  [
    'a stage at which a unit examines itself',
    { stages: changed(1, { body: { organisation: 'U-department' } }) },
    'stage-held-by-own-unit',
    ['stages', 1, 'body'],
  ],
  [
    'a bound before the one in front of it',
    { stages: changed(2, { due: { throughEndOf: '2025-07-31' } }) },
    'deadline-before-predecessor',
    ['stages', 2, 'due'],
  ],
  [
    'submission that closes before registration',
    { submission: { hard: true, throughEndOf: '2024-07-01' } },
    'deadline-before-predecessor',
    ['submission'],
  ],
  [
    'a wave that ends before it begins',
    { waves: plan.waves.map((wave) => ({ ...wave, throughEndOf: '2020-01-01' })) },
    'ends-before-start',
    ['waves', 0],
  ],
  [
    'a quota for a unit that is not there',
    { quotas: plan.quotas.map((quota) => ({ ...quota, limits: [{ unit: 'GONE', max: 1 }] })) },
    'unknown-unit',
    ['quotas', 0, 'limits', 0, 'unit'],
  ],
  [
    'two limits for one unit',
    {
      quotas: plan.quotas.map((quota) => ({
        ...quota,
        limits: [
          { unitKinds: ['police'], max: 4 },
          { unitKinds: ['police'], max: 2 },
        ],
      })),
    },
    'limit-never-used',
    ['quotas', 0, 'limits', 1],
  ],
  [
    'a quota charged when a stage is left that is not there',
    {
      quotas: plan.quotas.map((quota) => ({
        ...quota,
        charged: [{ unitKinds: ['commune'], to: 'parent' as const, leavingStage: 'gone' }],
      })),
    },
    'unknown-reference',
    ['quotas', 0, 'charged', 0, 'leavingStage'],
  ],
  [
    'an article of law without a regime',
    { legalRegime: undefined, submission: { hard: true, citation: { law: 'Luật', article: 'Điều 84' } } },
    'law-without-regime',
    ['submission', 'citation'],
  ],
  ['a regime nobody knows', { legalRegime: 'ND1_1900' }, 'unknown-regime', ['legalRegime']],
  [
    'a precondition without its paper',
    { preconditions: plan.preconditions.map((each) => ({ ...each, proof: 'gone' })) },
    'unknown-reference',
    ['preconditions', 0, 'proof'],
  ],
  [
    'a bound at an event that is not there',
    { submission: { hard: true, onEvent: 'gone' } },
    'unknown-reference',
    ['submission', 'onEvent'],
  ],
  [
    'a kind of unit that may submit and has no route',
    { audience: { unitKinds: [...plan.audience.unitKinds, 'school'] } },
    'kind-without-route',
    ['audience', 'unitKinds', 9],
  ],
  [
    'a council whose size is not said',
    { stages: changed(3, { councilSize: undefined }) },
    'council-without-size',
    ['stages', 3],
  ],
  [
    'reminders of a bound that is not there',
    { stages: changed(0, { due: {} }) },
    'reminders-without-due',
    ['stages', 0, 'reminders'],
  ],
  ['a code that stands twice', { awards: [...plan.awards, ...plan.awards] }, 'duplicate', ['awards', 1]],
  [
    'a kind of unit with two routes',
    { routes: [...plan.routes, { ...route, unitKinds: ['commune'] }] },
    'kind-with-two-routes',
    ['routes', 2, 'unitKinds', 0],
  ],
  [
    'two routes of a kind for the same award',
    {
      routes: plan.routes.flatMap((each) => [
        { ...each, awards: plan.awards.map(({ code }) => code) },
        { ...each, awards: plan.awards.map(({ code }) => code) },
      ]),
    },
    'kind-with-two-routes',
    ['routes', 1, 'unitKinds', 0],
  ],
  [
    'an award that no route takes',
    {
      awards: [...plan.awards, ...plan.awards.map((award) => ({ ...award, code: 'LOST' }))],
      routes: plan.routes.map((each) => ({ ...each, awards: plan.awards.map(({ code }) => code) })),
    },
    'award-without-route',
    ['routes'],
  ],
  [
    'a route for an award that is not there',
    { routes: plan.routes.map((each) => ({ ...each, awards: ['GONE'] })) },
    'unknown-reference',
    ['routes', 0, 'awards', 0],
  ],
  [
    'a stage after public comments that the plan does not have',
    { stages: changed(0, { afterPublicComment: 'block' }) },
    'comment-never-opens',
    ['stages', 0, 'afterPublicComment'],
  ],
  [
    'a stage after public comments that open behind it',
    {
      publicComment: { workingDays: 5, opensAt: plan.stages.at(-1)?.code },
      stages: changed(0, { afterPublicComment: 'warn' }),
    },
    'comment-never-opens',
    ['stages', 0, 'afterPublicComment'],
  ],
  [
    'public comments that open at a stage that is not there',
    { publicComment: { workingDays: 5, opensAt: 'gone' } },
    'unknown-reference',
    ['publicComment', 'opensAt'],
  ],
  [
    'a route of a kind that may not take part',
    { routes: [...plan.routes, { ...route, unitKinds: ['school'] }] },
    'kind-not-in-audience',
    ['routes', 2, 'unitKinds', 0],
  ],
  [
    'a stamp without a register',
    { stages: changed(0, { register: 'none' }) },
    'stamp-without-register',
    ['stages', 0, 'stamp'],
  ],
  [
    'a holder who may not act',
    { stages: changed(0, { actingRoles: ['level-head'] }) },
    'holder-not-acting',
    ['stages', 0, 'holderRole'],
  ],
  [
    'a stage due at an event that is not there',
    { stages: changed(0, { due: { onEvent: 'gone' } }) },
    'unknown-reference',
    ['stages', 0, 'due', 'onEvent'],
  ],
  [
    'a comparison of a figure that nobody asks',
    { comparisons: plan.comparisons.map((each) => ({ ...each, measure: 'gone' })) },
    'unknown-reference',
    ['comparisons', 0, 'measure'],
  ],
  [
    'a wave until an event that is not there',
    { waves: plan.waves.map((each) => ({ ...each, throughEndOf: undefined, onEvent: 'gone' })) },
    'unknown-reference',
    ['waves', 0, 'onEvent'],
  ],
  ['an owner that is not there', { owner: 'GONE' }, 'unknown-owner', ['owner']],
  [
    'an id that two rules share',
    { deadlines: plan.deadlines.map((each) => ({ ...each, id: 'C2-S1' })) },
    'duplicate',
    ['deadlines', 1],
  ],
  [
    'a figure that is asked under one code twice',
    { measures: plan.measures.map((each) => ({ ...each, code: 'so-lieu' })) },
    'duplicate',
    ['measures', 1],
  ],
  [
    'a field of the registration that stands twice',
    { registration: withFields(['a', 'a']) },
    'duplicate',
    ['registration', 'content', 0, 'fields', 1],
  ],
  [
    'a rule for an award that is not there',
    { judgements: plan.judgements.map((each) => ({ ...each, appliesTo: { awards: ['GONE'] } })) },
    'unknown-reference',
    ['judgements', 0, 'appliesTo', 'awards', 0],
  ],
  [
    'a paper for an award that is not there',
    { checklist: plan.checklist.map((each) => ({ ...each, awards: ['GONE'] })) },
    'unknown-reference',
    ['checklist', 0, 'awards', 0],
  ],
  [
    'a limit of a unit below the limit of its kind',
    {
      quotas: limits([
        { unitKinds: ['district'], max: 5 },
        { unit: 'PHUNG-HIEP', max: 14 },
      ]),
    },
    'limit-never-used',
    ['quotas', 0, 'limits', 1],
  ],
  [
    'a limit for a kind that may not submit',
    { quotas: limits([{ unitKinds: ['school'], max: 5 }]) },
    'kind-not-in-audience',
    ['quotas', 0, 'limits', 0, 'unitKinds'],
  ],
  [
    'a limit whose mark nobody explains',
    { quotas: limits([{ unitKinds: ['police'], when: 'gone', max: 5 }]) },
    'unknown-reference',
    ['quotas', 0, 'limits', 0, 'when'],
  ],
  [
    'a quota charged at a stage that the unit’s route does not pass',
    {
      quotas: plan.quotas.map((quota) => ({
        ...quota,
        charged: [{ unitKinds: ['department'], to: 'parent' as const, leavingStage: 'district' }],
      })),
    },
    'charge-never-taken',
    ['quotas', 0, 'charged', 0, 'leavingStage'],
  ],
  [
    'an award that nobody may be nominated for',
    {
      quotas: (['collective', 'individual'] as const).flatMap((subject, index) =>
        limits([{ unitKinds: plan.audience.unitKinds, max: 0 }]).map((quota) => ({
          ...quota,
          id: `Q${index}`,
          subject,
          charged: [],
        })),
      ),
    },
    'award-for-nobody',
    ['awards', 0],
  ],
  [
    'a wave that begins before the one in front of it has ended',
    { waves: plan.waves.map((wave) => (wave.code === 'dot-2-co-so' ? { ...wave, from: '2025-01-20' } : wave)) },
    'deadline-before-predecessor',
    ['waves', 2],
  ],
  [
    'a level that must be done before units may still hand in',
    { submission: { hard: true, throughEndOf: '2025-07-12' } },
    'deadline-before-predecessor',
    ['stages', 0, 'due'],
  ],
  [
    'more excellent years than years',
    { ratings: plan.ratings.map((each) => ({ ...each, minimumExcellent: 6 })) },
    'rule-never-met',
    ['ratings', 0, 'minimumExcellent'],
  ],
  [
    'a figure over its own limit',
    { measures: plan.measures.map((each) => ({ ...each, atLeast: 5, atMost: 4 })) },
    'rule-never-met',
    ['measures', 0],
  ],
  [
    'a promise of a paper that may not wait',
    { checklist: plan.checklist.map((each) => ({ ...each, promisable: false })) },
    'promise-not-possible',
    ['preconditions', 1, 'mayPromise'],
  ],
  [
    'a registration that asks indicators nobody names',
    { indicators: [] },
    'indicators-missing',
    ['registration', 'content'],
  ],
  [
    'a transmission to nobody',
    { stages: changed(4, { kind: 'transmit' }) },
    'transmission-without-addressee',
    ['stages', 4],
  ],
  ['the size of what is no council', { stages: changed(1, { councilSize: 9 }) }, 'not-a-council', ['stages', 1]],
  [
    'opinions read together with a stage that no route passes as well',
    {
      stages: changed(0, { jointWith: ['chairman'] }),
      routes: [{ ...route, stages: ['emulation-office', 'party-office', 'provincial-council', 'chairman'] }, ...routes],
    },
    'joint-never-meets',
    ['stages', 0, 'jointWith', 0],
  ],
  [
    'papers that no stage’s stamp is put on',
    { checklist: plan.checklist.map((each) => ({ ...each, stamped: false })) },
    'nothing-stamped',
    ['checklist'],
  ],
])('%s is an error, at its place', (_what, differs, code, path) => {
  const wrong = errors({ ...plan, ...differs }).find((problem) => problem.code === code);
  expect(wrong).toMatchObject({ path });
  expect(wrong?.message).toMatch(/\p{Script=Latin} /u);
});

test('a sound plan has none of these', () => {
  expect(errors(plan)).toEqual([]);
  expect(validateCampaign(plan, world).map(({ code }) => code)).toEqual([
    'source-draft',
    'decision-without-date',
    'no-collective-quota',
  ]);
});

test('a stage that nobody holds for some unit is an error naming the body and the function', () => {
  const holders = new Set([...world.holders].filter((entry) => entry !== 'BAN-TDKT examiner'));
  expect(errors(plan, { holders })).toEqual([
    expect.objectContaining({ code: 'holder-missing', path: ['stages', 1, 'holderRole'] }),
  ]);
});

test('a plan without a route or a checklist may be published for registration, and says so', () => {
  const bare = { ...plan, stages: [], routes: [], checklist: [], quotas: [], preconditions: [] };
  const problems = validateCampaign(bare, world);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.map(({ code }) => code)).toContain('registration-only');
});

test('a body that is not there is named even while no unit’s route has passed it', () => {
  const organisations = world.organisations.filter(({ code }) => code !== 'VP-TINH-UY' && !code.startsWith('U-'));
  expect(errors(plan, { organisations }).map(({ code, path }) => [code, ...path])).toContainEqual([
    'stage-organisation-missing',
    'stages',
    2,
    'body',
  ]);
});

test.each<[string, Partial<CampaignDefinition>, Partial<PlanWorld>, string]>([
  ['a source that is a draft', {}, {}, 'source-draft'],
  ['no date for the decision (reading 6)', {}, {}, 'decision-without-date'],
  ['collectives without a number (reading 7)', {}, {}, 'no-collective-quota'],
  ['units without a number', { quotas: limits([{ unitKinds: ['police'], max: 5 }]) }, {}, 'unlimited-units'],
  [
    'a kind of unit that nobody is of',
    {},
    { organisations: world.organisations.filter(({ kind }) => kind !== 'military') },
    'kind-without-unit',
  ],
  [
    'a rule that nobody is asked',
    { judgements: plan.judgements.slice(0, 1).map((each) => ({ ...each, appliesTo: { unitKinds: ['school'] } })) },
    {},
    'for-nobody',
  ],
  [
    'indicators that no registration asks',
    { registration: plan.registration && { ...plan.registration, content: [] } },
    {},
    'indicators-never-asked',
  ],
])('%s is told and does not stop a publication', (_what, differs, otherwise, code) => {
  const problems = validateCampaign({ ...plan, ...differs }, { ...world, ...otherwise });
  expect(problems.find((problem) => problem.code === code)).toMatchObject({ severity: 'warning' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

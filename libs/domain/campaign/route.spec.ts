import { province, Story, signed, stage } from '../dossier/test-story.js';
import { resolveRoute, type StageDefinition } from './route.js';

const bodies = [
  { id: 'd', code: 'D', name: 'UBND huyện' },
  { id: 'e', code: 'E', name: 'Ban' },
  { id: 'x', code: 'X', name: 'Hội đồng sơ khảo' },
];
const find = {
  byId: (id: string) => bodies.find((body) => body.id === id),
  ancestorOfKind: (_unitId: string, kind: string) => bodies.find((body) => body.id === 'd' && kind === 'district'),
  byCode: (code: string) => bodies.find((body) => body.code === code),
};

function defined(code: string, body: StageDefinition['body']): StageDefinition {
  const { organisationId: _id, organisationName: _name, ...rest } = stage(code, '');
  return { ...rest, body };
}

const source = {
  owner: 'E',
  stages: [
    defined('above', { parentOfUnit: true }),
    defined('office', { organisation: 'E' }),
    defined('lost', { organisation: 'Z' }),
  ],
  routes: [
    { unitKinds: ['small'], stages: ['above', 'office'] },
    { unitKinds: ['big'], stages: ['office'] },
    { unitKinds: ['lost'], stages: ['lost'] },
    { unitKinds: ['wrong'], stages: ['nowhere'] },
  ],
};

test('a small unit goes through the body above it, a big one straight to the office', () => {
  expect(resolveRoute(source, { id: 'u', kind: 'small', parentId: 'd' }, find)).toEqual([
    expect.objectContaining({ code: 'above', organisationId: 'd', organisationName: 'UBND huyện' }),
    expect.objectContaining({ code: 'office', organisationId: 'e', organisationName: 'Ban' }),
  ]);
  expect(resolveRoute(source, { id: 'd', kind: 'big', parentId: null }, find)).toEqual([
    expect.objectContaining({ code: 'office' }),
  ]);
});

test('a stage may belong to the nearest body of a kind above the unit, or to the owner of the plan', () => {
  const plan = {
    owner: 'X',
    stages: [defined('nearest', { ancestorOfKind: 'district' }), defined('owner', { campaignOwner: true })],
    routes: [{ unitKinds: ['small'], stages: ['nearest', 'owner'] }],
  };
  expect(resolveRoute(plan, { id: 'u', kind: 'small', parentId: null }, find)).toEqual([
    expect.objectContaining({ code: 'nearest', organisationId: 'd' }),
    expect.objectContaining({ code: 'owner', organisationId: 'x' }),
  ]);
});

test('a stage that is due at an event keeps the event, whose day is looked up when it is asked for', () => {
  const plan = {
    owner: 'E',
    stages: [{ ...defined('office', { organisation: 'E' }), due: { onEvent: 'congress' } }],
    routes: [{ unitKinds: ['big'], stages: ['office'] }],
  };
  const unit = { id: 'u', kind: 'big', parentId: null };
  expect(resolveRoute(plan, unit, find)).toEqual([expect.objectContaining({ due: { onEvent: 'congress' } })]);
});

test('the public’s comments open at the stage that the plan names, at the first of the route where it names none', () => {
  const opening = (opensAt?: string) => {
    const publicComment = { workingDays: 10, ...(opensAt ? { opensAt } : {}) };
    const route = resolveRoute({ ...source, publicComment }, { id: 'u', kind: 'small', parentId: 'd' }, find);
    return 'refused' in route ? [] : route.map((stage) => stage.opensComment);
  };
  expect(opening('office')).toEqual([undefined, 10]);
  expect(opening()).toEqual([10, undefined]);
});

describe('routes by award', () => {
  const plan = {
    owner: 'E',
    awards: [
      { code: 'certificate', name: 'Bằng khen tỉnh' },
      { code: 'order', name: 'Huân chương' },
      { code: 'flag', name: 'Cờ' },
    ],
    stages: [defined('office', { organisation: 'E' }), defined('up', { organisation: 'X' })],
    routes: [
      { unitKinds: ['big'], awards: ['certificate'], stages: ['office'] },
      { unitKinds: ['big'], awards: ['order'], stages: ['office', 'up'] },
    ],
  };
  const unit = { id: 'u', kind: 'big', parentId: null };

  test('who decides on an award says where its dossier goes', () => {
    expect(resolveRoute(plan, unit, find, ['certificate', 'certificate'])).toHaveLength(1);
    expect(resolveRoute(plan, unit, find, ['order'])).toHaveLength(2);
  });

  test('awards of two routes are refused in one dossier, each named; an award that no route takes is refused', () => {
    expect(resolveRoute(plan, unit, find, ['order', 'certificate'])).toEqual({
      refused: 'awards-of-two-routes',
      detail: { awards: ['Huân chương', 'Bằng khen tỉnh'] },
    });
    expect(resolveRoute(plan, unit, find, ['flag'])).toEqual({
      refused: 'award-without-route',
      detail: { award: 'Cờ' },
    });
  });

  test('a route without awards takes all of them', () => {
    const open = { ...plan, routes: [{ unitKinds: ['big'], stages: ['office'] }] };
    expect(resolveRoute(open, unit, find, ['order', 'certificate', 'flag'])).toHaveLength(1);
  });
});

test.each([
  ['whose kind no route names', { id: 'u', kind: 'other', parentId: 'd' }, 'campaign-not-for-unit'],
  ['with nobody above it', { id: 'u', kind: 'small', parentId: null }, 'stage-organisation-missing'],
  ['above which a body has gone', { id: 'u', kind: 'small', parentId: 'gone' }, 'stage-organisation-missing'],
  ['whose stage has no body', { id: 'u', kind: 'lost', parentId: null }, 'stage-organisation-missing'],
  ['whose route names no stage', { id: 'u', kind: 'wrong', parentId: null }, 'stage-organisation-missing'],
  ['that would examine itself', { id: 'e', kind: 'big', parentId: null }, 'stage-held-by-own-unit'],
])('a unit %s is refused', (_what, unit, refused) => {
  expect(resolveRoute(source, unit, find)).toMatchObject({ refused });
});

test('a seventh stage and another kind of unit are data: the dossier travels to its end without a line of code', () => {
  const story = new Story();
  const wanted = {
    owner: 'E',
    stages: [
      defined('above', { parentOfUnit: true }),
      defined('office', { organisation: 'E' }),
      {
        ...defined('jury', { organisation: 'X' }),
        kind: 'council' as const,
        actingRoles: ['council-secretary' as const],
        councilSize: 7,
        register: 'none' as const,
        mayReturn: false,
      },
      ...['again', 'once-more', 'nearly'].map((code) => ({ ...defined(code, { organisation: 'E' }), due: {} })),
      {
        ...defined('last', { organisation: 'X' }),
        kind: 'decide' as const,
        actingRoles: ['chairman-office' as const],
        mayReturn: false,
        due: {},
      },
    ],
    routes: [
      {
        unitKinds: ['research-institute'],
        stages: ['above', 'office', 'jury', 'again', 'once-more', 'nearly', 'last'],
      },
    ],
  };
  const route = resolveRoute(wanted, { id: 'u', kind: 'research-institute', parentId: 'd' }, find);
  if ('refused' in route) throw new Error(route.refused);
  expect(route).toHaveLength(7);
  story.submit({ route, unit: { id: province.u, name: 'Viện', kind: 'research-institute', parentId: 'd' } });
  story.passTo('jury');
  const { dossier } = story;
  story.tell(
    {
      type: 'record-council-results',
      version: dossier.version,
      results: ['a', 'b'].map((nominationId) => ({
        nominationId,
        ...{ votesFor: 7, votesAgainst: 0, absent: 0, recommend: true, note: null, replacing: null },
      })),
    },
    story.here,
  );
  story.tell({ type: 'advance' });
  story.passTo('last');
  const outcomes = ['a', 'b'].map((nominationId) => ({ nominationId, awarded: true, reason: null }));
  story.tell({ type: 'apply-award-decision', decision: signed, outcomes }, story.here);
  expect(story.dossier).toMatchObject({ phase: 'closed', stage: 6 });
  expect(story.dossier.visits.map((visit) => visit.arrivalNumber !== null)).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
    true,
  ]);
});

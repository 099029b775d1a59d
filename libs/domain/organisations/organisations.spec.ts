import { type AppointmentDays, appointmentFlaw } from './appointment.js';
import { type ActRefusal, changesOf, type NewOrganisation, type OrganisationAct } from './organisation-act.js';
import { newFlaws, type OrganisationFlaw, organisationFlaws } from './organisation-flaws.js';
import {
  descentOf,
  historyOf,
  lifeOf,
  type OrganisationChange,
  type OrganisationFacts,
  type OrganisationHistory,
  periodsOf,
  shownOn,
  treeAt,
} from './organisation-history.js';

const facts = (name: string, more: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  ...{ name, kind: 'commune', parentId: null, letterhead: 'state', codes: {}, relation: null },
  ...more,
});
const organisation = (id: string, more: Partial<OrganisationFacts> = {}): NewOrganisation => ({
  ...facts(`xã ${id}`, more),
  ...{ id, code: id.toUpperCase() },
});
const founded = (id: string, effectiveOn: string, more: Partial<OrganisationFacts> = {}): OrganisationChange => ({
  ...{ actId: 'opening', organisationId: id, effectiveOn, type: 'founded', successors: [] },
  facts: facts(more.name ?? `xã ${id}`, more),
});

/** A province with two districts; communes a and b under the first, c under the second; a Party organisation bound to a. */
const opening: readonly OrganisationChange[] = [
  founded('province', '2004-01-01', { kind: 'province' }),
  founded('first', '2004-01-01', { kind: 'district', parentId: 'province' }),
  founded('second', '2004-01-01', { kind: 'district', parentId: 'province' }),
  founded('a', '2004-01-01', { parentId: 'first' }),
  founded('b', '2010-01-01', { parentId: 'first' }),
  founded('c', '2004-01-01', { parentId: 'second' }),
  founded('party', '2004-01-01', {
    ...{ kind: 'party-organisation', letterhead: 'party' },
    relation: { kind: 'party-organisation', of: 'a' },
  }),
];

interface Step {
  readonly on: string;
  readonly act: OrganisationAct;
}

/** The history after some acts, each carried out on what the ones before left. Throws when one is refused. */
function after(...steps: readonly Step[]): OrganisationHistory {
  let changes = [...opening];
  for (const [index, { on, act }] of steps.entries()) {
    const made = changesOf(act, { history: historyOf(changes), actId: `act-${index}`, effectiveOn: on });
    if ('code' in made) throw new Error(JSON.stringify(made));
    changes = [...changes, ...made];
  }
  return historyOf(changes);
}

const names = (history: OrganisationHistory, day: string): Record<string, string> =>
  Object.fromEntries(
    [...treeAt(history, day)].map(
      ([
        id,
        {
          facts: { name },
        },
      ]) => [id, name],
    ),
  );
const parents = (history: OrganisationHistory, day: string): Record<string, string | null> =>
  Object.fromEntries(
    [...treeAt(history, day)].map(
      ([
        id,
        {
          facts: { parentId },
        },
      ]) => [id, parentId],
    ),
  );

const merged: Step = {
  on: '2025-07-01',
  act: { kind: 'merge', predecessors: ['a', 'b'], into: { organisation: organisation('ab', { parentId: 'first' }) } },
};
const renamed: Step = { on: '2020-05-01', act: { kind: 'amend', organisationId: 'c', facts: { name: 'phường c' } } };

describe('the tree on a day', () => {
  it.each([
    ['before anything', '2003-12-31', []],
    ['on the first day', '2004-01-01', ['a', 'c', 'first', 'party', 'province', 'second']],
    ['after another was founded', '2010-01-01', ['a', 'b', 'c', 'first', 'party', 'province', 'second']],
    ['on the last day before a merger', '2025-06-30', ['a', 'b', 'c', 'first', 'party', 'province', 'second']],
    ['on the day of the merger', '2025-07-01', ['ab', 'c', 'first', 'party', 'province', 'second']],
  ])('%s', (_when, day, ids) => {
    expect([...treeAt(after(merged), day).keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(ids);
  });

  it('a name holds from its day on, and the old one stays before it', () => {
    const history = after(renamed);
    expect([names(history, '2020-04-30').c, names(history, '2020-05-01').c]).toEqual(['xã c', 'phường c']);
    expect(periodsOf(history.get('c') ?? []).map(({ from, to }) => [from, to])).toEqual([
      ['2004-01-01', '2020-04-30'],
      ['2020-05-01', null],
    ]);
  });

  it('a change written between two others keeps what the later one does not touch', () => {
    const history = after(renamed, {
      on: '2015-01-01',
      act: { kind: 'amend', organisationId: 'c', facts: { parentId: 'first', codes: { administrative: '31363' } } },
    });
    expect(treeAt(history, '2021-01-01').get('c')?.facts).toMatchObject({
      ...{ name: 'phường c', parentId: 'first', codes: { administrative: '31363' } },
    });
  });

  it('two changes of one day are one period', () => {
    const history = after(renamed, {
      on: '2020-05-01',
      act: { kind: 'amend', organisationId: 'c', facts: { parentId: 'first' } },
    });
    expect(periodsOf(history.get('c') ?? [])).toHaveLength(2);
    expect(treeAt(history, '2020-05-01').get('c')?.facts).toMatchObject({ name: 'phường c', parentId: 'first' });
  });

  it.each([
    ['one that is no more is shown as it last stood', 'a', '2026-01-01', 'xã a'],
    ['one that is not yet is shown as it will begin', 'ab', '2025-01-01', 'xã ab'],
  ])('%s', (_what, id, day, name) => {
    expect(shownOn(after(merged).get(id) ?? [], day)?.facts.name).toBe(name);
  });
});

describe('what an act does', () => {
  it('a merger ends those that merge and takes what was bound to them along', () => {
    const history = after(merged);
    expect(lifeOf(history.get('a') ?? [])).toEqual({ from: '2004-01-01', to: '2025-06-30' });
    expect(history.get('a')?.at(-1)).toMatchObject({ type: 'ended', successors: ['ab'] });
    expect(treeAt(history, '2025-07-01').get('party')?.facts.relation).toEqual({
      kind: 'party-organisation',
      of: 'ab',
    });
    expect(treeAt(history, '2025-06-30').get('party')?.facts.relation?.of).toBe('a');
  });

  it('a merger into one that is there may give it a new name', () => {
    const history = after({
      on: '2025-07-01',
      act: { kind: 'merge', predecessors: ['b'], into: { organisationId: 'a', name: 'xã a và b' } },
    });
    expect(names(history, '2025-07-01')).toMatchObject({ a: 'xã a và b' });
    expect(names(history, '2025-07-01')).not.toHaveProperty('b');
  });

  it('a whole level ends and what stood under it goes up, as of 1 July 2025', () => {
    const history = after(
      { on: '2025-07-01', act: { kind: 'abolish', organisationId: 'first', childrenTo: null } },
      { on: '2025-07-01', act: { kind: 'abolish', organisationId: 'second', childrenTo: null } },
    );
    expect(organisationFlaws(history)).toEqual([]);
    expect(parents(history, '2025-06-30')).toMatchObject({ a: 'first', b: 'first', c: 'second' });
    expect(parents(history, '2025-07-01')).toEqual({
      ...{ province: null, a: 'province', b: 'province', c: 'province', party: null },
    });
  });

  it('a split says where each of what stood under it goes', () => {
    const history = after({
      on: '2025-07-01',
      act: {
        ...{ kind: 'split', organisationId: 'first', goesOn: false },
        into: [
          organisation('north', { kind: 'district', parentId: 'province' }),
          organisation('south', { kind: 'district', parentId: 'province' }),
        ],
        moved: [
          { organisationId: 'a', to: 'north' },
          { organisationId: 'b', to: 'south' },
        ],
      },
    });
    expect(parents(history, '2025-07-01')).toMatchObject({ a: 'north', b: 'south' });
    expect(history.get('first')?.at(-1)?.successors).toEqual(['north', 'south']);
  });

  it('one that parts are split off from lives on unchanged, and its history says whom it gave rise to', () => {
    const goesOn: OrganisationAct = {
      ...{ kind: 'split', organisationId: 'first', goesOn: true },
      into: [organisation('north', { kind: 'district', parentId: 'province' })],
      moved: [{ organisationId: 'a', to: 'north' }],
    };
    const history = after({ on: '2025-07-01', act: goesOn });
    expect(organisationFlaws(history)).toEqual([]);
    expect(parents(history, '2025-07-01')).toMatchObject({ a: 'north', b: 'first', north: 'province' });
    expect(history.get('first')?.at(-1)).toMatchObject({ type: 'changed', facts: {}, successors: ['north'] });
    expect(periodsOf(history.get('first') ?? [])).toHaveLength(1);
    expect(lifeOf(history.get('first') ?? [])?.to).toBeNull();
  });

  it('a line says how others came of it: merged into one, divided into several, split off', () => {
    const line = (type: 'ended' | 'changed', ...successors: string[]): OrganisationChange => ({
      ...{ actId: 'act', organisationId: 'first', effectiveOn: '2025-07-01', facts: {} },
      ...{ type, successors },
    });
    expect(descentOf(line('ended', 'second'))).toBe('merged');
    expect(descentOf(line('ended', 'north', 'south'))).toBe('divided');
    expect(descentOf(line('changed', 'north'))).toBe('split-off');
  });

  const split = (more: object): OrganisationAct => ({
    ...{ kind: 'split', organisationId: 'first', goesOn: false, moved: [] },
    into: [organisation('north', { parentId: 'province' }), organisation('south', { parentId: 'province' })],
    ...more,
  });

  it.each<[string, OrganisationAct, string, ActRefusal['code']]>([
    [
      'nobody knows it',
      { kind: 'abolish', organisationId: 'x', childrenTo: null },
      '2025-07-01',
      'organisation-unknown',
    ],
    [
      'it does not exist yet on that day',
      { kind: 'amend', organisationId: 'b', facts: { name: 'xã mới' } },
      '2009-12-31',
      'organisation-not-standing',
    ],
    [
      'it is given the name it has',
      { kind: 'amend', organisationId: 'a', facts: { name: 'xã a', codes: {} } },
      '2025-07-01',
      'act-changes-nothing',
    ],
    [
      'one alone cannot merge into a new one',
      { kind: 'merge', predecessors: ['a', 'a'], into: { organisation: organisation('ab') } },
      '2025-07-01',
      'merge-needs-another',
    ],
    [
      'one cannot merge into itself',
      { kind: 'merge', predecessors: ['a'], into: { organisationId: 'a', name: null } },
      '2025-07-01',
      'merge-needs-another',
    ],
    [
      'a split that ends it needs two parts',
      split({ into: [organisation('north')] }),
      '2025-07-01',
      'split-needs-parts',
    ],
    [
      'a split moves nobody but to its parts',
      split({ moved: [{ organisationId: 'a', to: 'second' }] }),
      '2025-07-01',
      'organisation-unknown',
    ],
    ['a split leaves nobody behind', split({}), '2025-07-01', 'split-leaves-child'],
  ])('%s', (_why, act, effectiveOn, code) => {
    expect(changesOf(act, { history: historyOf(opening), actId: 'act', effectiveOn })).toMatchObject({ code });
  });
});

describe('what may not be in a history', () => {
  it.each<[string, readonly Step[], Partial<OrganisationFlaw>]>([
    [
      'an organisation under one that stands under it',
      [{ on: '2025-07-01', act: { kind: 'amend', organisationId: 'first', facts: { parentId: 'a' } } }],
      { code: 'organisation-cycle', day: '2025-07-01' },
    ],
    [
      'an organisation under itself',
      [{ on: '2025-07-01', act: { kind: 'amend', organisationId: 'a', facts: { parentId: 'a' } } }],
      { code: 'organisation-cycle' },
    ],
    [
      'a cycle that only a later day brings about',
      [
        { on: '2027-01-01', act: { kind: 'amend', organisationId: 'first', facts: { parentId: 'second' } } },
        { on: '2026-01-01', act: { kind: 'amend', organisationId: 'second', facts: { parentId: 'a' } } },
      ],
      { code: 'organisation-cycle', day: '2027-01-01' },
    ],
    [
      'a parent that ends before',
      [
        {
          on: '2026-01-01',
          act: { kind: 'merge', predecessors: ['second'], into: { organisationId: 'first', name: null } },
        },
        { on: '2025-01-01', act: { kind: 'amend', organisationId: 'a', facts: { parentId: 'second' } } },
      ],
      { code: 'organisation-parent-missing', day: '2026-01-01', organisationId: 'a', otherId: 'second' },
    ],
    [
      'two of one name under one body, whatever the accents',
      [{ on: '2025-07-01', act: { kind: 'amend', organisationId: 'b', facts: { name: 'Xã Á' } } }],
      { code: 'organisation-name-taken' },
    ],
    [
      'an organisation that is a part of itself',
      [
        {
          on: '2025-07-01',
          act: { kind: 'amend', organisationId: 'a', facts: { relation: { kind: 'part', of: 'a' } } },
        },
      ],
      { code: 'organisation-cycle', chain: ['a', 'a'] },
    ],
    [
      'a place taken by one that ends before that',
      [
        { on: '2027-01-01', act: { kind: 'merge', predecessors: ['b'], into: { organisationId: 'c', name: null } } },
        { on: '2026-01-01', act: { kind: 'abolish', organisationId: 'c', childrenTo: null } },
      ],
      { code: 'organisation-successor-missing', day: '2027-01-01', organisationId: 'b', otherId: 'c' },
    ],
    [
      'one moved along with a body that it has left meanwhile',
      [
        { on: '2027-01-01', act: { kind: 'abolish', organisationId: 'first', childrenTo: null } },
        { on: '2026-01-01', act: { kind: 'amend', organisationId: 'a', facts: { parentId: 'second' } } },
      ],
      { code: 'organisation-moved-before', day: '2027-01-01', organisationId: 'a' },
    ],
    [
      'a change that was written for after the end',
      [
        { on: '2027-01-01', act: { kind: 'amend', organisationId: 'c', facts: { name: 'phường c' } } },
        { on: '2026-01-01', act: { kind: 'abolish', organisationId: 'c', childrenTo: null } },
      ],
      { code: 'organisation-changed-outside-life', day: '2027-01-01', organisationId: 'c' },
    ],
  ])('%s', (_what, steps, flaw) => {
    expect(newFlaws(historyOf(opening), after(...steps))).toEqual([expect.objectContaining(flaw)]);
  });

  it('nothing is wrong with what ends on the day on which it was changed, whoever took its place ending too', () => {
    const into = (organisationId: string) => ({ organisationId, name: null });
    const history = after(
      { on: '2025-07-01', act: { kind: 'merge', predecessors: ['a'], into: into('b') } },
      { on: '2025-07-01', act: { kind: 'abolish', organisationId: 'party', childrenTo: null } },
      { on: '2025-07-01', act: { kind: 'amend', organisationId: 'b', facts: { name: 'phường b' } } },
      { on: '2025-07-01', act: { kind: 'merge', predecessors: ['b'], into: into('c') } },
    );
    expect(organisationFlaws(history)).toEqual([]);
    expect(names(history, '2025-07-01')).not.toHaveProperty('b');
    expect(shownOn(history.get('b') ?? [], '2025-07-01')?.facts.name).toBe('xã b');
  });

  it('a merger into one that has the name already calls it nothing else', () => {
    const history = after({
      on: '2025-07-01',
      act: { kind: 'merge', predecessors: ['b'], into: { organisationId: 'a', name: 'xã a' } },
    });
    expect(periodsOf(history.get('a') ?? [])).toHaveLength(1);
  });

  it('nothing is wrong with the opening, nor with a merger', () => {
    expect(organisationFlaws(historyOf(opening))).toEqual([]);
    expect(organisationFlaws(after(renamed, merged))).toEqual([]);
  });

  it('a fault that was there before is not held against the next act', () => {
    const faulty = historyOf([...opening, founded('d', '2004-01-01', { parentId: 'nobody' })]);
    expect(organisationFlaws(faulty)).toHaveLength(1);
    expect(newFlaws(faulty, faulty)).toEqual([]);
  });
});

describe('the days of an appointment', () => {
  const life: AppointmentDays = { from: '2010-01-01', to: '2025-06-30' };
  it.each<[string, AppointmentDays, readonly AppointmentDays[], string | undefined]>([
    ['alone', { from: '2020-01-01', to: '2020-12-31' }, [], undefined],
    ['one day', { from: '2020-01-01', to: '2020-01-01' }, [], undefined],
    ['backwards', { from: '2020-01-02', to: '2020-01-01' }, [], 'appointment-reversed'],
    [
      'right after another',
      { from: '2020-01-02', to: '2021-01-01' },
      [{ from: '2019-01-01', to: '2020-01-01' }],
      undefined,
    ],
    [
      'on the last day of another',
      { from: '2020-01-01', to: '2021-01-01' },
      [{ from: '2019-01-01', to: '2020-01-01' }],
      'appointment-overlaps',
    ],
    [
      'within another',
      { from: '2020-01-01', to: '2021-01-01' },
      [{ from: '2019-01-01', to: null }],
      'appointment-overlaps',
    ],
    [
      'around another',
      { from: '2019-01-01', to: '2025-01-01' },
      [{ from: '2020-01-01', to: '2020-02-01' }],
      'appointment-overlaps',
    ],
    [
      'beside one that holds on no day',
      { from: '2019-01-01', to: '2025-01-01' },
      [{ from: '2020-01-01', to: '2019-12-31' }],
      undefined,
    ],
    ['before the organisation', { from: '2009-12-31', to: '2020-01-01' }, [], 'appointment-outside-organisation'],
    ['longer than the organisation', { from: '2020-01-01', to: null }, [], 'appointment-outside-organisation'],
    ['to its last day', { from: '2020-01-01', to: '2025-06-30' }, [], undefined],
  ])('%s', (_when, days, others, code) => {
    expect(appointmentFlaw(days, { others, life })?.code).toBe(code);
  });
});

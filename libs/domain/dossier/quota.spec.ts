import type { QuotaRule } from '../eligibility/rules.js';
import { placesAdded, placesTaken } from './quota.js';
import { quotaCharges, quotaLimit } from './quota-charge.js';
import { head, Story } from './test-story.js';

const rule: QuotaRule = {
  id: 'Q',
  label: 'Số cá nhân',
  citation: 'III.2',
  subject: 'individual',
  effect: 'block',
  charged: [{ unitKinds: ['small'], to: 'parent', leavingStage: 'one' }],
  limits: [
    { unit: 'U-BIG', max: 14 },
    { unitKinds: ['department'], when: 'chairs', max: 2 },
    { unitKinds: ['department', 'bank'], max: 1 },
  ],
};

test.each([
  ['a unit named', { code: 'U-BIG', kind: 'district', attributes: [] }, 14],
  [
    'a department that chairs a programme: two in all, not one and two',
    { code: 'D', kind: 'department', attributes: ['chairs'] },
    2,
  ],
  ['a department', { code: 'D', kind: 'department', attributes: [] }, 1],
  [
    'a bank marked as chairing, which the mark is not meant for',
    { code: 'B', kind: 'bank', attributes: ['chairs'] },
    1,
  ],
  ['a unit no limit fits: no limit', { code: 'X', kind: 'school', attributes: [] }, null],
])('%s', (_who, unit, expected) => {
  expect(quotaLimit(rule, unit)).toBe(expected);
});

test('a small unit is charged to the body above it, everybody else to itself', () => {
  const above = { id: 'd', name: 'Huyện' };
  expect(quotaCharges([rule], { id: 'u', name: 'Xã', kind: 'small' }, above)).toMatchObject([
    { accountId: 'd', accountName: 'Huyện', leavingStage: 'one' },
  ]);
  expect(quotaCharges([rule], { id: 'd', name: 'Huyện', kind: 'district' }, undefined)).toMatchObject([
    { accountId: 'd', leavingStage: null },
  ]);
  expect(quotaCharges([rule], { id: 'u', name: 'Xã', kind: 'small' }, undefined)).toMatchObject([
    { accountId: 'u', leavingStage: null },
  ]);
});

function story(leavingStage: string | null): Story {
  const charge = { quotaId: 'Q', label: 'Số cá nhân', subject: 'individual' as const, effect: 'block' as const };
  return new Story().submit({ quota: [{ ...charge, accountId: 'd', accountName: 'Huyện', leavingStage }] });
}

const taken = (told: Story) => placesTaken(told.dossier).map((place) => place.nominationId);

test('a unit of its own takes its places when it submits; a return frees them and a resubmission takes them again', () => {
  const told = story(null);
  expect(taken(told)).toEqual(['a', 'b']);
  told.tell({ type: 'return', version: told.dossier.version, reason: 'Thiếu' }, told.here);
  expect(taken(told)).toEqual([]);
  const before = told.dossier;
  const withdrawn = [{ nominationId: 'b', reason: null }];
  const { version } = before;
  told.tell({ type: 'resubmit', version, accuracyConfirmed: true, papers: [], withdrawn, note: null }, head);
  expect(taken(told)).toEqual(['a']);
  expect(placesAdded(before, told.dossier)).toHaveLength(1);
});

test('a charged unit takes places when the list leaves the stage, for those recommended there, whatever is thought later', () => {
  const told = story('one');
  expect(taken(told)).toEqual([]);
  const opinions = [
    { nominationId: 'a', recommend: true, reason: null },
    { nominationId: 'b', recommend: false, reason: 'Chưa đủ' },
  ];
  told.tell({ type: 'forward', version: told.dossier.version, opinions }, told.here);
  expect(taken(told)).toEqual(['a']);
  told.tell({ type: 'advance' });
  const against = opinions.map((opinion) => ({ ...opinion, recommend: false, reason: 'Chưa đủ' }));
  told.tell({ type: 'forward', version: told.dossier.version, opinions: against }, told.here);
  expect(taken(told)).toEqual(['a']);
});

import { person } from '../dossier/test-story.js';
import { checklistLines, missingLines } from './checklist.js';

const confirmation = {
  code: 'tax',
  label: 'Xác nhận thuế',
  per: 'nomination' as const,
  when: { subjectOrganisationKinds: ['enterprise', 'cooperative'], enterpriseDirector: true },
  citation: 'IV.2',
};
const letter = { code: 'letter', label: 'Tờ trình', per: 'submission' as const, citation: 'IV.2' };
const collective = (id: string, subjectOrganisationKind: string) => ({
  kind: 'collective' as const,
  ...{ id, name: id, organisationId: id, award: 'award', subjectOrganisationKind },
});

test.each([
  ['an enterprise', collective('x', 'enterprise'), true],
  ['a cooperative', collective('x', 'cooperative'), true],
  ['a department', collective('x', 'department'), false],
  ['a person', person('x', 'A'), false],
  ['a person marked as director of an enterprise', person('x', 'A', { enterpriseDirector: true }), true],
])('the confirmation is asked of %s', (_what, nominee, asked) => {
  expect(checklistLines([confirmation], [nominee]).map((line) => line.nominationId)).toEqual(asked ? ['x'] : []);
});

test('a line says of what kind its paper is, as far as the plan does', () => {
  const [line] = checklistLines([{ ...letter, copies: 'original', formCode: '07' }], []);
  expect(line).toMatchObject({ copies: 'original', formCode: '07' });
});

test('a line per submission is asked once, one per nomination of each', () => {
  const report = { ...letter, code: 'report', per: 'nomination' as const };
  const lines = checklistLines([letter, report], [person('a', 'A'), person('b', 'B')]);
  expect(lines.map(({ item, nominationId }) => [item, nominationId])).toEqual([
    ['letter', null],
    ['report', 'a'],
    ['report', 'b'],
  ]);
});

test('one paper answers as many lines as it says, and none that it does not say', () => {
  const lines = checklistLines(
    [letter, { ...letter, code: 'report', per: 'nomination' }],
    [person('a', 'A'), person('b', 'B')],
  );
  const both = {
    satisfies: [
      { item: 'letter', nominationId: null },
      { item: 'report', nominationId: 'b' },
    ],
  };
  expect(missingLines(lines, [both])).toEqual([expect.objectContaining({ item: 'report', nominationId: 'a' })]);
  expect(missingLines(lines, [{ satisfies: [{ item: 'letter', nominationId: 'a' }] }])).toHaveLength(3);
});

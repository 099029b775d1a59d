import { checklistLines } from '../campaign/checklist.js';
import type { IndividualNominee } from '../dossier/nominee.js';
import type { CoveringItem } from './eligibility-input.js';
import { collective, facts, finding, findings, item, paper, person, register } from './test-eligibility.js';

const owed = { per: 'nomination', when: { subjectOrganisationKinds: ['works'], enterpriseDirector: true } } as const;
const tax = item('tax', { ...owed, covers: { from: '2020-01-01' } });
const health = item('health', { ...owed, covers: { from: '2020-01-01' } });
const enterprise = { ...collective, subjectOrganisationKind: 'works' };
const director: IndividualNominee = {
  ...person,
  position: 'Giám đốc',
  workUnit: 'Công ty Thử',
  enterpriseDirector: true,
};

function asked(differs: Parameters<typeof finding>[1], checklist: readonly CoveringItem[] = [tax]) {
  const nominees = differs.nominees ?? [enterprise];
  return { checklist, nominees, lines: checklistLines(checklist, nominees), papers: [paper(['tax', 'c'])], ...differs };
}
const judged = (differs: Parameters<typeof finding>[1]) => finding('PAPER-tax', asked(differs));
const covering = (from: string, to: string) => ({ coverage: [{ item: 'tax', from, to }] });

test.each([
  ['from 2020 to its issue', facts('c', covering('2020-01-01', '2025-06-30')), 'PASS'],
  ['from before 2020', facts('c', covering('2015-01-01', '2025-06-30')), 'PASS'],
  [
    'from the founding, later than 2020',
    facts('c', { ...covering('2022-05-01', '2025-06-30'), since: '2022-05-01' }),
    'PASS',
  ],
  [
    'from later than a founding before 2020',
    facts('c', { ...covering('2021-01-01', '2025-06-30'), since: '2010-01-01' }),
    'FAIL',
  ],
  [
    'from later than 2020 while nobody said since when the unit exists',
    facts('c', covering('2021-01-01', '2025-06-30')),
    'NEEDS_REVIEW',
  ],
  ['that ends before it should begin', facts('c', covering('2017-01-01', '2019-12-31')), 'FAIL'],
  ['that ends before it begins', facts('c', covering('2021-01-01', '2020-01-01')), 'NEEDS_REVIEW'],
  ['that ends in days to come', facts('c', covering('2020-01-01', '2025-12-31')), 'NEEDS_REVIEW'],
  ['that nobody wrote down', facts('c'), 'NEEDS_REVIEW'],
])('a confirmation of a period %s (reading 20)', (_what, declared, result) => {
  expect(judged({ facts: [declared] }).result).toBe(result);
});

test('the register’s founding day counts where the unit declares none', () => {
  const found = judged({
    facts: [facts('c', covering('2022-05-01', '2025-06-30'))],
    registers: [register('c', { since: '2022-05-01' })],
  });
  expect(found).toMatchObject({
    result: 'PASS',
    sentence: 'Giấy xác nhận bao trùm từ ngày 01/05/2022 đến ngày 30/06/2025, đủ từ ngày 01/05/2022.',
  });
});

test.each([
  ['covers both', '2021-01-01', 'PASS'],
  ['covers the later alone', '2022-05-01', 'NEEDS_REVIEW'],
  ['covers neither', '2023-01-01', 'FAIL'],
])('where unit and register name different foundings, a letter that %s', (_what, from, result) => {
  const declared = [facts('c', { ...covering(from, '2025-06-30'), since: '2022-05-01' })];
  expect(judged({ facts: declared, registers: [register('c', { since: '2021-01-01' })] }).result).toBe(result);
});

test('a confirmation that is not there is for the checklist to miss and for a person to see', () => {
  expect(judged({ papers: [] })).toMatchObject({
    result: 'NEEDS_REVIEW',
    steps: { submission: 'warn', examination: 'warn' },
  });
});

test('one letter answers two lines, and its period holds for both (reading 21)', () => {
  const declared = [facts('c', covering('2020-01-01', '2025-06-30'))];
  const one = findings(asked({ facts: declared, papers: [paper(['tax', 'c'], ['health', 'c'])] }, [tax, health]));
  expect(one.filter(({ ruleId }) => ruleId.startsWith('PAPER')).map(({ result }) => result)).toEqual(['PASS', 'PASS']);
  const two = findings(
    asked({ facts: declared, papers: [paper(['tax', 'c']), paper(['health', 'c'])] }, [tax, health]),
  );
  expect(two.find(({ ruleId }) => ruleId === 'PAPER-health')?.result).toBe('NEEDS_REVIEW');
});

test('a confirmation owed once per submission is the unit’s own', () => {
  const once = item('tax', { covers: { from: '2020-01-01' } });
  const differs = asked(
    { papers: [paper(['tax', null])], facts: [facts(null, covering('2020-01-01', '2025-06-30'))] },
    [once],
  );
  expect(finding('PAPER-tax', differs)).toMatchObject({ nominationId: null, result: 'PASS' });
});

test.each<[string, Partial<IndividualNominee>, string, boolean]>([
  ['the director of a cooperative', { position: 'Giám đốc', workUnit: 'Hợp tác xã Thử' }, 'office', true],
  ['the deputy director of an enterprise that nominates', { position: 'Phó Giám đốc' }, 'works', true],
  ['the chairman of a company', { position: 'Chủ tịch Hội đồng thành viên công ty' }, 'office', true],
  ['the director of a department', { position: 'Giám đốc Sở' }, 'office', false],
  ['a worker of an enterprise', { position: 'Công nhân', workUnit: 'Công ty Thử' }, 'works', false],
])('%s is advised to bring a confirmation: %4$s (reading 22)', (_who, differs, kind, advised) => {
  const nominees = [{ ...person, ...differs }];
  const unit = { id: 'unit', kind, name: 'Đơn vị', line: [] };
  const found = findings(asked({ nominees, unit })).filter(({ ruleId }) => ruleId === 'PAPER-tax');
  expect(found.map(({ result }) => result)).toEqual(advised ? ['NEEDS_REVIEW'] : []);
});

test('whoever brings an advised confirmation has its period looked at', () => {
  const nominees = [{ ...person, position: 'Phó Giám đốc', workUnit: 'Công ty Thử' }];
  const declared = [facts('p', covering('2020-01-01', '2025-06-30'))];
  expect(judged({ nominees, facts: declared }).result).toBe('PASS');
  const withoutPeriod = item('tax', owed);
  const brought = asked({ nominees, papers: [paper(['tax', 'p'])] }, [withoutPeriod]);
  expect(finding('PAPER-tax', brought).result).toBe('PASS');
});

test('a director owes it, and a line without a period says nothing of one', () => {
  const nominees = [director];
  expect(judged({ nominees, papers: [paper(['tax', 'p'])] }).result).toBe('NEEDS_REVIEW');
  const plainLine = asked({ nominees }, [item('tax', owed)]);
  expect(findings(plainLine).filter(({ ruleId }) => ruleId.startsWith('PAPER'))).toEqual([]);
});

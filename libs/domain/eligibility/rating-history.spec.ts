import fc from 'fast-check';
import type { DeclaredRating, Rating } from './declared-facts.js';
import { judgeRatings } from './rating-history.js';
import type { RatingRule } from './rules.js';
import { collective, facts, finding, person, plain, register } from './test-eligibility.js';

const rule: RatingRule = {
  ...plain,
  ratingOf: 'party-organisation',
  years: [2020, 2021, 2022, 2023, 2024],
  atLeast: 'GOOD',
  minimumExcellent: 3,
};
const letters: Readonly<Record<string, Rating>> = {
  E: 'EXCELLENT',
  G: 'GOOD',
  C: 'COMPLETED',
  N: 'NOT_COMPLETED',
};

/** «EGE-E»: one letter a year from 2020, a dash for a year that nobody rated. */
function years(text: string): readonly DeclaredRating[] {
  return [...text].flatMap((letter, index) => {
    const value = letters[letter];
    return value ? [{ year: 2020 + index, value }] : [];
  });
}

function judged(declared: string, { registered = '', since, knownSince, differs = {} }: Differs = {}) {
  return finding('R', {
    rules: { ratings: [{ ...rule, ...differs }] },
    nominees: [collective],
    facts: [facts('c', { ratings: years(declared), since })],
    registers: [
      register('c', {
        ratings: years(registered).map((rating) => ({ ...rating, origin: 'Quyết định 1-QĐ/TU' })),
        since: knownSince ?? null,
      }),
    ],
  });
}

interface Differs {
  readonly registered?: string;
  readonly since?: string;
  readonly knownSince?: string;
  readonly differs?: Partial<RatingRule>;
}

test.each([
  ['EEEGG', 'PASS'],
  ['EEEEE', 'PASS'],
  ['EEGGG', 'FAIL'],
  ['EEEEC', 'FAIL'],
  ['NEEEE', 'FAIL'],
  ['EEE-G', 'NEEDS_REVIEW'],
  ['-----', 'NEEDS_REVIEW'],
  ['----C', 'FAIL'],
  ['GGG--', 'FAIL'],
  ['GG---', 'NEEDS_REVIEW'],
])('five years %s with three excellent ones are %s', (declared, result) => {
  expect(judged(declared).result).toBe(result);
});

test('every missing year is named, and so is every year below', () => {
  expect(judged('E-E-E').sentence).toBe('Chưa có xếp loại năm 2021, 2023.');
  expect(judged('ECE-N').sentence).toContain(
    'năm 2021 là «hoàn thành nhiệm vụ», năm 2024 là «không hoàn thành nhiệm vụ»',
  );
  expect(judged('GGG--').sentence).toBe(
    'Nhiều nhất chỉ có thể có 2 năm «hoàn thành xuất sắc nhiệm vụ», cần ít nhất 3 năm.',
  );
  expect(judged('EEEGG').sentence).toContain('3 năm xuất sắc (cần ít nhất 3)');
});

test('what was looked at is shown year by year with its source', () => {
  const { evidence } = judged('EE---', { registered: '-EE--' });
  expect(evidence.map(({ label, value, source }) => [label.slice(-4), value, source])).toEqual([
    ['2020', 'hoàn thành xuất sắc nhiệm vụ', 'declared'],
    ['2021', 'hoàn thành xuất sắc nhiệm vụ', 'declared'],
    ['2021', 'hoàn thành xuất sắc nhiệm vụ – Quyết định 1-QĐ/TU', 'register'],
    ['2022', 'hoàn thành xuất sắc nhiệm vụ – Quyết định 1-QĐ/TU', 'register'],
    ['2023', 'chưa có', 'declared'],
    ['2024', 'chưa có', 'declared'],
  ]);
});

test.each([
  ['the register alone may prove it', '-----', 'EEEGG', 'PASS'],
  ['both together may prove it', 'EE---', '--EGG', 'PASS'],
  ['a contradiction is for a person', 'EEEEE', 'GEEEE', 'NEEDS_REVIEW'],
  ['a contradiction between good and bad is for a person', 'EEEEG', 'EEEEC', 'NEEDS_REVIEW'],
  ['two bad ratings fail though they differ', 'EEEEC', 'EEEEN', 'FAIL'],
  ['a contradiction does not hide another failing year', 'GEEEC', 'EEEEC', 'FAIL'],
])('%s', (_what, declared, registered, result) => {
  expect(judged(declared, { registered }).result).toBe(result);
});

test('a contradiction shows both ratings', () => {
  const found = judged('EEEEG', { registered: '----C' });
  expect(found.sentence).toBe('Xếp loại năm 2024 khai khác với dữ liệu của hệ thống.');
  expect(found.evidence.filter(({ label }) => label.endsWith('2024')).map(({ value }) => value)).toEqual([
    'hoàn thành tốt nhiệm vụ',
    'hoàn thành nhiệm vụ – Quyết định 1-QĐ/TU',
  ]);
});

test.each([
  ['founded 2022, all good since', '--EEE', { since: '2022-03-01' }, 'NEEDS_REVIEW'],
  ['founded 2022, with its predecessor’s ratings attached', 'EEEEE', { since: '2022-03-01' }, 'NEEDS_REVIEW'],
  ['founded 2022, a bad predecessor', 'CCEEE', { since: '2022-03-01' }, 'NEEDS_REVIEW'],
  ['founded 2022, a bad year since', '--ECE', { since: '2022-03-01' }, 'FAIL'],
  ['merged as the register knows', 'EEEEE', { knownSince: '2021-07-01' }, 'NEEDS_REVIEW'],
  ['founded within the first year', 'EEEEE', { since: '2020-06-01' }, 'PASS'],
  ['merged after the declared founding', 'EEEEE', { since: '2010-01-01', knownSince: '2023-01-01' }, 'NEEDS_REVIEW'],
])('a unit %s is %s', (_what, declared, differs, result) => {
  expect(judged(declared, differs).result).toBe(result);
});

test('years before a unit existed are named as such and not as missing', () => {
  expect(judged('---EE', { since: '2022-03-01' }).sentence).toBe(
    'Chưa có xếp loại năm 2022; chỉ có từ ngày 01/03/2022 nên năm 2020, 2021 cần xem xếp loại của tổ chức tiền thân hoặc nơi trước đó.',
  );
});

test('a rule of other years, of a lower level or without excellent years is that rule', () => {
  expect(judged('CCCCC', { differs: { atLeast: 'COMPLETED', minimumExcellent: 0 } }).result).toBe('PASS');
  expect(judged('EEEEC', { differs: { years: [2020, 2021, 2022] } }).result).toBe('PASS');
});

test('a person outside the Party is for a person to judge, with the official’s ratings beside (reading 11)', () => {
  const found = finding('R', {
    rules: { ratings: [{ ...rule, ratingOf: 'party-member' }] },
    nominees: [{ ...person, partyMember: false }],
    facts: [
      facts('p', {
        ratings: [...years('CCCCC').slice(1), { year: 2020, value: 'EXCELLENT', of: 'official' as const }],
      }),
    ],
  });
  expect(found.result).toBe('NEEDS_REVIEW');
  expect(found.sentence).toContain('không phải đảng viên');
  expect(found.evidence[0]).toEqual({
    label: 'Xếp loại công chức, viên chức, người lao động năm 2020',
    value: 'hoàn thành xuất sắc nhiệm vụ',
    source: 'declared',
  });
});

test('a member of the Party is judged by the member’s ratings, not by the official’s', () => {
  const ratings = years('EEEEE').map((rating) => ({ ...rating, of: 'official' as const }));
  const asked = { nominees: [person], facts: [facts('p', { ratings })] };
  expect(finding('R', { rules: { ratings: [{ ...rule, ratingOf: 'party-member' }] }, ...asked }).result).toBe(
    'NEEDS_REVIEW',
  );
  expect(finding('R', { rules: { ratings: [{ ...rule, ratingOf: 'official' }] }, ...asked }).result).toBe('PASS');
});

describe('whatever the history', () => {
  const history = fc.string({ unit: fc.constantFrom('E', 'G', 'C', 'N', '-'), minLength: 5, maxLength: 5 });
  const result = (declared: string, registered = '') =>
    judgeRatings(rule, {
      nominee: collective,
      facts: facts('c', { ratings: years(declared) }),
      register: register('c', { ratings: years(registered).map((rating) => ({ ...rating, origin: 'Q' })) }),
    }).result;

  test('losing a year never makes a passing history fail', () => {
    fc.assert(
      fc.property(history, fc.nat(4), (known, lost) => {
        const less = known.slice(0, lost) + '-' + known.slice(lost + 1);
        return result(known) !== 'PASS' || result(less) !== 'FAIL';
      }),
    );
  });

  test('it fails exactly when no way of filling the gaps would pass', () => {
    const fillings = (known: string): readonly string[] =>
      known.includes('-') ? ['E', 'G', 'C', 'N'].flatMap((letter) => fillings(known.replace('-', letter))) : [known];
    const passes = (full: string) => !/[CN]/.test(full) && full.replaceAll('G', '').length >= 3;
    fc.assert(
      fc.property(history, (known) => (result(known) === 'FAIL') === !fillings(known).some(passes)),
      { numRuns: 300 },
    );
  });

  test('a second source never turns a failure into a pass', () => {
    fc.assert(fc.property(history, history, (a, b) => result(a) !== 'FAIL' || result(a, b) !== 'PASS'));
  });
});

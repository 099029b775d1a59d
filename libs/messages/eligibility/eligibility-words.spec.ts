import type { Observation } from '../../domain/eligibility/observation.js';
import type { Reason } from '../../domain/eligibility/reason.js';
import { shownDecimal } from '../../format/decimal.js';
import { eligibilityWords } from './eligibility-words.js';
import { shownFigure } from './terms.js';

const day = '2025-07-11';
const decisions = ['12/QĐ'];
const quota = { subject: 'individual', account: 'sở Thử', limit: 1, used: 1, asked: 1 } as const;
const measured = {
  figure: { value: '4', of: '5' },
  ratio: true,
  thresholds: { atLeast: 0.5, moreThan: 0.3, atMost: 0.7 },
};
const period = { from: day, to: day, needed: day };

/** One of every reason; a reason that is missing here does not type-check. */
const reasons: Readonly<Record<Reason['code'], Reason>> = {
  'rating-met': { code: 'rating-met', years: [2024], atLeast: 'GOOD', excellent: 1, minimumExcellent: 1 },
  'rating-below': { code: 'rating-below', years: [{ year: 2024, value: 'COMPLETED' }], atLeast: 'GOOD' },
  'rating-too-few-excellent': { code: 'rating-too-few-excellent', possible: 1, minimumExcellent: 2 },
  'rating-open': { code: 'rating-open', contradicted: [2022], missing: [2023], notOwed: [2020], since: day },
  'rating-not-party-member': { code: 'rating-not-party-member' },
  'measure-met': { code: 'measure-met', ...measured },
  'measure-missed': { code: 'measure-missed', ...measured },
  'measure-not-final': { code: 'measure-not-final', measuredOn: day },
  'figure-missing': { code: 'figure-missing' },
  'figure-unreadable': { code: 'figure-unreadable' },
  'targets-exceeded': { code: 'targets-exceeded', count: 2 },
  'targets-not-exceeded': { code: 'targets-not-exceeded', labels: ['Thu'] },
  'targets-missing': { code: 'targets-missing' },
  'targets-unreadable': { code: 'targets-unreadable', labels: ['Thu'] },
  'indicators-met': { code: 'indicators-met', baselineYear: 2023, count: 6 },
  'indicators-below': { code: 'indicators-below', baselineYear: 2023, labels: ['Lợi nhuận'] },
  'indicators-missing': { code: 'indicators-missing', baselineYear: 2023, labels: ['Lợi nhuận'] },
  compare: { code: 'compare', others: 3, shown: true },
  judge: { code: 'judge', guidance: 'Gương mẫu.' },
  'proof-present': { code: 'proof-present', paper: 'Kế hoạch' },
  'proof-absent': { code: 'proof-absent', paper: 'Kế hoạch' },
  'proof-denied': { code: 'proof-denied', paper: 'Kế hoạch' },
  'promise-not-allowed': { code: 'promise-not-allowed', paper: 'Kế hoạch' },
  'proof-promised': { code: 'proof-promised', paper: 'Kế hoạch', by: day },
  'promise-overdue': { code: 'promise-overdue', paper: 'Kế hoạch', by: day },
  'promise-unkept': { code: 'promise-unkept', paper: 'Kế hoạch', by: day },
  registered: { code: 'registered', on: day, late: true },
  'not-registered': { code: 'not-registered' },
  'registration-incomplete': { code: 'registration-incomplete', fields: ['Nhiệm vụ'] },
  'period-covered': { code: 'period-covered', ...period },
  'period-short': { code: 'period-short', ...period },
  'period-unknown': { code: 'period-unknown', needed: day },
  'period-odd': { code: 'period-odd', needed: day },
  'confirmation-missing': { code: 'confirmation-missing' },
  'confirmation-advised': { code: 'confirmation-advised' },
  'quota-within': { code: 'quota-within', ...quota },
  'quota-exceeded': { code: 'quota-exceeded', ...quota },
  'quota-unlimited': { code: 'quota-unlimited', subject: 'collective', asked: 2 },
  'subject-unknown': { code: 'subject-unknown' },
  'subject-mismatched': { code: 'subject-mismatched' },
  'hold-none': { code: 'hold-none' },
  'hold-open': { code: 'hold-open', holds: [{ kind: 'discipline', openedOn: day }] },
  'discipline-after': { code: 'discipline-after', endedOn: day },
  'discipline-within': { code: 'discipline-within', endedOn: day },
  'discipline-unclear': { code: 'discipline-unclear', endedOn: day },
  'award-none': { code: 'award-none' },
  'award-same': { code: 'award-same', awards: ['Bằng khen (1/QĐ)'] },
  'award-maybe-same': { code: 'award-maybe-same', awards: ['Bằng khen (1/QĐ)'] },
  'nominated-twice': { code: 'nominated-twice', award: 'Bằng khen' },
  'one-unit': { code: 'one-unit' },
  'two-units': { code: 'two-units', units: ['Sở Khác'] },
  'maybe-two-units': { code: 'maybe-two-units', units: ['Sở Khác'] },
  'payroll-own': { code: 'payroll-own' },
  'payroll-unknown': { code: 'payroll-unknown' },
  'payroll-contradicted': { code: 'payroll-contradicted' },
  'payroll-elsewhere': { code: 'payroll-elsewhere', organisation: null },
  'merit-clean': { code: 'merit-clean', excluded: 1 },
  'merit-misused': { code: 'merit-misused', decisions },
  'merit-unknown': { code: 'merit-unknown', decisions },
};

test.each(Object.entries(reasons))('«%s» is one Vietnamese sentence', (code, reason) => {
  expect(reason.code).toBe(code);
  const text = eligibilityWords.sentence(reason);
  expect(text).toMatch(/^[\p{Lu}«][^!?]*[^.]\.$/su);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|[.]\s+\p{Lu}| {2}/u);
});

test('a day is written as people write it', () => {
  expect(eligibilityWords.sentence(reasons['proof-promised'])).toBe(
    'Đơn vị hẹn nộp «Kế hoạch» trước khi hết ngày 11/07/2025; Hội đồng sẽ xem lại.',
  );
});

test('what is guided and what is compared without a table have their sentences too', () => {
  expect(eligibilityWords.sentence({ code: 'judge', guidance: null })).toBe(
    'Tiêu chí này cần người xem xét và kết luận.',
  );
  expect(eligibilityWords.sentence({ code: 'compare', others: 0, shown: false })).toContain('sau khi đủ hồ sơ');
});

test.each([
  ['1250.5', '1.250,5'],
  ['-1234567', '-1.234.567'],
  ['100', '100'],
  ['0.125', '0,125'],
  ['mười', 'mười'],
])('«%s» is shown as «%s»', (text, shown) => {
  expect(shownDecimal(text)).toBe(shown);
});

test.each([
  [{ value: '2', of: '3' }, '2/3 (khoảng 66,66 %)'],
  [{ value: '-1', of: '8' }, '-1/8 (khoảng -12,50 %)'],
  [{ value: '12345.5', of: '100' }, '12.345,5/100 (khoảng 12.345,50 %)'],
  [{ value: '1', of: '0' }, '1/0 (khoảng … %)'],
  [{ value: 'x', of: '2' }, 'x/2 (khoảng … %)'],
  [{ value: '7' }, '7'],
])('the share %j is shown as «%s»', (figure, shown) => {
  expect(shownFigure(figure)).toBe(shown);
});

test.each<[Observation, string, string]>([
  [
    { kind: 'rating', source: 'declared', of: 'unit', year: 2021, value: null, origin: null, before: true },
    'Xếp loại cơ quan, đơn vị năm 2021 (trước khi thành lập hoặc về đơn vị)',
    'chưa có',
  ],
  [
    {
      kind: 'indicator',
      source: 'registration',
      label: 'Lợi nhuận',
      unit: 'triệu đồng',
      baselineYear: 2023,
      baseline: '1000',
      target: null,
    },
    'Lợi nhuận (triệu đồng)',
    'thực hiện năm 2023: 1.000; đăng ký: chưa có',
  ],
  [
    {
      kind: 'hold',
      source: 'register',
      hold: 'inspection',
      openedOn: day,
      releasedOn: '2025-07-12',
      reason: 'Kết luận số 1',
    },
    'Tạm dừng xét: thanh tra, kiểm tra khi có dấu hiệu vi phạm',
    'từ ngày 11/07/2025; chấm dứt từ ngày 12/07/2025; Kết luận số 1',
  ],
  [
    {
      kind: 'award',
      source: 'register',
      name: 'Bằng khen',
      decisionNumber: '1/QĐ',
      decidedOn: day,
      from: null,
      to: null,
    },
    'Bằng khen, Quyết định 1/QĐ ngày 11/07/2025',
    'thành tích chưa rõ thời gian',
  ],
  [{ kind: 'payroll', source: 'declared', organisation: null }, 'Quản lý biên chế, quỹ lương', 'cơ quan khác'],
  [
    { kind: 'target', source: 'declared', label: 'Thu', planned: '10', actual: '1000' },
    'Thu',
    'giao 10, thực hiện 1.000',
  ],
])('evidence reads as «%2$s: %3$s»', (observation, label, value) => {
  expect(eligibilityWords.evidence(observation)).toEqual({ label, value });
});

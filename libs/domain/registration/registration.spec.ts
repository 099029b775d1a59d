import type { IndicatorRule } from '../eligibility/rules.js';
import {
  missingFields,
  type RegistrationContent,
  type RegistrationPlan,
  register,
  registersThroughParent,
} from './registration.js';

const indicators: readonly IndicatorRule[] = [
  {
    id: 'P3',
    label: 'Chỉ tiêu doanh nghiệp',
    citation: 'V.1',
    appliesTo: { unitKinds: ['enterprise'] },
    steps: {},
    mayOverride: false,
    baselineYear: 2023,
    rule: 'target-at-least-baseline',
    items: [
      { code: 'profit', label: 'Lợi nhuận', unit: 'triệu đồng', decimals: 1 },
      { code: 'jobs', label: 'Việc làm mới', unit: 'người', decimals: 0 },
    ],
  },
];

const plan: RegistrationPlan = {
  required: true,
  from: '2024-07-01',
  throughEndOf: '2024-07-19',
  hard: true,
  through: [{ unitKinds: ['commune'], to: 'parent' }],
  content: [
    {
      unitKinds: ['enterprise'],
      fields: [{ code: 'indicators', label: 'Sáu chỉ tiêu', kind: 'indicators', required: true }],
    },
    {
      fields: [
        { code: 'targets', label: 'Chỉ tiêu phấn đấu', kind: 'targets', required: true },
        { code: 'note', label: 'Ghi chú', kind: 'text', required: false },
      ],
    },
  ],
};

const empty: RegistrationContent = { texts: [], targets: [], indicators: [] };
const values = (profit: string, jobs: string): RegistrationContent => ({
  ...empty,
  indicators: [
    { item: 'profit', baseline: '1000.5', target: profit },
    { item: 'jobs', baseline: '20', target: jobs },
  ],
});
const targets: RegistrationContent = { ...empty, targets: [{ field: 'targets', label: 'Giảm nghèo', planned: '1.5' }] };
const judged = (unitKind: string, content: RegistrationContent, now: string, differs: Partial<RegistrationPlan> = {}) =>
  register({ plan: { ...plan, ...differs }, indicators, unitKind, content, now, happened: {} });

test.each([
  ['the first instant of its first day', 'department', targets, '2024-06-30T17:00:00.000Z', { late: false }],
  ['the last millisecond of the last day', 'department', targets, '2024-07-19T16:59:59.999Z', { late: false }],
  [
    'targets equal to the actual: not under it',
    'enterprise',
    values('1000.5', '20'),
    '2024-07-10T00:00:00.000Z',
    { late: false },
  ],
])('a registration is taken at %s', (_when, unitKind, content, now, expected) => {
  expect(judged(unitKind, content, now)).toEqual(expected);
});

test.each([
  ['before the window', 'department', targets, '2024-06-30T16:59:59.999Z', 'registration-not-open'],
  ['after the last day', 'department', targets, '2024-07-19T17:00:00.000Z', 'registration-closed'],
  ['without a required target', 'department', empty, '2024-07-10T00:00:00.000Z', 'registration-field-missing'],
  [
    'with a target that is no number',
    'department',
    { ...empty, targets: [{ field: 'targets', label: 'Giảm nghèo', planned: 'nhiều' }] },
    '2024-07-10T00:00:00.000Z',
    'target-unreadable',
  ],
  ['without an indicator', 'enterprise', empty, '2024-07-10T00:00:00.000Z', 'indicators-not-valid'],
])('it is refused %s', (_why, unitKind, content, now, refused) => {
  expect(judged(unitKind, content, now)).toMatchObject({ refused });
});

test('every indicator under its actual is named, and only those', () => {
  expect(judged('enterprise', values('1000.4', '20'), '2024-07-10T00:00:00.000Z')).toMatchObject({
    refused: 'indicators-not-valid',
    detail: { indicators: [{ label: 'Lợi nhuận', flaw: 'below-baseline', baselineYear: 2023 }] },
  });
});

test('a soft window takes what comes after it and marks it late; none at all is never late', () => {
  expect(judged('department', targets, '2024-08-01T00:00:00.000Z', { hard: false })).toEqual({ late: true });
  expect(judged('department', targets, '2030-08-01T00:00:00.000Z', { throughEndOf: undefined })).toEqual({
    late: false,
  });
});

test('communes register through the body above them, others by themselves', () => {
  expect(registersThroughParent(plan, 'commune')).toBe(true);
  expect(registersThroughParent(plan, 'department')).toBe(false);
});

test('what a plan asks today and a registration left empty is named', () => {
  expect(missingFields(plan, 'department', empty)).toEqual(['Chỉ tiêu phấn đấu']);
});

test('a target under the actual refuses a registration unless the plan only warns there; what is no number always does', () => {
  const under = (registration: 'block' | 'warn' | 'inform', profit = '1000.4') =>
    register({
      ...{ plan, unitKind: 'enterprise', content: values(profit, '20'), now: '2024-07-10T00:00:00.000Z', happened: {} },
      indicators: indicators.map((rule) => ({ ...rule, steps: { registration } })),
    });
  expect(under('block')).toMatchObject({ refused: 'indicators-not-valid' });
  expect(under('warn')).toEqual({ late: false });
  expect(under('inform')).toEqual({ late: false });
  expect(under('warn', 'nhiều')).toMatchObject({ refused: 'indicators-not-valid' });
});

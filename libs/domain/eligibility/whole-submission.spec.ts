import type { EligibilityInput, QuotaUse } from './eligibility-input.js';
import type { Finding } from './finding.js';
import { finding, findings } from './test-eligibility.js';

describe('registration', () => {
  const rule = { id: 'REG', citation: 'Mục V', steps: { submission: 'block' } } as const;
  const registered = {
    state: 'registered',
    rule,
    registeredOn: '2024-07-19',
    late: false,
    missingFields: [],
    indicators: [],
  } as const;

  test.each<[string, EligibilityInput['registration'], Finding['result'], string]>([
    ['missing', { state: 'missing', rule }, 'FAIL', 'Đơn vị chưa đăng ký thi đua trong đợt này.'],
    ['there', registered, 'PASS', 'Đơn vị đã đăng ký thi đua ngày 19/07/2024.'],
    [
      'late',
      { ...registered, late: true },
      'PASS',
      'Đơn vị đã đăng ký thi đua ngày 19/07/2024, sau thời hạn của kế hoạch.',
    ],
    [
      'half-filled',
      { ...registered, missingFields: ['Nhiệm vụ'] },
      'NEEDS_REVIEW',
      'Bản đăng ký thi đua còn thiếu: «Nhiệm vụ».',
    ],
  ])('that is %s', (_what, registration, result, sentence) => {
    expect(finding('REG', { registration })).toMatchObject({ result, sentence, steps: rule.steps, nominationId: null });
  });

  test('is found under a name of its own when the plan gives none, and not at all where none is asked', () => {
    expect(finding('REGISTRATION', { registration: { state: 'missing', rule: { steps: {} } } }).citation).toContain(
      'đăng ký',
    );
    expect(findings({ registration: { state: 'not-required' } })).toEqual([]);
  });
});

describe('quotas', () => {
  const use: QuotaUse = {
    rule: { id: 'Q', label: 'Số cá nhân', citation: 'Mục III', subject: 'individual', effect: 'block' },
    accountName: 'UBND huyện',
    chargedAbove: false,
    limit: 3,
    used: 1,
    asked: 2,
  };
  const judged = (differs: Partial<QuotaUse>) => finding('Q', { quotas: [{ ...use, ...differs }] });

  test.each([
    ['full to the last place', {}, 'PASS'],
    ['exceeded by one', { asked: 3 }, 'FAIL'],
    ['none', { limit: 0, used: 0, asked: 1 }, 'FAIL'],
    ['lowered under what is held, with nobody new', { limit: 1, used: 3, asked: 0 }, 'PASS'],
    ['not set by the plan (reading 7)', { limit: null }, 'NEEDS_REVIEW'],
  ])('a quota that is %s', (_what, differs, result) => {
    expect(judged(differs).result).toBe(result);
  });

  test('it says whose it is, and by how much it is exceeded', () => {
    expect(judged({ asked: 4 })).toMatchObject({
      sentence: 'UBND huyện chỉ có 3 cá nhân theo cơ cấu, đã dùng 1, lần này 4 nên vượt 2.',
      evidence: [{ label: 'Cơ cấu của UBND huyện', value: 'tối đa 3; đã dùng 1; lần này 4' }],
      heldElsewhere: true,
    });
  });

  test('it binds where the list leaves for the province (reading 8)', () => {
    expect(judged({}).steps).toEqual({ submission: 'block' });
    expect(judged({ chargedAbove: true }).steps).toEqual({ submission: 'warn', examination: 'block' });
    expect(judged({ chargedAbove: true, rule: { ...use.rule, effect: 'inform' } }).steps).toEqual({
      submission: 'inform',
      examination: 'inform',
    });
    expect(judged({ limit: null }).steps).toEqual({ submission: 'warn' });
    expect(findings({ quotas: [{ ...use, limit: null, asked: 0 }] })).toEqual([]);
  });
});

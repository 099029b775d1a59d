import { eligibilityWords } from '../../../messages/eligibility/eligibility-words.js';
import { disclosed, listWriter, toldDossiers } from '../disclosed.js';
import type { OtherNomination, RegisteredAward, SubjectHold } from '../subject-register.js';
import { collective, facts, finding, findings, person, register } from '../test-eligibility.js';
import { lawRuleDefaults, lawRulesOf } from './law-rule-defaults.js';

type Asked = Parameters<typeof finding>[1];
const of = (id: string) => (differs: Asked) => finding(id, { nominees: [person], ...differs });
const achievement = { topic: 'Chào mừng Đại hội', from: '2024-07-01', to: '2025-06-30' };
const declared = [facts('p', { achievement })];

describe('LAW-HOLD', () => {
  const hold: SubjectHold = {
    kind: 'complaint',
    openedOn: '2025-06-01',
    releasedOn: null,
    reason: 'Đơn tố cáo ngày 30/5',
    disciplineEndedOn: null,
  };
  const judged = (holds: readonly SubjectHold[], differs: Asked = {}) =>
    of('LAW-HOLD')({ registers: [register('p', { holds })], ...differs });

  test.each([
    ['none', [], [], 'PASS'],
    ['one that is open', [hold], [], 'FAIL'],
    ['one released today', [{ ...hold, releasedOn: '2025-07-11' }], [], 'PASS'],
    ['one to be released tomorrow', [{ ...hold, releasedOn: '2025-07-12' }], [], 'FAIL'],
    ['one that opens tomorrow', [{ ...hold, openedOn: '2025-07-12' }], [], 'PASS'],
  ])('%s', (_what, holds, given, result) => {
    expect(judged(holds, { facts: given }).result).toBe(result);
  });

  const disciplined = (disciplineEndedOn: string) => [
    { ...hold, kind: 'discipline' as const, releasedOn: '2024-01-01', openedOn: '2023-06-01', disciplineEndedOn },
  ];
  test.each([
    ['ended before the achievement began', '2024-07-01', declared, 'PASS'],
    ['ended within it', '2024-12-31', declared, 'NEEDS_REVIEW'],
    ['ended after it', '2025-07-10', declared, 'FAIL'],
    ['has not ended', '2025-12-31', [], 'FAIL'],
    ['ended, and no achievement is declared', '2024-07-01', [], 'NEEDS_REVIEW'],
  ])('a discipline that %s: achievements count from its end', (_what, endedOn, given, result) => {
    expect(judged(disciplined(endedOn), { facts: given }).result).toBe(result);
  });

  test('whoever writes the list reads that there is a hold; why is for those who examine', () => {
    const found = judged([hold]);
    const told = JSON.stringify(disclosed(found, listWriter, eligibilityWords));
    expect(told).not.toMatch(/tố cáo|khiếu nại|complaint/);
    expect(disclosed(found, listWriter, eligibilityWords)).toMatchObject({
      result: 'FAIL',
      sentence: 'Đang trong thời gian tạm dừng xét (từ ngày 01/06/2025), chưa xét khen thưởng.',
      evidence: [{ label: 'Tạm dừng xét', value: 'từ ngày 01/06/2025; đang mở' }],
    });
    expect(disclosed(found, { ...listWriter, holds: true }, eligibilityWords)).toEqual(found);
    expect(found.evidence[0]?.value).toContain('Đơn tố cáo ngày 30/5');
    expect(found.sentence).toBe(
      'Đang trong thời gian xác minh đơn khiếu nại, tố cáo (từ ngày 01/06/2025), chưa xét khen thưởng.',
    );
  });
});

describe('LAW-ONE-AWARD', () => {
  const award: RegisteredAward = {
    awardCode: 'merit-certificate',
    awardName: 'Bằng khen',
    family: 'certificates',
    commendationType: 'CAMPAIGN',
    decisionNumber: '12/QĐ',
    decidedOn: '2025-05-01',
    topic: 'chào mừng đại hội',
    achievementFrom: '2024-07-01',
    achievementTo: '2025-03-31',
  };
  const other = { awardCode: 'flag', family: 'flags' };
  const unknownPeriod = { achievementFrom: null, achievementTo: null };
  const judged = (differs: Partial<RegisteredAward>, asked: Asked = { facts: declared }) =>
    of('LAW-ONE-AWARD')({ registers: [register('p', { awards: [{ ...award, ...differs }] })], ...asked });

  test.each([
    ['the same topic at the same time', {}, 'FAIL'],
    ['the same topic at the same time, in another form', other, 'FAIL'],
    ['the same topic on the last day alone', { achievementFrom: '2025-06-30', achievementTo: '2025-12-31' }, 'FAIL'],
    ['the same topic, earlier', { achievementFrom: '2023-01-01', achievementTo: '2024-06-30' }, 'PASS'],
    ['another topic in the same family', { topic: 'Chuyển đổi số' }, 'NEEDS_REVIEW'],
    ['another topic in the same form, of no family', { topic: 'Chuyển đổi số', family: null }, 'NEEDS_REVIEW'],
    ['another topic in another family', { topic: 'Chuyển đổi số', ...other }, 'PASS'],
    ['no topic, the same family', { topic: null }, 'NEEDS_REVIEW'],
    ['no topic, another family', { topic: null, ...other }, 'PASS'],
    ['the same topic, no period', unknownPeriod, 'NEEDS_REVIEW'],
    ['no period, decided before it began', { ...unknownPeriod, decidedOn: '2024-06-30' }, 'PASS'],
  ])('an award for %s', (_what, differs, result) => {
    expect(judged(differs).result).toBe(result);
  });

  test('without a declared achievement nothing is certain, and the campaign’s period narrows the search', () => {
    const campaign = { awards: [{ code: 'merit-certificate', family: 'certificates' }], achievement };
    expect(judged({}, {}).result).toBe('NEEDS_REVIEW');
    expect(judged({}, { campaign }).result).toBe('NEEDS_REVIEW');
    expect(judged({ achievementFrom: '2020-01-01', achievementTo: '2020-12-31' }, { campaign }).result).toBe('PASS');
  });

  test('the award is named', () => {
    expect(judged({}).sentence).toBe('Thành tích này đã được khen: Bằng khen (12/QĐ).');
  });

  test('a subject that the unit nominates twice is for a person', () => {
    const own: OtherNomination = { ...elsewhere, unitId: 'unit', unitName: 'Sở Thử' };
    const found = of('LAW-ONE-AWARD')({ registers: [register('p', { nominations: [own] })] });
    expect(found).toMatchObject({ result: 'NEEDS_REVIEW', sentence: expect.stringContaining('Bằng khen') });
  });
});

const elsewhere: OtherNomination = {
  unitId: 'other',
  unitName: 'Sở Khác',
  dossierCode: 'HS-1',
  sameCampaign: true,
  award: 'Bằng khen',
  certain: true,
};

describe('LAW-TWO-UNITS', () => {
  const judged = (nominations: readonly OtherNomination[], differs: Asked = {}) =>
    of('LAW-TWO-UNITS')({ registers: [register('p', { nominations })], ...differs });

  test.each([
    ['nobody else', [], 'PASS'],
    ['the unit itself', [{ ...elsewhere, unitId: 'unit' }], 'PASS'],
    ['another unit', [elsewhere], 'FAIL'],
    ['another unit, perhaps', [{ ...elsewhere, certain: false }], 'NEEDS_REVIEW'],
    ['another unit in another campaign', [{ ...elsewhere, sameCampaign: false }], 'NEEDS_REVIEW'],
  ])('nominated by %s', (_who, nominations, result) => {
    expect(judged(nominations).result).toBe(result);
  });

  test('it warns at submission and blocks at the council (reading 28); everybody reads who, and which dossier whoever may open it', () => {
    expect(judged([elsewhere]).steps).toEqual({ submission: 'warn', examination: 'warn', council: 'block' });
    const told = (dossiers: readonly string[]) =>
      disclosed(judged([elsewhere]), { ...listWriter, dossiers: new Set(dossiers) }, eligibilityWords).evidence;
    expect(told([])).toEqual([{ label: 'Cũng được đề nghị', value: 'Sở Khác', source: 'register' }]);
    expect(told(['HS-1'])[0]?.value).toBe('Sở Khác, hồ sơ HS-1');
    expect(toldDossiers([judged([elsewhere])])).toEqual(['HS-1']);
  });
});

describe('LAW-PAYROLL-LINE', () => {
  const judged = (payrollOrganisationId: string | undefined, registered: string | null) =>
    of('LAW-PAYROLL-LINE')({
      facts: [facts('p', { payrollOrganisationId })],
      registers: [register('p', { payroll: registered ? { organisationId: registered, name: 'Cơ quan X' } : null })],
    });

  test.each([
    ['nothing is declared, so it is the unit', undefined, null, 'PASS'],
    ['the body above is declared', 'above', null, 'PASS'],
    ['a body off the line is declared', 'elsewhere', null, 'FAIL'],
    ['declared and registered agree on the unit', undefined, 'unit', 'PASS'],
    ['declared and registered are both in the line', 'above', 'unit', 'PASS'],
    ['declared and registered agree on a body off the line', 'elsewhere', 'elsewhere', 'FAIL'],
    ['the register knows a body off the line', undefined, 'elsewhere', 'NEEDS_REVIEW'],
  ])('%s', (_what, own, registered, result) => {
    expect(judged(own, registered).result).toBe(result);
  });

  test('without a word and a record it is for a person; a record alone speaks; a collective is not asked', () => {
    expect(of('LAW-PAYROLL-LINE')({}).result).toBe('NEEDS_REVIEW');
    const registers = [register('p', { payroll: { organisationId: 'elsewhere', name: 'Cơ quan X' } })];
    expect(of('LAW-PAYROLL-LINE')({ registers })).toMatchObject({
      result: 'FAIL',
      sentence: expect.stringContaining('Cơ quan X'),
    });
    const ids = findings({ nominees: [collective] }).map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('LAW-PAYROLL-LINE');
  });
});

describe('LAW-MERIT-EVIDENCE', () => {
  const award = (decisionNumber: string, commendationType: string | null): RegisteredAward => ({
    awardCode: 'a',
    awardName: 'Giấy khen',
    family: null,
    commendationType,
    decisionNumber,
    decidedOn: '2020-01-01',
    topic: null,
    achievementFrom: null,
    achievementTo: null,
  });
  const awards = [award('1', 'MERIT'), award('2', 'IRREGULAR'), award('3', 'CAMPAIGN'), award('4', null)];
  const campaign = { awards: [], commendationType: 'MERIT' };
  const judged = (...meritEvidence: readonly string[]) =>
    of('LAW-MERIT-EVIDENCE')({
      campaign,
      facts: [facts('p', { meritEvidence })],
      registers: [register('p', { awards })],
    });

  test.each([
    ['nothing', [], 'PASS'],
    ['an award on merit', ['1'], 'PASS'],
    ['an irregular award', ['1', '2'], 'FAIL'],
    ['a thematic award', ['3'], 'FAIL'],
    ['an award of unknown type', ['4'], 'NEEDS_REVIEW'],
    ['an award nobody knows', ['1', '99'], 'NEEDS_REVIEW'],
  ])('citing %s', (_what, cited, result) => {
    expect(judged(...cited).result).toBe(result);
  });

  test('awards that never count are counted out in the open, and a thematic campaign is not asked', () => {
    expect(judged()).toMatchObject({ sentence: expect.stringContaining('2 lần khen'), evidence: [{}, {}] });
    const ids = findings({ nominees: [person] }).map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('LAW-MERIT-EVIDENCE');
  });
});

test('a subject that the register does not know is for a person, at all rules that look it up', () => {
  const open = findings({ nominees: [person] }).filter(({ result }) => result === 'NEEDS_REVIEW');
  expect(open.map(({ ruleId }) => ruleId)).toEqual(['LAW-HOLD', 'LAW-ONE-AWARD', 'LAW-TWO-UNITS', 'LAW-PAYROLL-LINE']);
});

test('a plan moves a rule of the law to other steps and names its article; the rest stay as they are', () => {
  const own = {
    id: 'LAW-HOLD',
    steps: { council: 'warn' },
    mayOverride: true,
    citation: 'Điều 4, Nghị định mới',
  } as const;
  expect(of('LAW-HOLD')({ rules: { lawRules: [own] } })).toMatchObject({
    steps: { council: 'warn' },
    mayOverride: true,
    citation: 'Điều 4, Nghị định mới',
  });
  expect(lawRulesOf([own]).map(({ id, steps }) => id === 'LAW-HOLD' || steps === lawRuleDefaults[id].steps)).toEqual(
    Array(5).fill(true),
  );
});

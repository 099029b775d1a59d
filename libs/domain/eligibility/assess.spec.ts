import type { Nominee } from '../dossier/nominee.js';
import { appliesToNominee } from './applies-to.js';
import type { AppliesTo } from './rules.js';
import { collective, facts, finding, findings, person, plain } from './test-eligibility.js';

const director: Nominee = { ...person, enterpriseDirector: true };

test.each<[string, AppliesTo, Nominee, boolean]>([
  ['everybody', {}, person, true],
  ['persons', { subjects: ['individual'] }, person, true],
  ['persons', { subjects: ['individual'] }, collective, false],
  ['this kind of unit', { unitKinds: ['office', 'works'] }, person, true],
  ['another kind of unit', { unitKinds: ['works'] }, person, false],
  ['this award', { awards: ['merit-certificate'] }, person, true],
  ['another award', { awards: ['flag'] }, person, false],
  ['collectives of this kind', { subjectOrganisationKinds: ['office'] }, collective, true],
  ['collectives of another kind', { subjectOrganisationKinds: ['works'] }, collective, false],
  ['collectives of this kind', { subjectOrganisationKinds: ['office'] }, person, false],
  ['directors', { enterpriseDirector: true }, director, true],
  ['directors', { enterpriseDirector: true }, person, false],
  ['all but directors', { enterpriseDirector: false }, director, false],
  ['all but directors', { enterpriseDirector: false }, collective, true],
  ['persons of another kind of unit', { subjects: ['individual'], unitKinds: ['works'] }, person, false],
])('a rule for %s', (_who, appliesTo, nominee, applies) => {
  expect(appliesToNominee(appliesTo, 'office', nominee)).toBe(applies);
});

test('a rule about the unit counts when it names nobody, or somebody on the list', () => {
  const found = (appliesTo: AppliesTo, nominees: readonly Nominee[]) =>
    findings({ rules: { preconditions: [{ ...plain, appliesTo, proof: 'x', mayPromise: false }] }, nominees }).filter(
      ({ ruleId }) => ruleId === 'R',
    ).length;
  expect(found({}, [])).toBe(1);
  expect(found({ subjects: ['individual'] }, [collective])).toBe(0);
  expect(found({ subjects: ['individual'] }, [collective, person])).toBe(1);
  expect(found({ unitKinds: ['works'] }, [person])).toBe(0);
});

test('a finding carries its rule’s name, article and effects', () => {
  const judgement = {
    ...plain,
    citation: { law: 'Luật Thử', article: 'Điều 1' },
    mayOverride: true,
    guidance: 'Gương mẫu.',
  };
  expect(finding('R', { rules: { judgements: [judgement] }, nominees: [person] })).toEqual({
    ruleId: 'R',
    about: { reason: { code: 'judge', guidance: 'Gương mẫu.' }, observations: [] },
    label: 'Quy tắc thử',
    nominationId: 'p',
    result: 'NEEDS_REVIEW',
    sentence: 'Cần người xem xét và kết luận: Gương mẫu.',
    citation: 'Điều 1, Luật Thử',
    evidence: [],
    steps: { submission: 'warn', examination: 'block' },
    mayOverride: true,
  });
  expect(finding('R', { rules: { judgements: [plain] }, nominees: [person] }).sentence).toContain('người xem xét');
});

test('a collective that is the unit itself has what the unit declares of itself; a person has not', () => {
  const measure = { ...plain, code: 'm', measure: 'count', atLeast: 5 } as const;
  const ofUnit = [facts(null, { figures: [{ measure: 'm', value: '6' }], targets: [], since: '2010-01-01' })];
  const asked = (nominee: Nominee, more = ofUnit) =>
    finding('R', { rules: { measures: [measure] }, nominees: [nominee], facts: more }).result;
  const unit = { ...collective, organisationId: 'unit' };
  expect(asked(unit)).toBe('PASS');
  expect(asked(unit, [...ofUnit, facts('c')])).toBe('PASS');
  expect(asked(unit, [...ofUnit, facts('c', { figures: [{ measure: 'm', value: '4' }] })])).toBe('FAIL');
  expect(asked(collective)).toBe('NEEDS_REVIEW');
  expect(asked({ ...person, id: 'x' })).toBe('NEEDS_REVIEW');
});

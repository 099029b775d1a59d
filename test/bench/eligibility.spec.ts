import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import { checklistLines } from '../../libs/domain/campaign/checklist.js';
import type { Nominee } from '../../libs/domain/dossier/nominee.js';
import { assess } from '../../libs/domain/eligibility/assess.js';
import type { DeclaredFacts } from '../../libs/domain/eligibility/declared-facts.js';
import type { EligibilityInput } from '../../libs/domain/eligibility/eligibility-input.js';
import type { SubjectRegister } from '../../libs/domain/eligibility/subject-register.js';
import { eligibilityWords } from '../../libs/messages/eligibility/eligibility-words.js';
import { printFigures } from './figures.js';

const rounds = 5;
const nominations = 5000;
const perSubmission = 10;

const plan = (await shippedCampaigns()).find((campaign) => campaign.audience.unitKinds.length > 5);
if (!plan) throw new Error('no campaign of a whole province is shipped');

const grades = ['EXCELLENT', 'EXCELLENT', 'EXCELLENT', 'GOOD', 'GOOD'] as const;

function nominee(index: number, unitKind: string): Nominee {
  const id = `nominee-${index}`;
  const award = plan?.awards[0]?.code ?? '';
  const about = { id, name: `Trường hợp ${index}`, award };
  if (index % 3 === 0)
    return { ...about, kind: 'collective', organisationId: `cell-${index}`, subjectOrganisationKind: unitKind };
  return {
    ...about,
    kind: 'individual',
    birthDate: '1980-01-31',
    position: index % 7 === 0 ? 'Phó Giám đốc công ty' : 'Chuyên viên',
    workUnit: 'Phòng Tổng hợp',
    partyMember: index % 5 !== 0,
    enterpriseDirector: index % 11 === 0,
  };
}

function facts(nomineeId: string): DeclaredFacts {
  return {
    nomineeId,
    ratings: grades.map((value, index) => ({ year: 2020 + index, value })),
    targets: Array.from({ length: 12 }, (_, index) => ({
      label: `Chỉ tiêu ${index}`,
      planned: '1250.5',
      actual: `${1250 + index}.6`,
    })),
    figures: (plan?.measures ?? []).map(({ code }) => ({ measure: code, value: '31', of: '38' })),
    coverage: (plan?.checklist ?? []).map(({ code }) => ({ item: code, from: '2020-01-01', to: '2025-06-30' })),
    achievement: { topic: 'Chào mừng Đại hội', from: '2024-07-01', to: '2025-06-30' },
  };
}

function register(nominationId: string): SubjectRegister {
  return {
    nominationId,
    ratings: grades.map((value, index) => ({ year: 2020 + index, value, origin: 'Quyết định 1-QĐ/TU' })),
    awards: Array.from({ length: 4 }, (_, index) => ({
      awardCode: 'other',
      awardName: 'Giấy khen',
      family: null,
      commendationType: 'MERIT',
      decisionNumber: `${index}/QĐ`,
      decidedOn: `202${index}-12-01`,
      topic: 'Năm công tác',
      achievementFrom: `202${index}-01-01`,
      achievementTo: `202${index}-12-01`,
    })),
    holds: [],
    nominations: [],
    since: '2004-01-01',
    payroll: null,
  };
}

/** The campaign's rules over one unit's list. */
function submission(from: number, size: number, others: readonly Nominee[]): EligibilityInput {
  const { audience, checklist, quotas } = plan ?? { audience: { unitKinds: [] }, checklist: [], quotas: [] };
  const kind = audience.unitKinds[(from / size) % audience.unitKinds.length] ?? '';
  const nominees = Array.from({ length: size }, (_, index) => nominee(from + index, kind));
  const unit = { id: `unit-${from}`, kind, name: `Đơn vị ${from}` };
  return {
    rules: plan ?? {
      ratings: [],
      measures: [],
      indicators: [],
      comparisons: [],
      judgements: [],
      preconditions: [],
      lawRules: [],
    },
    step: 'examination',
    on: '2025-07-11',
    unit: { ...unit, line: ['province'] },
    campaign: { awards: plan?.awards ?? [], commendationType: plan?.commendationType },
    nominees,
    facts: [...nominees.map(({ id }) => facts(id)), { ...facts(''), nomineeId: null }],
    checklist,
    lines: checklistLines(checklist, nominees),
    papers: checklistLines(checklist, nominees).map((line) => ({ satisfies: [line] })),
    promises: [],
    registration: { state: 'missing', rule: { steps: { submission: 'block' } } },
    registers: nominees.map(({ id }) => register(id)),
    quotas: quotas.map((rule) => ({ rule, accountName: unit.name, chargedAbove: false, limit: 12, used: 3, asked: 4 })),
    comparisons: others.map((other) => ({ nominee: other, unit, facts: facts(other.id) })),
    settlements: [],
  };
}

function took(lists: readonly EligibilityInput[]): { readonly milliseconds: number; readonly findings: number } {
  const began = performance.now();
  const findings = lists.reduce((sum, list) => sum + assess(list, eligibilityWords).length, 0);
  return { milliseconds: performance.now() - began, findings };
}

test('the rules of a whole campaign are asked of five thousand nominations in less than a second', () => {
  const others = Array.from({ length: 40 }, (_, index) =>
    nominee(100_000 + index * 3, plan?.audience.unitKinds[0] ?? ''),
  );
  const lists = Array.from({ length: nominations / perSubmission }, (_, index) =>
    submission(index * perSubmission, perSubmission, others),
  );
  const oneList = [submission(0, nominations, others)];
  const [many, one]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const outcome = took(lists);
    expect(outcome.findings).toBeGreaterThan(nominations);
    many.push(outcome.milliseconds);
    one.push(took(oneList).milliseconds);
  }
  const rules = [plan?.ratings, plan?.measures, plan?.comparisons, plan?.judgements, plan?.preconditions].flat().length;
  printFigures([
    {
      name: `eligibility of 5,000 nominations, 10 a submission, ${rules} rules`,
      unit: 'ms',
      rounds: many,
      target: 1000,
    },
    { name: 'eligibility of 5,000 nominations, all in one list', unit: 'ms', rounds: one },
  ]);
}, 60_000);

import fc from 'fast-check';
import { eligibilityWords } from '../../messages/eligibility/eligibility-words.js';
import { assess } from './assess.js';
import type { EligibilityInput } from './eligibility-input.js';
import type { Finding } from './finding.js';
import type { AppliesTo, EligibilityRules, RatingRule } from './rules.js';
import { collective, input, item, paper, person, plain, register } from './test-eligibility.js';

const ratings: RatingRule = {
  ...plain,
  id: 'RATING',
  ratingOf: 'unit',
  years: [2022, 2023, 2024],
  atLeast: 'GOOD',
  minimumExcellent: 1,
};
const everyRule: EligibilityRules = {
  ratings: [ratings],
  measures: [
    { ...plain, id: 'COUNT', code: 'm', measure: 'count', atLeast: 5 },
    { ...plain, id: 'TARGETS', code: 't', measure: 'all-targets-exceeded' },
  ],
  indicators: [],
  comparisons: [{ ...plain, id: 'COMPARE', measure: 'm' }],
  judgements: [{ ...plain, id: 'JUDGE' }],
  preconditions: [{ ...plain, id: 'PROOF', proof: 'launch', mayPromise: true }],
  lawRules: [],
};
const checklist = [item('launch'), item('tax', { per: 'nomination', covers: { from: '2020-01-01' } })];

const day = fc.constantFrom('2019-06-01', '2021-01-01', '2022-05-01', '2023-12-31', '2025-06-30');
const period = fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);
const rating = fc.record({
  year: fc.constantFrom(2022, 2023, 2024),
  value: fc.constantFrom('EXCELLENT' as const, 'GOOD' as const, 'COMPLETED' as const),
});
const declared = (nomineeId: string) =>
  fc.record({
    nomineeId: fc.constant(nomineeId),
    ratings: fc.uniqueArray(rating, { selector: ({ year }) => year, minLength: 2, maxLength: 3 }),
    targets: fc.array(
      fc.record({ label: fc.constant('T'), planned: fc.constant('5'), actual: fc.constantFrom('5', '6', '7') }),
      { maxLength: 2 },
    ),
    figures: fc.constantFrom([], [{ measure: 'm', value: '6' }], [{ measure: 'm', value: '4' }]),
    coverage: period.map(([from, to]) => [{ item: 'tax', from, to }]),
    since: fc.option(day, { nil: undefined }),
    achievement: fc.option(
      period.map(([from, to]) => ({ topic: 'A', from, to })),
      { nil: undefined },
    ),
  });
const registered = (nominationId: string) =>
  fc
    .record({
      ratings: fc
        .uniqueArray(rating, { selector: ({ year }) => year, maxLength: 2 })
        .map((list) => list.map((entry) => ({ ...entry, origin: 'Q' }))),
      since: fc.option(day, { nil: null }),
      payroll: fc.constantFrom(null, { organisationId: 'unit', name: 'U' }, { organisationId: 'x', name: 'X' }),
      disciplineEndedOn: fc.option(day, { nil: null }),
      awards: period.map(([from, to]) => [{ achievementFrom: from, achievementTo: to }]),
    })
    .map(({ disciplineEndedOn, awards, ...known }) =>
      register(nominationId, {
        ...known,
        holds: [
          { kind: 'discipline', openedOn: '2019-01-01', releasedOn: '2019-02-01', reason: '', disciplineEndedOn },
        ],
        awards: awards.map((award) => ({
          ...{
            awardCode: 'merit-certificate',
            awardName: 'B',
            family: null,
            commendationType: null,
            topic: 'A',
            ...award,
          },
          ...{ decisionNumber: '1', decidedOn: '2025-07-01' },
        })),
      }),
    );
const submission = fc
  .record({ c: declared('c'), p: declared('p'), rc: registered('c'), rp: registered('p') })
  .map(({ c, p, rc, rp }) =>
    input({
      rules: everyRule,
      nominees: [collective, person],
      checklist,
      lines: ['c', 'p'].map((nominationId) => ({
        ...{
          item: 'tax',
          label: 'Thuế',
          nominationId,
          nomineeName: null,
          citation: '',
          optional: false,
          promisable: false,
        },
      })),
      papers: [paper(['launch', null]), paper(['tax', 'c']), paper(['tax', 'p'])],
      facts: [c, p],
      registers: [rc, rp],
    }),
  );

type Loss = (from: EligibilityInput) => EligibilityInput;
const eachFacts =
  (change: Partial<EligibilityInput['facts'][number]>): Loss =>
  (from) => ({
    ...from,
    facts: from.facts.map((entry) => ({ ...entry, ...change })),
  });
const losses: readonly Loss[] = [
  (from) => ({ ...from, facts: [] }),
  (from) => ({ ...from, registers: [] }),
  (from) => ({ ...from, papers: [] }),
  (from) => ({ ...from, facts: from.facts.map((entry) => ({ ...entry, ratings: entry.ratings.slice(1) })) }),
  (from) => ({ ...from, registers: from.registers.map((entry) => ({ ...entry, ratings: [] })) }),
  (from) => ({ ...from, registers: from.registers.map((entry) => ({ ...entry, since: null, payroll: null })) }),
  eachFacts({ targets: [] }),
  eachFacts({ figures: [] }),
  eachFacts({ coverage: [] }),
  eachFacts({ since: undefined }),
  eachFacts({ achievement: undefined }),
];
const key = ({ ruleId, nominationId }: Finding) => `${ruleId} ${nominationId}`;

describe('whatever is known of a submission', () => {
  test('what is missing never makes fail what passed (reading 13)', () => {
    let passed = 0;
    fc.assert(
      fc.property(submission, fc.constantFrom(...losses), (known, lose) => {
        const before = assess(known, eligibilityWords).filter(({ result }) => result === 'PASS');
        const after = new Map(assess(lose(known), eligibilityWords).map((found) => [key(found), found.result]));
        passed += before.length;
        return before.every((found) => after.get(key(found)) !== 'FAIL');
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(1000);
  });

  test('a rule that is about others changes nothing', () => {
    const others: readonly AppliesTo[] = [
      { unitKinds: ['works'] },
      { awards: ['flag'] },
      { enterpriseDirector: true },
      { subjectOrganisationKinds: ['works'] },
    ];
    fc.assert(
      fc.property(submission, fc.constantFrom(...others), (known, appliesTo) => {
        const foreign = { appliesTo, id: 'FOREIGN' };
        const more: EligibilityRules = {
          ratings: [...everyRule.ratings, { ...ratings, ...foreign }],
          measures: [...everyRule.measures, { ...plain, ...foreign, code: 'f', measure: 'count' }],
          indicators: [{ ...plain, ...foreign, baselineYear: 2023, rule: 'target-at-least-baseline', items: [] }],
          comparisons: [...everyRule.comparisons, { ...plain, ...foreign, measure: 'm' }],
          judgements: [{ ...plain, ...foreign }, ...everyRule.judgements],
          preconditions: [...everyRule.preconditions, { ...plain, ...foreign, proof: 'f', mayPromise: false }],
          lawRules: [],
        };
        expect(assess({ ...known, rules: more }, eligibilityWords)).toEqual(assess(known, eligibilityWords));
      }),
      { numRuns: 50 },
    );
  });

  test('nothing but the table of a comparison depends on another nominee', () => {
    fc.assert(
      fc.property(submission, submission, (known, others) => {
        const mixed = {
          ...known,
          facts: [...known.facts.slice(0, 1), ...others.facts.slice(1)],
          registers: [...known.registers.slice(0, 1), ...others.registers.slice(1)],
        };
        const of = (given: EligibilityInput) =>
          assess(given, eligibilityWords)
            .filter(({ nominationId }) => nominationId === 'c')
            .map((found) => ({ ...found, table: undefined }));
        expect(of(mixed)).toEqual(of(known));
      }),
      { numRuns: 100 },
    );
  });
});

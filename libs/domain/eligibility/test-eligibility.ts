import { eligibilityWords } from '../../messages/eligibility/eligibility-words.js';
import type { CollectiveNominee, IndividualNominee } from '../dossier/nominee.js';
import { assess } from './assess.js';
import type { DeclaredFacts } from './declared-facts.js';
import type { CoveringItem, EligibilityInput } from './eligibility-input.js';
import type { Finding } from './finding.js';
import type { EligibilityRules, Rule } from './rules.js';
import type { SubjectRegister } from './subject-register.js';

/** Pure material of the tests of eligibility: one nominated collective, which is the unit itself, and one person. */
export const collective: CollectiveNominee = {
  kind: 'collective',
  id: 'c',
  name: 'Chi bộ Sở Thử',
  organisationId: 'cell',
  subjectOrganisationKind: 'office',
  award: 'merit-certificate',
};

export const person: IndividualNominee = {
  kind: 'individual',
  id: 'p',
  name: 'Nguyễn Văn Thử',
  birthDate: '1980-01-31',
  position: 'Chuyên viên',
  workUnit: 'Sở Thử',
  partyMember: true,
  enterpriseDirector: false,
  award: 'merit-certificate',
};

export const noRules: EligibilityRules = {
  ratings: [],
  measures: [],
  indicators: [],
  comparisons: [],
  judgements: [],
  preconditions: [],
  lawRules: [],
};

export const plain: Rule = {
  id: 'R',
  label: 'Quy tắc thử',
  citation: 'Mục I',
  appliesTo: {},
  steps: { submission: 'warn', examination: 'block' },
  mayOverride: false,
};

export function facts(nomineeId: string | null, differs: Partial<DeclaredFacts> = {}): DeclaredFacts {
  return { nomineeId, ratings: [], targets: [], figures: [], coverage: [], ...differs };
}

export function register(nominationId: string, differs: Partial<SubjectRegister> = {}): SubjectRegister {
  return { nominationId, ratings: [], awards: [], holds: [], nominations: [], since: null, payroll: null, ...differs };
}

export function paper(...items: readonly [item: string, nominationId: string | null][]) {
  return { satisfies: items.map(([item, nominationId]) => ({ item, nominationId })) };
}

export function item(code: string, differs: Partial<CoveringItem> = {}): CoveringItem {
  return { code, label: `Giấy ${code}`, per: 'submission', citation: 'Mục II', ...differs };
}

const nothingKnown: EligibilityInput = {
  rules: noRules,
  step: 'examination',
  on: '2025-07-11',
  unit: { id: 'unit', kind: 'office', name: 'Sở Thử', line: ['above'] },
  campaign: { awards: [{ code: 'merit-certificate', family: 'certificates' }] },
  nominees: [],
  facts: [],
  checklist: [],
  lines: [],
  papers: [],
  promises: [],
  registration: { state: 'not-required' },
  registers: [],
  quotas: [],
  comparisons: [],
  settlements: [],
};

type Differs = Partial<Omit<EligibilityInput, 'rules'>> & { readonly rules?: Partial<EligibilityRules> };

export function input({ rules, ...differs }: Differs): EligibilityInput {
  return { ...nothingKnown, ...differs, rules: { ...noRules, ...rules } };
}

/** The findings of a submission that differs from one of which nothing is known. */
export function findings(differs: Differs): readonly Finding[] {
  return assess(input(differs), eligibilityWords);
}

/** The one finding of a rule. Throws when there is none or more than one. */
export function finding(ruleId: string, differs: Differs): Finding {
  const [found, ...more] = findings(differs).filter((candidate) => candidate.ruleId === ruleId);
  if (!found || more.length > 0) throw new Error(`${ruleId} has ${more.length + (found ? 1 : 0)} findings`);
  return found;
}

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type PlanNames, planText } from '../../libs/campaigns/plan-text.js';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import type { PublishedCampaign } from '../../libs/contracts/campaign-definition.js';
import { endOfDay, startOfDay } from '../../libs/domain/calendar/calendar-day.js';
import { type Bound, boundInstant } from '../../libs/domain/campaign/bound.js';
import { happenedEvents, opensSubmission, submissionPeriod } from '../../libs/domain/campaign/campaign.js';
import { checklistLines, missingLines } from '../../libs/domain/campaign/checklist.js';
import { resolveRoute } from '../../libs/domain/campaign/route.js';
import type { Nominee } from '../../libs/domain/dossier/nominee.js';
import { quotaCharges, quotaLimit } from '../../libs/domain/dossier/quota-charge.js';
import type { DeclaredFacts, Rating } from '../../libs/domain/eligibility/declared-facts.js';
import type { EligibilityInput } from '../../libs/domain/eligibility/eligibility-input.js';
import { effectiveResult } from '../../libs/domain/eligibility/settle.js';
import { collective, facts, finding, person } from '../../libs/domain/eligibility/test-eligibility.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { type RegistrationContent, register } from '../../libs/domain/registration/registration.js';

const shipped = await shippedCampaigns();
const [c1, c2, c3, c4] = ['AG-VPUBND-2024', 'HG-2024-DAIHOI', 'VPUBND-DAIHOI-XIV', 'XA-NLB-2025'].map(
  (code): PublishedCampaign => {
    const plan = shipped.find((candidate) => candidate.code === code);
    if (!plan) throw new Error(`${code} is not shipped`);
    return plan;
  },
) as [PublishedCampaign, PublishedCampaign, PublishedCampaign, PublishedCampaign];

/** The rules as they were taken out of the four plans: by plan and id, what one says, which sections it is cited from, how it is read. */
const listed = z
  .record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ says: z.string(), cited: z.array(z.string()).min(1), readings: z.array(z.number()).optional() }),
    ),
  )
  .parse(parse(await readFile(new URL('rules-of-the-plans.yaml', import.meta.url), 'utf8')));
const rules = [c1, c2, c3, c4].flatMap((plan) =>
  Object.entries(listed[plan.code] ?? {}).map(([id, rule]) => ({ plan, id, ...rule })),
);

interface Carried {
  readonly id: string;
  readonly citation: string | null;
}

/** Every part of a plan that carries a rule, as `id` or `rule`; an id is carried by entries such as C2-S1.vuot as well. */
function carried(value: unknown): readonly Carried[] {
  if (typeof value !== 'object' || value === null) return [];
  const said = 'id' in value ? value.id : 'rule' in value ? value.rule : undefined;
  const citation = 'citation' in value && typeof value.citation === 'string' ? value.citation : null;
  const own = typeof said === 'string' ? [{ id: said.split('.')[0] ?? '', citation }] : [];
  return [...own, ...Object.values(value).flatMap(carried)];
}

/** The sections that a plan's parts of a rule are cited from; «none» for a part that says none. */
function citationsOf(plan: PublishedCampaign, id: string): readonly string[] {
  return [...new Set(carried(plan).flatMap((part) => (part.id === id ? (part.citation ?? 'none') : [])))];
}

interface Case {
  readonly id: string;
  readonly says: string;
  /** whether the rule is satisfied in a case that keeps it, and in one that breaks it */
  readonly kept: () => boolean;
  readonly broken: () => boolean;
}

const unit = (kind: string) => ({ id: 'unit', name: 'Đơn vị', kind, line: ['above'] });
const party = (subjectOrganisationKind: string): Nominee => ({ ...collective, subjectOrganisationKind });
const worker: Nominee = { ...person, partyMember: true };

type Known = Partial<EligibilityInput>;

function foundOf(plan: PublishedCampaign, ruleId: string, kind: string, nominee: Nominee, differs: Known = {}) {
  const asked = { ...nominee, award: plan.awards[0]?.code ?? '' };
  return finding(ruleId, {
    rules: plan,
    unit: unit(kind),
    campaign: plan,
    nominees: [asked],
    checklist: plan.checklist,
    lines: checklistLines(plan.checklist, [asked]),
    ...differs,
  });
}

const judged = (plan: PublishedCampaign, ruleId: string, kind: string, nominee: Nominee, differs: Known = {}) =>
  foundOf(plan, ruleId, kind, nominee, differs).result;

const years = (values: readonly Rating[]) => values.map((value, index) => ({ year: 2020 + index, value }));
const E = 'EXCELLENT' as const;
const G = 'GOOD' as const;

function rating(id: string, kind: string, excellent: number, nominee: Nominee): Case {
  const given = (count: number, worst: Rating = G) => {
    const values = Array.from({ length: 5 }, (_, index): Rating => (index < count ? E : index === 4 ? worst : G));
    return judged(c2, id, kind, nominee, { facts: [facts(nominee.id, { ratings: years(values) })] });
  };
  return {
    id,
    says: `${excellent} excellent years of five, none under good`,
    kept: () => given(excellent) === 'PASS',
    broken: () => given(excellent - 1) === 'PASS' || given(excellent, 'COMPLETED') === 'PASS',
  };
}

function within(id: string, bound: Bound & { from?: string | undefined }, last: string, next: string): Case {
  const inside = (instant: string): boolean => {
    const end = boundInstant(bound);
    return (!bound.from || instant >= startOfDay(bound.from)) && end !== null && instant < end;
  };
  return { id, says: `through ${last}, not ${next}`, kept: () => inside(last), broken: () => inside(next) };
}

/** The last instant of a day, and the first after it. */
const last = (day: string) => new Date(Date.parse(endOfDay(day)) - 1).toISOString();
const part = <T extends { readonly id?: string | undefined }>(list: readonly T[], id: string): T => {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id} stands nowhere`);
  return found;
};

const figure = (plan: PublishedCampaign, id: string, kind: string, measure: string, value: string, of?: string) =>
  judged(plan, id, kind, party(kind), {
    facts: [facts('c', { figures: [{ measure, value, ...(of ? { of } : {}) }] })],
  });
const targets = (id: string, kind: string, actual: string) =>
  judged(c2, id, kind, party(kind), {
    facts: [facts('c', { targets: [{ label: 'Chỉ tiêu', planned: '10', actual }] })],
  });

const names: PlanNames = { organisation: (code) => code, kind: (code) => code };
const find = {
  byId: (id: string) => ({ id, name: id }),
  byCode: (id: string) => ({ id, name: id }),
  ancestorOfKind: () => undefined,
};
const stagesOf = (plan: PublishedCampaign, kind: string, ...awards: readonly string[]): readonly string[] => {
  const route = resolveRoute(plan, { id: 'unit', kind, parentId: 'above' }, find, awards);
  return isRefusal(route) ? [] : route.map((stage) => stage.code);
};
const without = (plan: PublishedCampaign, code: string): PublishedCampaign => ({
  ...plan,
  routes: plan.routes.map((route) => ({ ...route, stages: route.stages.filter((stage) => stage !== code) })),
});
const passes = (id: string, says: string, plan: PublishedCampaign, kind: string, code: string): Case => ({
  id,
  says,
  kept: () => stagesOf(plan, kind).includes(code),
  broken: () => stagesOf(without(plan, code), kind).includes(code),
});

/**
 * What a plan only tells, such as whom it is sent to: nothing of a nomination bears on it. It can only be read on the plan's page,
 * under its id, or be missing there.
 */
const told = (id: string, plan: PublishedCampaign): Case => {
  const label = plan.informed.find((entry) => entry.id === id)?.label ?? '';
  const reads = (shown: PublishedCampaign) => JSON.stringify(planText(shown, names)).includes(`${label} (${id})`);
  return {
    id,
    says: 'stands on the plan’s page to be known',
    kept: () => label !== '' && reads(plan),
    broken: () => reads({ ...plan, informed: plan.informed.filter((entry) => entry.id !== id) }),
  };
};
/** What only a person can judge: it comes to what the person says, and to nothing before. */
const reviewed = (id: string, plan: PublishedCampaign, kind: string, nominee: Nominee): Case => {
  const after = (result: 'PASS' | 'FAIL'): string => {
    const word = {
      result,
      reason: 'Đã xem hồ sơ',
      by: 'Người thẩm định',
      at: '2025-07-15T00:00:00.000Z',
      stageLabel: 'Ban',
    };
    const settlements = [{ ...word, ruleId: id, nominationId: nominee.id }];
    return effectiveResult(foundOf(plan, id, kind, nominee, { settlements }));
  };
  return {
    id,
    says: 'needs a person, and comes to what the person says',
    kept: () => judged(plan, id, kind, nominee) === 'NEEDS_REVIEW' && after('PASS') === 'PASS',
    broken: () => after('FAIL') === 'PASS',
  };
};
const empty: RegistrationContent = { texts: [], targets: [], indicators: [] };
function registered(plan: PublishedCampaign, unitKind: string, content: RegistrationContent, now: string) {
  if (!plan.registration) throw new Error('nothing to register');
  return register({ plan: plan.registration, indicators: plan.indicators, unitKind, content, now, happened: {} });
}
const six = (profit: string): RegistrationContent => ({
  ...empty,
  indicators: (c2.indicators[0]?.items ?? []).map(({ code }, index) => ({
    item: code,
    baseline: '100',
    target: index === 0 ? profit : '100',
  })),
});
const resolution: RegistrationContent = {
  ...empty,
  texts: [{ field: 'den-30-6-2025', text: 'Hoàn thành' }],
  targets: [{ field: 'nghi-quyet', label: 'Thu ngân sách', planned: '10' }],
};

const limit = (code: string, kind: string, attributes: readonly string[] = []) => {
  const [quota] = c2.quotas;
  return quota ? quotaLimit(quota, { code, kind, attributes }) : null;
};
const answered = (plan: PublishedCampaign, nominees: readonly Nominee[], items: readonly string[]) =>
  missingLines(checklistLines(plan.checklist, nominees), [
    { satisfies: checklistLines(plan.checklist, nominees).filter((line) => items.includes(line.item)) },
  ]).map((line) => line.item);
const every = c2.checklist.map((item) => item.code);
const but = (code: string) => every.filter((item) => item !== code);
const proofs = (papers: readonly string[], own: Partial<DeclaredFacts> = {}) =>
  judgedWhole('C2-P1.phat-dong', papers, own) === 'PASS';
function judgedWhole(ruleId: string, papers: readonly string[], own: Partial<DeclaredFacts>) {
  return finding(ruleId, {
    rules: c2,
    unit: unit('department'),
    campaign: c2,
    nominees: [party('department')],
    checklist: c2.checklist,
    lines: checklistLines(c2.checklist, [party('department')]),
    papers: [{ satisfies: papers.map((item) => ({ item, nominationId: null })) }],
    facts: [facts(null, own)],
  }).result;
}

const july = c2.submission.throughEndOf ?? '';
const summary = part(c2.reports, 'C2-D8');
const cases: readonly Case[] = [
  {
    id: 'C1-R1',
    says: 'rooms take part, others do not',
    kept: () => stagesOf(c1, 'office-room').length > 0,
    broken: () => stagesOf(c1, 'commune').length > 0,
  },
  {
    id: 'C1-R2',
    says: 'not registered, not considered; no last day, so it is open until the owner closes',
    kept: () =>
      !isRefusal(
        registered(
          c1,
          'office-room',
          { ...empty, texts: [{ field: 'danh-hieu', text: 'Giấy khen' }] },
          '2024-12-30T00:00:00.000Z',
        ),
      ) && c1.registration?.steps.submission === 'block',
    broken: () => !isRefusal(registered(c1, 'office-room', empty, '2024-12-30T00:00:00.000Z')),
  },
  within('C1-R3', part(c1.waves, 'C1-R3'), last('2024-06-30'), endOfDay('2024-06-30')),
  within('C1-R4', part(c1.waves, 'C1-R4'), last('2024-12-31'), last('2024-06-30')),
  {
    id: 'C1-R5',
    says: 'each wave has a review of its own, which waits for its event',
    kept: () =>
      boundInstant(part(c1.deadlines, 'C1-R5.dot-1'), { 'so-ket-dot-1': '2024-07-05' }) === endOfDay('2024-07-05') &&
      boundInstant(part(c1.deadlines, 'C1-R5.dot-2'), { 'so-ket-dot-2': '2025-01-06' }) === endOfDay('2025-01-06'),
    broken: () => boundInstant(part(c1.deadlines, 'C1-R5.dot-2'), { 'so-ket-dot-1': '2024-07-05' }) !== null,
  },
  {
    id: 'C1-R6',
    says: 'the year’s end has no date, so nothing is late',
    kept: () => boundInstant(part(c1.deadlines, 'C1-R6')) === null,
    broken: () => boundInstant({ ...part(c1.deadlines, 'C1-R6'), throughEndOf: '2024-12-31' }) === null,
  },
  {
    id: 'C1-T1',
    says: 'five initiatives of the office at least',
    kept: () => figure(c1, 'C1-T1', 'office', 'sang-kien-van-phong', '5') === 'PASS',
    broken: () => figure(c1, 'C1-T1', 'office', 'sang-kien-van-phong', '4') === 'PASS',
  },
  {
    id: 'C1-T2',
    says: 'an initiative of the room at least',
    kept: () => figure(c1, 'C1-T2', 'office-room', 'sang-kien-phong', '1') === 'PASS',
    broken: () => figure(c1, 'C1-T2', 'office-room', 'sang-kien-phong', '0') === 'PASS',
  },
  {
    id: 'C1-T3',
    says: 'more than 30 % excellent, not 30 % itself',
    kept: () => figure(c1, 'C1-T3', 'office-room', 'ty-le-xuat-sac', '4', '13') === 'PASS',
    broken: () => figure(c1, 'C1-T3', 'office-room', 'ty-le-xuat-sac', '3', '10') === 'PASS',
  },
  reviewed('C1-T4', c1, 'office-room', party('office-room')),
  told('C1-E', c1),
  told('C1-N', c1),

  within('C2-D1', { throughEndOf: c2.registration?.throughEndOf }, last('2024-07-19'), endOfDay('2024-07-19')),
  within('C2-D2', part(c2.waves, 'C2-D2'), last('2025-01-20'), endOfDay('2025-01-20')),
  within('C2-D3', part(c2.waves, 'C2-D3'), last('2025-03-21'), endOfDay('2025-03-21')),
  within('C2-D4', part(c2.waves, 'C2-D4'), last('2025-04-30'), last('2025-01-20')),
  within('C2-D5', part(c2.waves, 'C2-D5'), last('2025-06-30'), endOfDay('2025-06-30')),
  within('C2-D6', part(c2.deadlines, 'C2-D6'), last('2025-06-30'), endOfDay('2025-06-30')),
  {
    id: 'C2-D7',
    says: 'submission through the end of 11 July 2025, hard',
    kept: () =>
      july === '2025-07-11' && c2.submission.hard && submissionPeriod(c2).closesAt === '2025-07-11T17:00:00.000Z',
    broken: () =>
      submissionPeriod({ submission: { hard: true, before: july } }).closesAt === '2025-07-11T17:00:00.000Z',
  },
  within('C2-D8', summary, last('2025-07-10'), startOfDay('2025-07-11')),
  within('C2-D9', part(c2.deadlines, 'C2-D9'), last('2025-08-01'), endOfDay('2025-08-01')),
  within('C2-D10', part(c2.deadlines, 'C2-D10'), last('2024-12-31'), endOfDay('2024-12-31')),
  {
    id: 'C2-D11',
    says: 'mid-2025 has no day of its own',
    kept: () => boundInstant(part(c2.deadlines, 'C2-D11')) === null && !part(c2.deadlines, 'C2-D11').hard,
    broken: () => part(c2.deadlines, 'C2-D11').hard,
  },
  {
    id: 'C2-D12',
    says: 'the province’s summary waits for its congress',
    kept: () =>
      boundInstant(part(c2.deadlines, 'C2-D12'), { 'dai-hoi-thi-dua': '2025-09-20' }) === endOfDay('2025-09-20'),
    broken: () => boundInstant(part(c2.deadlines, 'C2-D12'), happenedEvents(c2)) !== null,
  },
  reviewed('C2-S0', c2, 'department', party('department')),
  rating('C2-S1', 'department', 3, party('department')),
  {
    id: 'C2-S1',
    says: 'every target exceeded, equality is not enough',
    kept: () => targets('C2-S1.vuot', 'department', '11') === 'PASS',
    broken: () => targets('C2-S1.vuot', 'department', '10') === 'PASS',
  },
  {
    id: 'C2-S1',
    says: 'the largest number is a comparison for a person',
    kept: () => judged(c2, 'C2-S1.nhieu-nhat', 'department', party('department')) === 'NEEDS_REVIEW',
    broken: () => judged(c2, 'C2-S1.nhieu-nhat', 'department', party('department')) === 'PASS',
  },
  {
    id: 'C2-S1',
    says: 'whether all shared work was done well is for a person to say',
    kept: () => judged(c2, 'C2-S1.phoi-hop', 'department', party('department')) === 'NEEDS_REVIEW',
    broken: () => judged(c2, 'C2-S1.phoi-hop', 'department', party('department')) === 'PASS',
  },
  rating('C2-S2', 'enterprise', 3, party('enterprise')),
  {
    id: 'C2-S2',
    says: 'more than 80 % of the number of targets',
    kept: () => figure(c2, 'C2-S2.2025', 'enterprise', 'chi-tieu-6-thang-2025', '9', '11') === 'PASS',
    broken: () => figure(c2, 'C2-S2.2025', 'enterprise', 'chi-tieu-6-thang-2025', '8', '10') === 'PASS',
  },
  {
    id: 'C2-S2',
    says: 'the targets of 2024 exceeded',
    kept: () => targets('C2-S2.2024', 'enterprise', '10.1') === 'PASS',
    broken: () => targets('C2-S2.2024', 'enterprise', '9.9') === 'PASS',
  },
  rating('C2-S3', 'district', 2, party('district')),
  rating('C2-S4', 'commune', 2, party('commune')),
  rating('C2-S5', 'department', 3, worker),
  {
    id: 'C2-Q',
    says: 'fourteen for huyện Phụng Hiệp, four for the police, two for the army',
    kept: () => limit('PHUNG-HIEP', 'district') === 14 && limit('X', 'police') === 4 && limit('X', 'military') === 2,
    broken: () => limit('NGA-BAY', 'district') === 14,
  },
  {
    id: 'C2-Q',
    says: 'two in all for a unit that chairs a programme, one otherwise',
    kept: () => limit('X', 'department', ['chairs-key-programme']) === 2,
    broken: () => limit('X', 'department') === 2,
  },
  {
    id: 'C2-Q',
    says: 'the eight districts have 88 together',
    kept: () => (c2.quotas[0]?.limits ?? []).reduce((sum, { unit: named, max }) => sum + (named ? max : 0), 0) === 88,
    broken: () => (c2.quotas[0]?.limits ?? []).reduce((sum, { max }) => sum + max, 0) === 88,
  },
  {
    id: 'C2-Q',
    says: 'communes are charged to their district, districts to themselves',
    kept: () => quotaCharges(c2.quotas, unit('commune'), { id: 'above', name: 'Huyện' })[0]?.accountId === 'above',
    broken: () => quotaCharges(c2.quotas, unit('district'), { id: 'above', name: 'Tỉnh' })[0]?.accountId === 'above',
  },
  {
    id: 'C2-P1',
    says: 'the proof of the launch is there',
    kept: () => proofs(['minh-chung-phat-dong']),
    broken: () => proofs([]) || proofs([], { without: ['minh-chung-phat-dong'] }),
  },
  {
    id: 'C2-P2',
    says: 'communes register the targets of their congress',
    kept: () => !isRefusal(registered(c2, 'commune', resolution, '2024-07-10T00:00:00.000Z')),
    broken: () => !isRefusal(registered(c2, 'commune', empty, '2024-07-10T00:00:00.000Z')),
  },
  {
    id: 'C2-P3',
    says: 'no indicator under the actual of 2023; equal is enough',
    kept: () => !isRefusal(registered(c2, 'enterprise', six('100'), '2024-07-10T00:00:00.000Z')),
    broken: () => !isRefusal(registered(c2, 'enterprise', six('99.99'), '2024-07-10T00:00:00.000Z')),
  },
  {
    id: 'C2-P3',
    says: 'asked of enterprises; a cooperative, which the section does not name, registers its tasks and targets',
    kept: () =>
      !isRefusal(
        registered(
          c2,
          'cooperative',
          {
            ...empty,
            texts: [{ field: 'den-30-6-2025', text: 'Hoàn thành' }],
            targets: [{ field: 'nhiem-vu-giao', label: 'Sản lượng', planned: '10' }],
          },
          '2024-07-10T00:00:00.000Z',
        ),
      ),
    broken: () => !isRefusal(registered(c2, 'cooperative', six('100'), '2024-07-10T00:00:00.000Z')),
  },
  reviewed('C2-P4', c2, 'department', party('department')),
  {
    id: 'C2-F1',
    says: 'letter, minutes, a report of each',
    kept: () => answered(c2, [party('department'), worker], every).length === 0,
    broken: () =>
      ['submission-letter', 'council-minutes', 'achievement-report'].some(
        (code) => !answered(c2, [worker], but(code)).includes(code),
      ) || answered(c2, [worker], []).length === 0,
  },
  {
    id: 'C2-F2',
    says: 'an enterprise brings three confirmations, a commune and a cooperative none',
    kept: () => answered(c2, [party('enterprise')], but('tax-confirmation')).includes('tax-confirmation'),
    broken: () =>
      ['commune', 'cooperative'].some((kind) =>
        answered(c2, [party(kind)], but('tax-confirmation')).includes('tax-confirmation'),
      ),
  },
  {
    id: 'C2-F2',
    says: 'so does a person who directs one',
    kept: () =>
      answered(c2, [{ ...person, enterpriseDirector: true }], but('health-insurance-confirmation')).length === 1,
    broken: () => answered(c2, [person], but('health-insurance-confirmation')).length === 1,
  },
  {
    id: 'C2-A1',
    says: 'one award, for collectives and persons',
    kept: () => c2.awards.length === 1 && c2.awards[0]?.subjects.length === 2,
    broken: () => c2.awards.some(({ subjects }) => subjects.length === 1),
  },
  passes('C2-W1', 'the emulation office appraises', c2, 'commune', 'emulation-office'),
  passes('C2-W2', 'the Party office reviews with it', c2, 'department', 'party-office'),
  passes('C2-W3', 'the council gives its opinion', c2, 'enterprise', 'provincial-council'),
  passes('C2-W4', 'the chairman decides', c2, 'district', 'chairman'),
  told('C2-O1', c2),
  told('C2-O2', c2),

  {
    id: 'C3-D1',
    says: 'until the congress has been held',
    kept: () => boundInstant(c3.period ?? {}, happenedEvents(c3)) === endOfDay('2026-01-23'),
    broken: () => boundInstant(c3.period ?? {}) !== null,
  },
  reviewed('C3-S1', c3, 'provincial-office-room', party('provincial-office-room')),
  reviewed('C3-S2', c3, 'provincial-office-room', worker),
  {
    id: 'C3-A1',
    says: 'three awards, up to the President',
    kept: () => c3.awards.map(({ decidedBy }) => decidedBy).includes('Chủ tịch nước') && c3.awards.length === 3,
    broken: () => c3.awards.every(({ decidedBy }) => decidedBy === 'Chủ tịch UBND tỉnh'),
  },
  {
    id: 'C3-W1',
    says: 'rooms, the office’s own division, its chief, the province, and upwards',
    kept: () =>
      ['HUAN-CHUONG-LAO-DONG', 'BANG-KHEN-THU-TUONG'].every(
        (award) =>
          stagesOf(c3, 'provincial-office-room', award).join(' ') ===
          'phong-hcqt lanh-dao-van-phong ban-thi-dua-tinh trinh-trung-uong',
      ),
    broken: () => stagesOf(c3, 'commune').length > 0,
  },
  {
    id: 'C3-W1',
    says: 'the chairman’s own certificate is decided in the province and goes nowhere above it',
    kept: () => stagesOf(c3, 'provincial-office-room', 'BANG-KHEN-UBND-TINH').at(-1) === 'chu-tich-tinh',
    broken: () =>
      stagesOf(c3, 'provincial-office-room', 'BANG-KHEN-UBND-TINH').includes('trinh-trung-uong') ||
      stagesOf(c3, 'provincial-office-room', 'BANG-KHEN-UBND-TINH', 'HUAN-CHUONG-LAO-DONG').length > 0,
  },
  told('C3-W2', c3),
  {
    id: 'C3-G',
    says: 'no last day, no numbers, no rule of votes: nothing is late, nothing is full',
    kept: () =>
      submissionPeriod(c3).closesAt === null && c3.quotas.length === 0 && c3.stages.every(({ voting }) => !voting),
    broken: () => submissionPeriod({ submission: { ...c3.submission, throughEndOf: '2026-01-31' } }).closesAt === null,
  },

  passes('C4-R1', 'the standing office compiles', c4, 'commune-room', 'phong-vhxh'),
  {
    id: 'C4-R2',
    says: 'rooms, associations and blocs take part',
    kept: () =>
      ['commune-room', 'commune-association', 'commune-bloc'].every((kind) => stagesOf(c4, kind).length === 3),
    broken: () => stagesOf(c4, 'enterprise').length > 0,
  },
  passes('C4-R3', 'the commune’s council reviews', c4, 'commune-bloc', 'hoi-dong-xa'),
  reviewed('C4-R4', c4, 'commune-room', party('commune-room')),
  {
    id: 'C4-R5',
    says: 'a report whose interval nobody has said: never late',
    kept: () => boundInstant(part(c4.reports, 'C4-R5')) === null,
    broken: () => boundInstant({ ...part(c4.reports, 'C4-R5'), throughEndOf: '2025-06-30' }) === null,
  },
  told('C4-E', c4),
  {
    id: 'C4-G',
    says: 'no award is named, so nothing is taken until the owner has named one',
    kept: () => !opensSubmission(c4) && submissionPeriod(c4).closesAt === null,
    broken: () => !opensSubmission({ ...c4, awards: [...c4.awards, ...c2.awards] }),
  },
];

test.each(cases.map((entry) => [entry.id, entry.says, entry] as const))('%s: %s', (_id, _says, { kept, broken }) => {
  expect({ kept: kept(), broken: broken() }).toEqual({ kept: true, broken: false });
});

test('every rule of the four plans has a case, and every case a rule', () => {
  const covered = new Set(cases.map((entry) => entry.id));
  expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  expect([...covered].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});

test.each([c1, c2, c3, c4].map((plan) => [plan.code, plan] as const))(
  '%s carries the rules that were taken out of it, and no other',
  (code, plan) => {
    const found = new Set(carried(plan).flatMap(({ id }) => (/^C\d-/.test(id) ? id : [])));
    expect([...found].toSorted()).toEqual(Object.keys(listed[code] ?? {}).toSorted());
  },
);

test.each(rules.map(({ id, says, cited, plan }) => [id, says, cited, plan] as const))(
  '%s is cited from where it was taken: %s',
  (id, _says, cited, plan) => {
    expect(citationsOf(plan, id).toSorted()).toEqual(cited.toSorted());
  },
);

import { votingRule } from '../contracts/campaign/route.js';
import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { type Bound, eventOfBound, operatorOf } from '../domain/campaign/bound.js';
import { citationText } from '../domain/campaign/citation.js';
import { recordsAt } from '../domain/campaign/stage-kind.js';
import { eligibilityWords } from '../messages/eligibility/eligibility-words.js';
import { boundText } from '../messages/plans/bounds.js';
import { planWords as words } from '../messages/plans/plan-words.js';

export type PlanBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One section of a plan as a page shows it. */
export interface PlanSection {
  readonly title: string;
  readonly blocks: readonly PlanBlock[];
}

/** Names for the codes that a plan uses of the province: kinds of organisations and organisations. */
export interface PlanNames {
  readonly kind: (code: string) => string;
  readonly organisation: (code: string) => string;
}

/** The plan in the order and the words of a plan, made of its data alone: what this page says is what is judged. */
export function planText(plan: CampaignDefinition, names: PlanNames): readonly PlanSection[] {
  const { sections } = words;
  return [
    { title: sections.general, blocks: general(plan, names) },
    { title: sections.time, blocks: times(plan) },
    { title: sections.registration, blocks: registration(plan, names) },
    { title: sections.awards, blocks: standards(plan) },
    { title: sections.papers, blocks: papersAndQuotas(plan, names) },
    { title: sections.route, blocks: routes(plan, names) },
    { title: sections.notes, blocks: notes(plan) },
  ].filter(({ blocks }) => blocks.length > 0);
}

const paragraph = (text: string): PlanBlock => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): readonly PlanBlock[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly PlanBlock[] =>
  rows.length > 0 ? [{ kind: 'table', columns, rows }] : [];

function bound(plan: CampaignDefinition, said: Bound & { readonly from?: string | undefined }): string {
  const event = plan.events.find((candidate) => candidate.code === eventOfBound(said));
  return boundText(said, event ? words.happened(event.name, event.happenedOn) : null);
}

function general(plan: CampaignDefinition, names: PlanNames): readonly PlanBlock[] {
  const { source, audience, legalRegime, owner } = plan;
  return [
    paragraph(source.status === 'draft' ? words.draft : words.issued(source.number, source.issuedOn)),
    ...(source.basis.length > 0 ? [paragraph(words.basis(source.basis))] : []),
    paragraph(words.owner(names.organisation(owner))),
    paragraph(words.audience(audience.unitKinds.map(names.kind), audience.note)),
    paragraph(legalRegime ? words.regime(legalRegime) : words.regimeByDay),
  ];
}

function times(plan: CampaignDefinition): readonly PlanBlock[] {
  const { period, waves, deadlines, submission } = plan;
  return [
    ...(period ? [paragraph(words.period(bound(plan, period)))] : []),
    ...list(waves.map((wave) => `${[wave.name, wave.level].filter(Boolean).join(', ')}: ${bound(plan, wave)}.`)),
    paragraph(words.submission(bound(plan, submission), submission.hard ? words.hard : words.soft)),
    ...list(
      deadlines.map((deadline) =>
        words.deadline({ ...deadline, said: bound(plan, deadline), citation: citationText(deadline.citation ?? '') }),
      ),
    ),
  ];
}

function registration(plan: CampaignDefinition, names: PlanNames): readonly PlanBlock[] {
  const { registration: asked, reports } = plan;
  const reported = list(reports.map((report) => words.report(report.label, bound(plan, report))));
  if (!asked) return [paragraph(words.noRegistration), ...reported];
  return [
    paragraph(words.registration(bound(plan, asked), asked)),
    ...asked.through.map(({ unitKinds }) => paragraph(words.through(unitKinds.map(names.kind)))),
    ...list(
      asked.content.map(
        ({ unitKinds, fields }) =>
          `${unitKinds ? unitKinds.map(names.kind).join(', ') : words.others}: ${fields.map(({ label }) => label).join('; ')}.`,
      ),
    ),
    ...reported,
  ];
}

function standards(plan: CampaignDefinition): readonly PlanBlock[] {
  const { awards, ratings, measures, indicators, comparisons, judgements, preconditions, lawRules } = plan;
  const rows = [
    ...ratings.map((rule) => ({ rule, what: words.rating(rule.years, rule.atLeast, rule.minimumExcellent) })),
    ...measures.map((rule) => ({ rule, what: words.measure(rule) })),
    ...[...comparisons, ...judgements, ...preconditions].map((rule) => ({ rule, what: '' })),
    ...lawRules.map((rule) => ({ rule: { ...eligibilityWords.lawRules[rule.id], ...rule }, what: '' })),
    ...indicators.map((rule) => ({
      rule,
      what: words.indicators(
        rule.baselineYear,
        rule.items.map(({ label }) => label),
      ),
    })),
  ];
  return [
    ...(awards.length > 0 ? list(awards.map(words.award)) : [paragraph(words.noAwards)]),
    ...table(
      words.ruleColumns,
      rows.map(({ rule, what }) => [
        rule.id,
        what ? `${rule.label}: ${what}` : rule.label,
        citationText(rule.citation),
        words.steps(rule.steps),
      ]),
    ),
  ];
}

function papersAndQuotas(
  { checklist, quotas, attributes, awards, stages }: CampaignDefinition,
  names: PlanNames,
): readonly PlanBlock[] {
  const asked = table(
    words.paperColumns,
    checklist.map((item) => [
      item.label,
      item.per === 'submission' ? words.perSubmission : words.perNomination,
      words.paperNotes({
        ...item,
        kinds: (item.when?.subjectOrganisationKinds ?? []).map(names.kind),
        director: item.when?.enterpriseDirector ?? false,
        awards: (item.awards ?? []).map((code) => awards.find((award) => award.code === code)?.name ?? code),
      }),
      citationText(item.citation),
    ]),
  );
  const limited = quotas.flatMap(({ label, limits, effect, charged }) => [
    paragraph(words.quotaTitle(label, effect)),
    ...charged.map(({ unitKinds, leavingStage }) =>
      paragraph(words.charged(unitKinds.map(names.kind), stageLabel(stages, leavingStage))),
    ),
    ...table(
      words.quotaColumns,
      limits.map(({ unit, unitKinds, when, max }) => {
        const who = unit ? names.organisation(unit) : (unitKinds ?? []).map(names.kind).join(', ');
        const mark = attributes.find((attribute) => attribute.code === when)?.label;
        return [mark ? `${who} (${mark.toLowerCase()})` : who, String(max)];
      }),
    ),
  ]);
  return [
    ...(asked.length > 0 ? asked : [paragraph(words.noPapers)]),
    ...(limited.length > 0 ? limited : [paragraph(words.noQuotas)]),
  ];
}

const stageLabel = (stages: CampaignDefinition['stages'], code: string): string =>
  stages.find((stage) => stage.code === code)?.label ?? code;

function routes(plan: CampaignDefinition, names: PlanNames): readonly PlanBlock[] {
  const comment = plan.publicComment
    ? [
        paragraph(
          words.publicComment(plan.publicComment.workingDays, citationText(plan.publicComment.citation ?? ''), {
            opensAt: plan.publicComment.opensAt ? stageLabel(plan.stages, plan.publicComment.opensAt) : null,
            followed: plan.stages.flatMap(({ label: said, afterPublicComment: effect }) =>
              effect ? [{ stage: said, effect }] : [],
            ),
          }),
        ),
      ]
    : [];
  if (plan.routes.length === 0) return [paragraph(words.noRoute), ...comment];
  const label = (code: string): string => stageLabel(plan.stages, code);
  const awardName = (code: string): string => plan.awards.find((award) => award.code === code)?.name ?? code;
  return [
    ...list(
      plan.routes.map(({ unitKinds, awards, stages }) =>
        words.route(unitKinds.map(names.kind), stages.map(label), (awards ?? []).map(awardName)),
      ),
    ),
    ...table(
      words.stageColumns,
      plan.stages.map((stage) => {
        const { workingDays, ...rest } = stage.due;
        const fixed = operatorOf(rest) ? bound(plan, rest) : null;
        return [
          stage.label,
          words.stageKind(stage.kind, stage.addressee),
          holderOf(plan, stage, names),
          words.stageDue(workingDays, fixed, stage.reminders),
          words.register(stage.register === 'incoming', stage.stamp),
          stage.adds.map((paper) => paper.label).join('; ') || words.nothing,
        ];
      }),
    ),
    ...plan.stages
      .filter((stage) => recordsAt(stage, 'votes'))
      .map((stage) => paragraph(words.voting(stage, votingRule.parse(stage.voting ?? {})))),
    ...comment,
  ];
}

function holderOf(
  { owner }: CampaignDefinition,
  { body }: CampaignDefinition['stages'][number],
  names: PlanNames,
): string {
  if ('organisation' in body) return names.organisation(body.organisation);
  if ('campaignOwner' in body) return names.organisation(owner);
  return 'ancestorOfKind' in body ? words.above(names.kind(body.ancestorOfKind)) : words.parentOfUnit;
}

function notes({ informed, notChecked }: CampaignDefinition): readonly PlanBlock[] {
  return list([...informed.map(({ id, label }) => `${label} (${id})`), ...notChecked]);
}

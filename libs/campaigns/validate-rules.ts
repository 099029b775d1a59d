import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, planWarning, type UnplacedProblem } from './plan-problem.js';
import { ruledPartsOfNominees } from './validate-references.js';

/** Rules that nobody can satisfy, that nobody is asked, or whose evidence nobody can bring. */
export function ruleProblems(definition: CampaignDefinition): readonly UnplacedProblem[] {
  return [
    ...neverMet(definition),
    ...forNobody(definition),
    ...promises(definition),
    ...indicatorProblems(definition),
    ...awardProblems(definition),
  ];
}

function neverMet({ ratings, measures }: CampaignDefinition): readonly UnplacedProblem[] {
  return [
    ...ratings.flatMap(({ label, years, minimumExcellent }, index) =>
      minimumExcellent > new Set(years).size
        ? [planError('rule-never-met', ['ratings', index, 'minimumExcellent'], texts.tooManyExcellent(label))]
        : [],
    ),
    ...measures.flatMap(({ label, atLeast, moreThan, atMost }, index) =>
      atMost !== undefined && ((atLeast ?? atMost) > atMost || (moreThan !== undefined && moreThan >= atMost))
        ? [planError('rule-never-met', ['measures', index], texts.emptyRange(label))]
        : [],
    ),
  ];
}

/** Parts for kinds of units that may not submit: the plan says them, and nobody is ever asked. */
function forNobody(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const { audience, waves, reports, registration } = definition;
  const outside = (unitKinds: readonly string[] | undefined, path: (string | number)[], label: string) =>
    unitKinds && !unitKinds.some((kind) => audience.unitKinds.includes(kind))
      ? [planWarning('for-nobody', [...path, 'unitKinds'], texts.forNobody(label))]
      : [];
  return [
    ...ruledPartsOfNominees.flatMap((part) =>
      definition[part].flatMap(({ appliesTo, label }, index) =>
        outside(appliesTo?.unitKinds, [part, index, 'appliesTo'], label),
      ),
    ),
    ...waves.flatMap(({ unitKinds, name }, index) => outside(unitKinds, ['waves', index], name)),
    ...reports.flatMap(({ unitKinds, label }, index) => outside(unitKinds, ['reports', index], label)),
    ...(registration?.content ?? []).flatMap(({ unitKinds }, index) =>
      outside(unitKinds, ['registration', 'content', index], texts.registration),
    ),
    ...(registration?.through ?? []).flatMap(({ unitKinds }, index) =>
      outside(unitKinds, ['registration', 'through', index], texts.registration),
    ),
  ];
}

/** A proof may be promised only if its line of the checklist may wait (reading 19). */
function promises({ preconditions, checklist }: CampaignDefinition): readonly UnplacedProblem[] {
  return preconditions.flatMap(({ label, proof, mayPromise }, index) => {
    const line = checklist.find(({ code }) => code === proof);
    return line && mayPromise && !line.promisable
      ? [
          planError(
            'promise-not-possible',
            ['preconditions', index, 'mayPromise'],
            texts.notPromisable(label, line.label),
          ),
        ]
      : [];
  });
}

function indicatorProblems({ indicators, registration }: CampaignDefinition): readonly UnplacedProblem[] {
  const asked = (registration?.content ?? []).some(({ fields }) => fields.some(({ kind }) => kind === 'indicators'));
  if (indicators.length > 0 && !asked) return [planWarning('indicators-never-asked', ['indicators'], texts.notAsked)];
  return asked && indicators.length === 0
    ? [planError('indicators-missing', ['registration', 'content'], texts.noIndicators)]
    : [];
}

/** An award for subjects of whom every unit may nominate none. */
function awardProblems({ awards, quotas, audience }: CampaignDefinition): readonly UnplacedProblem[] {
  const closed = quotas
    .filter(({ effect, limits }) => effect === 'block' && limits.every(({ max }) => max === 0))
    .filter(({ limits, charged }) => {
      const named = [...limits, ...charged].flatMap(({ unitKinds }) => unitKinds ?? []);
      return audience.unitKinds.every((kind) => named.includes(kind));
    })
    .map(({ subject }) => subject);
  return awards.flatMap(({ name, subjects }, index) =>
    subjects.every((subject) => closed.includes(subject))
      ? [planError('award-for-nobody', ['awards', index], texts.awardForNobody(name))]
      : [],
  );
}

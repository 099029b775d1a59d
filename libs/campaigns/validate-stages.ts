import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { operatorOf } from '../domain/campaign/bound.js';
import { kindTraits, recordsAt } from '../domain/campaign/stage-kind.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';

/** Routes as walks through the stages: all known, none twice, one ending at the end; and each stage sound by itself. */
export function stageProblems(definition: CampaignDefinition): readonly UnplacedProblem[] {
  return [
    ...walks(definition),
    ...unreached(definition),
    ...neverMet(definition),
    ...beforeComment(definition),
    ...kinds(definition),
    ...soundness(definition),
  ];
}

function walks({ routes, stages }: CampaignDefinition): readonly UnplacedProblem[] {
  return routes.flatMap((route, index) => {
    const path = ['routes', index, 'stages'];
    const known = route.stages.map((code) => stages.find((stage) => stage.code === code));
    const ends = known.map((stage) => stage !== undefined && kindTraits(stage.kind).endsRoute);
    return [
      ...route.stages.flatMap((code, at) => [
        ...(known[at] ? [] : [planError('unknown-stage', [...path, at], texts.unknownStage(code))]),
        ...(route.stages.indexOf(code) < at ? [planError('endless-route', [...path, at], texts.stageTwice(code))] : []),
      ]),
      ...(known.at(-1) && !ends.at(-1) ? [planError('route-without-end', path, texts.notEnding)] : []),
      ...ends
        .slice(0, -1)
        .flatMap((end, at) =>
          end ? [planError('ends-early', [...path, at], texts.endsEarly(known[at]?.label ?? ''))] : [],
        ),
    ];
  });
}

function unreached({ routes, stages }: CampaignDefinition): readonly UnplacedProblem[] {
  const reached = new Set(routes.flatMap((route) => route.stages));
  return stages.flatMap(({ code, label }, index) =>
    reached.has(code) ? [] : [planError('unreachable-stage', ['stages', index], texts.unreachableStage(label))],
  );
}

/** Opinions are read together only where a route passes both stages. */
function neverMet({ routes, stages }: CampaignDefinition): readonly UnplacedProblem[] {
  return stages.flatMap(({ code, label, jointWith }, index) =>
    jointWith.flatMap((other, at) => {
      const known = stages.find((stage) => stage.code === other);
      const together = routes.some((route) => route.stages.includes(code) && route.stages.includes(other));
      return known && (other === code || (!together && routes.length > 0))
        ? [planError('joint-never-meets', ['stages', index, 'jointWith', at], texts.neverMet(label, known.label))]
        : [];
    }),
  );
}

/** A stage that waits for the public's comments comes with or after the one at which they open, on every route. */
function beforeComment({ routes, stages, publicComment }: CampaignDefinition): readonly UnplacedProblem[] {
  return stages.flatMap(({ code, label, kind, afterPublicComment }, index) => {
    if (!afterPublicComment) return [];
    const path = ['stages', index, 'afterPublicComment'];
    // What was signed is recorded as it was; the stage before is the one to wait.
    if (recordsAt({ kind }, 'outcomes'))
      return [planError('comment-at-decision', path, texts.commentAtDecision(label))];
    if (!publicComment) return [planError('comment-never-opens', path, texts.noPublicComment(label))];
    const { opensAt } = publicComment;
    const early = routes.some(({ stages: passed }) => {
      const opens = opensAt === undefined ? 0 : passed.indexOf(opensAt);
      return passed.includes(code) && (opens < 0 || opens > passed.indexOf(code));
    });
    return early ? [planError('comment-never-opens', path, texts.commentTooLate(label))] : [];
  });
}

function kinds({ routes, audience, awards }: CampaignDefinition): readonly UnplacedProblem[] {
  const routed = routes.flatMap((route) => route.unitKinds);
  const missing = routes.length > 0 ? audience.unitKinds.filter((kind) => !routed.includes(kind)) : [];
  return [
    ...missing.map((kind) =>
      planError(
        'kind-without-route',
        ['audience', 'unitKinds', audience.unitKinds.indexOf(kind)],
        texts.noRouteForKind(kind),
      ),
    ),
    ...routes.flatMap((route, index) =>
      route.unitKinds.flatMap((kind, at) => {
        const path = ['routes', index, 'unitKinds', at];
        if (!audience.unitKinds.includes(kind))
          return [planError('kind-not-in-audience', path, texts.notInAudience(kind))];
        const before = routes
          .slice(0, index)
          .some((other) => other.unitKinds.includes(kind) && shareAward(route, other));
        return before ? [planError('kind-with-two-routes', path, texts.twoRoutes(kind))] : [];
      }),
    ),
    ...audience.unitKinds
      .filter((kind) => routed.includes(kind))
      .flatMap((kind) => {
        const ofKind = routes.filter((route) => route.unitKinds.includes(kind));
        const lost = awards.find(({ code }) => ofKind.every((route) => route.awards && !route.awards.includes(code)));
        return lost ? [planError('award-without-route', ['routes'], texts.awardWithoutRoute(kind, lost.name))] : [];
      }),
  ];
}

type Route = CampaignDefinition['routes'][number];

/** Whether some award could take either of two routes; one that names no award takes all. */
function shareAward(one: Route, other: Route): boolean {
  return !one.awards || !other.awards || one.awards.some((code) => other.awards?.includes(code));
}

function soundness({ stages, checklist }: CampaignDefinition): readonly UnplacedProblem[] {
  const found = stages.flatMap((stage, index): readonly UnplacedProblem[] => {
    const path = ['stages', index];
    const { label, due } = stage;
    const dated = due.workingDays !== undefined || operatorOf(due);
    return [
      ...(stage.reminders.length > 0 && !dated
        ? [planError('reminders-without-due', [...path, 'reminders'], texts.remindersWithoutDue(label))]
        : []),
      ...(stage.stamp && stage.register === 'none'
        ? [planError('stamp-without-register', [...path, 'stamp'], texts.stampWithoutRegister(label))]
        : []),
      ...(stage.actingRoles.includes(stage.holderRole)
        ? []
        : [planError('holder-not-acting', [...path, 'holderRole'], texts.holderNotActing(label))]),
      ...(recordsAt(stage, 'votes') && stage.councilSize === undefined
        ? [planError('council-without-size', path, texts.councilWithoutSize(label))]
        : []),
      ...(!recordsAt(stage, 'votes') && (stage.councilSize !== undefined || stage.voting)
        ? [planError('not-a-council', path, texts.notACouncil(label))]
        : []),
      ...(recordsAt(stage, 'answer-from-above') && stage.addressee === undefined
        ? [planError('transmission-without-addressee', path, texts.noAddressee(label))]
        : []),
    ];
  });
  const stamping =
    stages.some((stage) => stage.stamp) && checklist.length > 0 && !checklist.some((item) => item.stamped);
  return stamping ? [...found, planError('nothing-stamped', ['checklist'], texts.nothingStamped)] : found;
}

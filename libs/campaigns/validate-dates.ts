import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { startOfDay } from '../domain/calendar/calendar-day.js';
import { type Bound, boundInstant } from '../domain/campaign/bound.js';
import { happenedEvents } from '../domain/campaign/campaign.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';

interface Dated {
  readonly path: (string | number)[];
  readonly label: string;
  readonly bound: Bound & { readonly from?: string | undefined };
}

/** No period that ends before it begins; waves of one level in order; no fixed bound before the one in front of it on a route. */
export function dateProblems(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const happened = happenedEvents(definition);
  const instant = (bound: Bound): string | null => boundInstant(bound, happened);
  const periods = datedParts(definition).flatMap(({ path, label, bound }) => {
    const end = instant(bound);
    return bound.from && end && end <= startOfDay(bound.from)
      ? [planError('ends-before-start', path, texts.endsBeforeStart(label))]
      : [];
  });
  return [
    ...periods,
    ...wavesInOrder(definition, instant),
    ...alongRoutes(definition, instant),
    ...registeredAfterwards(definition, instant),
  ];
}

function datedParts(definition: CampaignDefinition): readonly Dated[] {
  const { waves, deadlines, registration, submission, period } = definition;
  return [
    ...waves.map((wave, index) => ({
      path: ['waves', index],
      label: `${wave.name} ${wave.level ?? ''}`.trim(),
      bound: wave,
    })),
    ...deadlines.map((deadline, index) => ({ path: ['deadlines', index], label: deadline.label, bound: deadline })),
    ...(registration ? [{ path: ['registration'], label: texts.registration, bound: registration }] : []),
    { path: ['submission'], label: texts.submission, bound: submission },
    ...(period ? [{ path: ['period'], label: texts.period, bound: period }] : []),
  ];
}

/** Waves of the same level and kinds follow each other: one that begins before the one above it has ended is out of order. */
function wavesInOrder(
  { waves }: CampaignDefinition,
  instant: (bound: Bound) => string | null,
): readonly UnplacedProblem[] {
  const levelOf = ({ level, unitKinds }: (typeof waves)[number]): string => JSON.stringify([level, unitKinds]);
  return waves.flatMap((wave, index) => {
    const before = waves.slice(0, index).findLast((earlier) => levelOf(earlier) === levelOf(wave));
    const end = before && instant(before);
    const begins = wave.from ? startOfDay(wave.from) : instant(wave);
    return before && end && begins && begins < end
      ? [planError('deadline-before-predecessor', ['waves', index], texts.beforePredecessor(wave.name, before.name))]
      : [];
  });
}

/** Submission is in front of the first stage: a level cannot be done before units may still hand in. */
function alongRoutes(
  { routes, stages, submission }: CampaignDefinition,
  instant: (bound: Bound) => string | null,
): readonly UnplacedProblem[] {
  const found = new Map<number, UnplacedProblem>();
  for (const route of routes) {
    const handedIn = instant(submission);
    let before: { label: string; end: string } | undefined = handedIn
      ? { label: texts.submission, end: handedIn }
      : undefined;
    for (const code of route.stages) {
      const index = stages.findIndex((stage) => stage.code === code);
      const stage = stages[index];
      const end = stage ? instant(stage.due) : null;
      if (!stage || !end) continue;
      if (before && end < before.end)
        found.set(
          index,
          planError(
            'deadline-before-predecessor',
            ['stages', index, 'due'],
            texts.beforePredecessor(stage.label, before.label),
          ),
        );
      before = { label: stage.label, end };
    }
  }
  return [...found.values()];
}

function registeredAfterwards(
  { registration, submission }: CampaignDefinition,
  instant: (bound: Bound) => string | null,
): readonly UnplacedProblem[] {
  const [registered, submitted] = [registration && instant(registration), instant(submission)];
  return registered && submitted && submitted < registered
    ? [
        planError(
          'deadline-before-predecessor',
          ['submission'],
          texts.beforePredecessor(texts.submission, texts.registration),
        ),
      ]
    : [];
}

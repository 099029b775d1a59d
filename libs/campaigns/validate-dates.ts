import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { startOfDay } from '../domain/calendar-day.js';
import { type Bound, boundInstant, happenedEvents } from '../domain/campaign.js';
import { planProblemTexts as texts } from '../messages/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';

interface Dated {
  readonly path: (string | number)[];
  readonly label: string;
  readonly bound: Bound & { readonly from?: string | undefined };
}

/** No period that ends before it begins, and along every route no fixed bound before the one in front of it. */
export function dateProblems(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const happened = happenedEvents(definition);
  const instant = (bound: Bound): string | null => boundInstant(bound, happened);
  const periods = datedParts(definition).flatMap(({ path, label, bound }) => {
    const end = instant(bound);
    return bound.from && end && end <= startOfDay(bound.from)
      ? [planError('ends-before-start', path, texts.endsBeforeStart(label))]
      : [];
  });
  return [...periods, ...alongRoutes(definition, instant), ...registeredAfterwards(definition, instant)];
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
    ...(registration ? [{ path: ['registration'], label: 'Đăng ký', bound: registration }] : []),
    { path: ['submission'], label: 'Nộp hồ sơ', bound: submission },
    ...(period ? [{ path: ['period'], label: 'Thời gian của đợt', bound: period }] : []),
  ];
}

function alongRoutes(
  { routes, stages }: CampaignDefinition,
  instant: (bound: Bound) => string | null,
): readonly UnplacedProblem[] {
  const found = new Map<number, UnplacedProblem>();
  for (const route of routes) {
    let before: { label: string; end: string } | undefined;
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
    ? [planError('deadline-before-predecessor', ['submission'], texts.beforePredecessor('Nộp hồ sơ', 'Đăng ký'))]
    : [];
}

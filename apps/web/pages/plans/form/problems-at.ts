import type { PlanProblemView } from '../../../../../libs/contracts/views/plans.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import type { PlanPath } from './write-plan-text.js';

type Problems = readonly PlanProblemView[];

/** What is wrong exactly at a place; beside its field, a missing value needs no name. */
export function errorsAt(problems: Problems, path: PlanPath): readonly string[] {
  return said(problems.filter((problem) => problem.severity === 'error' && isAt(problem.path, path)));
}

/** What should be known of a place. */
export function warningsAt(problems: Problems, path: PlanPath): readonly string[] {
  return said(problems.filter((problem) => problem.severity === 'warning' && isAt(problem.path, path)));
}

/** What is wrong at a place or anywhere inside it. */
export function errorsWithin(problems: Problems, path: PlanPath): readonly string[] {
  return said(problems.filter((problem) => problem.severity === 'error' && isWithin(problem.path, path)));
}

function said(problems: Problems): readonly string[] {
  return [...new Set(problems.map(({ code, message }) => (code === 'missing' ? texts.needed : message)))];
}

function isAt(place: PlanPath, path: PlanPath): boolean {
  return place.length === path.length && isWithin(place, path);
}

function isWithin(place: PlanPath, path: PlanPath): boolean {
  return path.every((key, index) => String(key) === String(place[index]));
}

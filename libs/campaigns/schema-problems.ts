import type { z } from 'zod';
import { fieldsAt } from '../contracts/definition-schema.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { nearestWord } from './nearest-word.js';
import { type PlanProblem, planError, type UnplacedProblem } from './plan-problem.js';

type Path = PlanProblem['path'];
type Issue = z.core.$ZodIssue;

/** What the schema found in a document, in plain words: a mistyped field with the one it may stand for, an enumeration with its values. */
export function schemaProblems(issues: readonly Issue[], document: unknown, most: number): readonly UnplacedProblem[] {
  const found: UnplacedProblem[] = [];
  for (const issue of issues) {
    if (found.length >= most) break;
    found.push(...issueProblems(issue, [], { document, most: most - found.length }));
  }
  return found;
}

interface Looked {
  readonly document: unknown;
  readonly most: number;
}

function issueProblems(issue: Issue, above: Path, looked: Looked): readonly UnplacedProblem[] {
  const path = [...above, ...issue.path.filter((key): key is string | number => typeof key !== 'symbol')];
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys.slice(0, looked.most), path);
  if (valueAt(looked.document, path) === undefined)
    return [planError('missing', path, texts.missing(String(path.at(-1) ?? '')))];
  if (issue.code === 'invalid_union') return unionProblems(issue.errors, path, looked);
  return [planError(issue.code.replaceAll('_', '-'), path, texts.issue(issue))];
}

function unknownFields(keys: readonly string[], path: Path): readonly UnplacedProblem[] {
  const known = fieldsAt(path);
  return keys.map((key) =>
    planError('unknown-field', [...path, key], texts.unknownField(key, nearestWord(key, known), known)),
  );
}

/** Where a value may be written in several ways, the way that it comes nearest to says what it lacks; otherwise all are named. */
function unionProblems(ways: readonly (readonly Issue[])[], path: Path, looked: Looked): readonly UnplacedProblem[] {
  const likely = ways.filter((way) => !way.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0));
  const fewest = Math.min(...likely.map((way) => way.length));
  const [nearest, ...others] = likely.filter((way) => way.length === fewest);
  if (nearest && others.length === 0) return nearest.flatMap((issue) => issueProblems(issue, path, looked));
  const unknown = strangeKeys(nearest ?? []).filter((key) => others.every((way) => strangeKeys(way).includes(key)));
  if (unknown.length > 0) return unknownFields(unknown, path);
  return [planError('invalid-union', path, texts.oneWayOf(fieldsAt(path)))];
}

function strangeKeys(way: readonly Issue[]): readonly string[] {
  return way.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []));
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    document,
  );
}

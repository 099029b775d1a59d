import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { type PlanProblem, planError } from './plan-problem.js';

/** A plan is a few pages of text; what is longer is a mistake, and is refused before it is read. */
export const longestPlanBytes = 512 * 1024;

/** Brackets within brackets, or lists begun on one line; a plan needs six. Reading goes down once for each. */
const deepest = 64;

/** Why a text is not even read, found by looking at its characters alone; undefined when it may be read. */
export function unreadableText(source: string): PlanProblem | undefined {
  if (Buffer.byteLength(source) > longestPlanBytes)
    return problem('too-large', texts.tooLarge(longestPlanBytes / 1024), null);
  const garbled = source.indexOf('\uFFFD');
  if (garbled >= 0) return problem('not-utf8', texts.notUtf8, placeIn(source, garbled));
  if (source.trim() === '') return problem('empty', texts.empty, { line: 1, column: 1 });
  const deep = tooDeep(source);
  return deep === undefined ? undefined : problem('too-deep', texts.tooDeep, placeIn(source, deep));
}

/** Brackets inside quoted words count too: no sentence opens sixty-four of them and closes none. */
function tooDeep(source: string): number | undefined {
  let brackets = 0;
  let begun = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    if ('-?:'.includes(character)) begun += 1;
    else if (!' \t'.includes(character)) begun = 0;
    if (brackets > deepest || (begun > deepest && isBegun(source, at))) return at;
  }
  return undefined;
}

/** A ruler of dashes («-----») is no list in a list: only marks with a space behind each begin one. */
function isBegun(source: string, at: number): boolean {
  return /[-?:][ \t]+[-?:][ \t]*$/.test(source.slice(Math.max(0, at - 8), at + 1));
}

function placeIn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function problem(code: string, message: string, place: { line: number; column: number } | null): PlanProblem {
  return { ...planError(code, [], message), line: place?.line ?? null, column: place?.column ?? null };
}

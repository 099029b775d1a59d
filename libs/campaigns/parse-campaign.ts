import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CampaignDefinition } from '../contracts/campaign-definition.js';
import { planProblemTexts } from '../messages/campaign-problems.js';
import type { PlanProblem, UnplacedProblem } from './plan-problem.js';

/** A plan is a few pages of text; what is longer is a mistake, and is refused before it is read. */
export const longestPlanBytes = 512 * 1024;

/** Aliases may point back at most so often, so that a short text cannot unfold into a huge one. */
const mostAliases = 50;

export interface ReadPlan {
  /** null when the text is no definition */
  readonly definition: CampaignDefinition | null;
  readonly problems: readonly PlanProblem[];
  /** the place of a path in the text, for problems found later */
  readonly placed: (problems: readonly UnplacedProblem[]) => readonly PlanProblem[];
}

/**
 * Reads a plan as its owner wrote it: YAML, or JSON, which is YAML. Every problem has its line and column; nothing is thrown. Refuses a
 * text over 512 KB unread, broken syntax, a key that stands twice, too many aliases, and whatever the schema does not know.
 */
export function parseCampaign(source: string): ReadPlan {
  if (Buffer.byteLength(source) > longestPlanBytes)
    return unread({ code: 'too-large', message: planProblemTexts.tooLarge(longestPlanBytes / 1024) });
  if (source.includes('\uFFFD')) return unread({ code: 'not-utf8', message: planProblemTexts.notUtf8 });
  if (source.trim() === '') return unread({ code: 'empty', message: planProblemTexts.empty });
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const syntax = document.errors.map((error): PlanProblem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      ...problem(`yaml-${error.code.toLowerCase()}`, [], planProblemTexts.syntax(error.code)),
      line,
      column: col,
    };
  });
  const placed = (problems: readonly UnplacedProblem[]): readonly PlanProblem[] =>
    problems.map((found) => ({ ...found, ...placeOf(document, lines, found.path) }));
  if (syntax.length > 0) return { definition: null, problems: syntax, placed };
  const value = plainValue(document);
  if (value === undefined)
    return { definition: null, problems: placed([problem('too-many-aliases', [], planProblemTexts.aliases)]), placed };
  const parsed = CampaignDefinition.safeParse(value);
  if (parsed.success) return { definition: parsed.data, problems: [], placed };
  return { definition: null, problems: placed(parsed.error.issues.flatMap((issue) => issueProblems(issue))), placed };
}

function unread({ code, message }: { code: string; message: string }): ReadPlan {
  const problems = [{ ...problem(code, [], message), line: null, column: null }];
  return {
    definition: null,
    problems,
    placed: (found) => found.map((each) => ({ ...each, line: null, column: null })),
  };
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
}

function problem(code: string, path: PlanProblem['path'], message: string): UnplacedProblem {
  return { severity: 'error', code, path, message };
}

/** The words for what the schema found; a union says what its nearest branch lacks. */
function issueProblems(issue: z.core.$ZodIssue): readonly UnplacedProblem[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem('unknown-field', [...path, key], planProblemTexts.unknownField(key)));
  return [problem(issue.code.replaceAll('_', '-'), path, planProblemTexts.issue(issue))];
}

/** The place of the nearest part of the document that is there: a missing field is shown at what lacks it. */
function placeOf(
  document: Document,
  lines: LineCounter,
  path: PlanProblem['path'],
): { line: number | null; column: number | null } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}

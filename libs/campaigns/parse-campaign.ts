import { type Document, LineCounter, parseDocument } from 'yaml';
import { CampaignDefinition } from '../contracts/campaign-definition.js';
import { planProblemTexts } from '../messages/plans/campaign-problems.js';
import { documentProblems, mostAliases } from './document-problems.js';
import { type Place, placeOf, placeOfOffset } from './place-in-document.js';
import { type PlanProblem, planError, type UnplacedProblem } from './plan-problem.js';
import { schemaProblems } from './schema-problems.js';
import { unreadableText } from './unreadable-text.js';

/** Nobody mends more at once, and placing each of a hundred thousand would hold everybody else up. */
export const mostProblems = 100;

export interface ReadPlan {
  /** null when the text is no definition */
  readonly definition: CampaignDefinition | null;
  readonly problems: readonly PlanProblem[];
  /** the place of a path in the text, for problems found later */
  readonly placed: (problems: readonly UnplacedProblem[]) => readonly PlanProblem[];
}

/**
 * Reads a plan as its owner wrote it: YAML, or JSON, which is YAML. Every problem has its line and column, at most a hundred of them;
 * nothing is thrown. Refuses unread a text over 512 KB or folded too deep, then broken syntax, a key that stands twice, too many
 * aliases, and whatever the schema does not know.
 */
export function parseCampaign(source: string): ReadPlan {
  const unread = unreadableText(source);
  if (unread) return { definition: null, problems: [unread], placed: (found) => found.map(nowhere) };
  const lines = new LineCounter();
  // The library's own look for keys that stand twice compares each with each: a text within the limit would take minutes.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const placed = (problems: readonly UnplacedProblem[]): readonly PlanProblem[] =>
    few(problems, (found) => ({ ...found, ...placeOf(document, lines, found) }));
  const broken = few(documentProblems(document), ({ offset, ...found }) => ({
    ...found,
    ...placeOfOffset(lines, offset),
  }));
  if (broken.length > 0) return { definition: null, problems: broken, placed };
  const value = plainValue(document);
  if (value === undefined)
    return {
      definition: null,
      problems: placed([planError('too-many-aliases', [], planProblemTexts.aliases)]),
      placed,
    };
  const parsed = CampaignDefinition.safeParse(value);
  if (parsed.success) return { definition: parsed.data, problems: [], placed };
  return { definition: null, problems: placed(schemaProblems(parsed.error.issues, value, mostProblems + 1)), placed };
}

function few<Found>(found: readonly Found[], shown: (one: Found) => PlanProblem): readonly PlanProblem[] {
  const first = found.slice(0, mostProblems).map(shown);
  if (found.length <= mostProblems) return first;
  return [...first, nowhere(planError('more-problems', [], planProblemTexts.moreProblems(mostProblems)))];
}

function nowhere(problem: UnplacedProblem): UnplacedProblem & Place {
  return { ...problem, line: null, column: null };
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
}

import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml';
import type { PlanProblem, UnplacedProblem } from './plan-problem.js';

export type Place = Pick<PlanProblem, 'line' | 'column'>;

/** The place of the nearest part of the document that is there: an unknown field at its name, a missing one at what lacks it. */
export function placeOf(document: Document, lines: LineCounter, { code, path }: UnplacedProblem): Place {
  const named = code === 'unknown-field' ? keyOffset(document, path) : undefined;
  if (named !== undefined) return placeOfOffset(lines, named);
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeOfOffset(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

export function placeOfOffset(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function keyOffset(document: Document, path: PlanProblem['path']): number | undefined {
  const above = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(above)) return undefined;
  const pair = above.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

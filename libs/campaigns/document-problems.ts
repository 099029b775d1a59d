import { type Document, isScalar, type Pair, visit, type YAMLMap } from 'yaml';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';

/** Aliases may point back at most so often, so that a short text cannot unfold into a huge one. */
export const mostAliases = 50;

/** A problem of a text's form, with the offset of the character at which it stands. */
export type BrokenPlace = UnplacedProblem & { readonly offset: number };

/** What is wrong with a document before anybody asks what it means: its syntax, its keys, its references back. */
export function documentProblems(document: Document): readonly BrokenPlace[] {
  const syntax = [...document.errors, ...document.warnings].map(({ code, pos }) =>
    broken(`yaml-${code.toLowerCase()}`, texts.syntax(code), pos[0]),
  );
  return syntax.length > 0 ? syntax : [...aliasProblems(document), ...keyProblems(document)];
}

function broken(code: string, message: string, offset: number): BrokenPlace {
  return { ...planError(code, [], message), offset };
}

function aliasProblems(document: Document): readonly BrokenPlace[] {
  const anchors = new Set<string>();
  const found: BrokenPlace[] = [];
  let aliases = 0;
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor) anchors.add(node.anchor);
    },
    Alias: (_key, { source, range }) => {
      aliases += 1;
      const offset = range?.[0] ?? 0;
      if (!anchors.has(source)) found.push(broken('unknown-alias', texts.unknownAlias(source), offset));
      else if (aliases === mostAliases + 1) found.push(broken('too-many-aliases', texts.aliases, offset));
    },
  });
  return found;
}

function keyProblems(document: Document): readonly BrokenPlace[] {
  const found: BrokenPlace[] = [];
  visit(document, {
    Map: (_key, map) => {
      found.push(...keysOf(map));
    },
  });
  return found;
}

function keysOf({ items, range }: YAMLMap): readonly BrokenPlace[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }: Pair): readonly BrokenPlace[] => {
    if (!isScalar(key)) return [broken('yaml-key-not-text', texts.keyNotText, range?.[0] ?? 0)];
    const name = String(key.value);
    if (seen.has(name)) return [broken('yaml-duplicate_key', texts.syntax('DUPLICATE_KEY'), key.range?.[0] ?? 0)];
    seen.add(name);
    return [];
  });
}

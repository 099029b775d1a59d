import { type Document, isAlias, isMap, isNode, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';

/** A plan's text as a tree that knows where each part stands in the text. */
export type PlanDocument = Document.Parsed & { contents: YAMLMap.Parsed };

const mostAliases = 50;

/** The tree of a plan's text; null while the text is no plan that a form could change: broken, empty, or a key written twice. */
export function readPlanText(source: string): PlanDocument | null {
  // The library's own look for keys that stand twice compares each with each.
  const document = parseDocument(source, { uniqueKeys: false, prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  if (!isMap(document.contents) || document.contents.items.length === 0 || !hasPlainKeys(document)) return null;
  return plainValue(document) === undefined ? null : (document as PlanDocument);
}

/** What a plan's text says, as data; null while no form could change it. */
export function readPlan(source: string): Readonly<Record<string, unknown>> | null {
  const document = readPlanText(source);
  return document ? (plainValue(document) as Record<string, unknown>) : null;
}

/** Whether some part of the text is only a reference back to another. */
export function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Writes out what was only referred to, so that a change of one place changes no other. */
export function writeOutAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const named = alias.resolve(document)?.clone();
      return isNode(named) ? named : undefined;
    },
  });
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) delete node.anchor;
    },
  });
}

function hasPlainKeys(document: Document): boolean {
  let plain = true;
  visit(document, {
    Map: (_key, { items }) => {
      const names = items.map(({ key }) => (isScalar(key) ? String(key.value) : null));
      if (names.includes(null) || new Set(names).size < names.length) plain = false;
    },
  });
  return plain;
}

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return undefined;
  }
}

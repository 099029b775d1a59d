import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { shapeOf } from './field-shape.js';

/** What a field holds when somebody begins to fill it; undefined for what only they can say. */
export function startValue(node: SchemaNode): unknown {
  if (node.default !== undefined) return undefined;
  if (node.const !== undefined) return node.const;
  const shape = shapeOf(node);
  if (shape === 'group')
    return Object.fromEntries(
      (node.required ?? [])
        .map((name) => [name, startValue(node.properties?.[name] ?? {})] as const)
        .filter(([, value]) => value !== undefined),
    );
  if (shape === 'flag') return false;
  if (shape === 'steps') return {};
  return node.items ? [] : undefined;
}

/** The name that people read of an entry: its label or its name; undefined for entries that have neither. */
export function namingField(entry: SchemaNode): 'label' | 'name' | undefined {
  return (['label', 'name'] as const).find((field) => entry.properties?.[field]);
}

interface Naming {
  readonly name: string;
  /** codes of the same list */
  readonly codes: readonly string[];
  /** every id of the plan */
  readonly ids: readonly string[];
}

/** A new entry of a list: named, with a code of its own where it must have one. */
export function newEntry(entry: SchemaNode, { name, codes, ids }: Naming): Readonly<Record<string, unknown>> {
  const needs = (field: string) => entry.required?.includes(field) && !fixed(entry.properties?.[field]);
  const naming = namingField(entry);
  return {
    ...(needs('id') ? { id: nextRuleId(ids) } : {}),
    ...(needs('code') ? { code: codeFromName(name, codes) } : {}),
    ...(naming ? { [naming]: name } : {}),
    ...(startValue(entry) as object),
  };
}

function fixed(node: SchemaNode | undefined): boolean {
  return node?.enum !== undefined || node?.const !== undefined;
}

/** A code for what its owner only names: the name's letters without accents. */
export function codeFromName(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return firstFree(letters || 'MUC', taken, (base, number) => (number === 1 ? base : `${base}-${number}`));
}

/** The next free id of a rule, «QT-1» and on; its owner may put the plan's own in its place. */
function nextRuleId(taken: readonly string[]): string {
  return firstFree('QT', taken, (base, number) => `${base}-${number}`);
}

function firstFree(base: string, taken: readonly string[], make: (base: string, number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const made = make(base, number);
    if (!taken.includes(made)) return made;
  }
}

/** Every id that a plan gives, wherever it stands. */
export function idsOf(plan: unknown): readonly string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  return Object.entries(plan).flatMap(([key, value]) =>
    key === 'id' && typeof value === 'string' ? [value] : idsOf(value),
  );
}

/** The codes of a list's entries. */
export function codesOf(list: readonly unknown[]): readonly string[] {
  return list.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'code' in entry ? [String(entry.code)] : [],
  );
}

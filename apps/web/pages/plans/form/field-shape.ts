import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import type { FieldOrder, PlanPath } from './write-plan-text.js';

/** How a field of a plan is asked for. */
export type FieldShape =
  | 'text'
  | 'day'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'code'
  | 'codes'
  | 'texts'
  | 'numbers'
  | 'group'
  | 'list'
  | 'ways'
  | 'steps';

/** The shape of a field, by its schema alone; throws for a schema that no form was made for. */
export function shapeOf(node: SchemaNode): FieldShape {
  if (node.anyOf) return 'ways';
  if (node.properties) return 'group';
  if (node.additionalProperties) return 'steps';
  if (node.items) return listShape(node.items);
  if (node.type === 'boolean') return 'flag';
  if (node.enum || node.const !== undefined) return 'choice';
  if (node.names) return 'code';
  if (node.type === 'number' || node.type === 'integer') return 'number';
  if (node.type === 'string') return node.format === 'date' ? 'day' : 'text';
  throw new Error(`no form is made for a field of type «${node.type}»`);
}

function listShape(items: SchemaNode): FieldShape {
  const of = shapeOf(items);
  if (of === 'choice') return 'choices';
  if (of === 'code') return 'codes';
  if (of === 'text') return 'texts';
  if (of === 'number') return 'numbers';
  if (of === 'group') return 'list';
  throw new Error(`no form is made for a list of «${of}»`);
}

/** The way in which a value is written, of those that its field may be written in; -1 while there is none. */
export function wayOf(ways: readonly SchemaNode[], value: unknown): number {
  if (value === undefined || value === null) return -1;
  if (typeof value !== 'object') return ways.findIndex(({ properties }) => !properties);
  const keys = Object.keys(value);
  const exact = ways.findIndex(({ properties = {} }) => keys.some((key) => Object.hasOwn(properties, key)));
  return exact >= 0 ? exact : ways.findIndex(({ properties }) => properties);
}

/** The schema at a path of a plan, following the way in which each value on it is written; undefined where nothing may stand. */
function nodeAt(root: SchemaNode, plan: unknown, path: PlanPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  let value: unknown = plan;
  for (const key of path) {
    const here: SchemaNode | undefined = node?.anyOf ? node.anyOf[wayOf(node.anyOf, value)] : node;
    node = typeof key === 'number' ? here?.items : here?.properties?.[key];
    value = valueAt(value, [key]);
  }
  return node?.anyOf ? node.anyOf[wayOf(node.anyOf, value)] : node;
}

/** The order of fields as the schema has it, for a writer. */
export function schemaOrder(root: SchemaNode, plan: unknown): FieldOrder {
  return (path) => {
    const node = nodeAt(root, plan, path);
    return [...Object.keys(node?.properties ?? {}), ...(node?.propertyNames?.enum ?? []).map(String)];
  };
}

/** The value at a path of a plan; undefined where there is none. */
export function valueAt(plan: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    plan,
  );
}

/** A single value as it is typed; what is no single value as data, so that nobody overwrites it unseen. */
export function typedWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

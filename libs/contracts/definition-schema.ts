import { z } from 'zod';
import type { CodeTarget } from './campaign/basics.js';
import { CampaignDefinition } from './campaign-definition.js';

/** As much of JSON Schema as the definition's schema comes to. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  /** what a code names, when it names something else */
  readonly names?: CodeTarget;
  /** the order of the list says something */
  readonly ordered?: boolean;
  /** fields of one group that bear the same choice exclude each other */
  readonly choice?: string;
  /** what the schema says to whoever breaks a rule that JSON Schema has no word for, or a pattern that nobody reads */
  readonly rules?: readonly string[];
}

let made: SchemaNode | undefined;

/** The schema of a definition as data, made once. */
export function definitionSchema(): SchemaNode {
  made ??= z.toJSONSchema(CampaignDefinition, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const rules = ownRules(zodSchema);
      if (rules.length > 0) jsonSchema.rules = rules;
    },
  }) as SchemaNode;
  return made;
}

function ownRules(schema: z.core.$ZodType): readonly string[] {
  return (schema._zod.def.checks ?? []).flatMap((check) => {
    // Zod types the argument by the check; ours say one sentence whatever was written, so none is given.
    const said = (check._zod.def.error as (() => unknown) | undefined)?.();
    return typeof said === 'string' ? [said] : [];
  });
}

/** The fields that may stand at a path of a definition; empty where none may. */
export function fieldsAt(path: readonly (string | number)[]): readonly string[] {
  const nodes = path.reduce<readonly SchemaNode[]>(
    (standing, key) => standing.flatMap(branches).flatMap((node) => below(node, key)),
    [definitionSchema()],
  );
  return [...new Set(nodes.flatMap(branches).flatMap(fieldsOf))];
}

function branches(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ?? [node];
}

function below(node: SchemaNode, key: string | number): readonly SchemaNode[] {
  if (typeof key === 'number') return node.items ? [node.items] : [];
  const field = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  return field ? [field] : node.additionalProperties ? [node.additionalProperties] : [];
}

function fieldsOf({ properties, propertyNames }: SchemaNode): readonly string[] {
  return [...Object.keys(properties ?? {}), ...(propertyNames?.enum ?? []).map(String)];
}

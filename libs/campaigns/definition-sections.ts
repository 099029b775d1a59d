import { definitionSchema, type SchemaNode } from '../contracts/definition-schema.js';

/** One group of fields of a definition. A group that stands in several places is one section. */
export interface DefinitionSection {
  /** where it may stand, such as `ratings[].appliesTo`; the empty path is the document itself */
  readonly paths: readonly string[];
  /** what all its places say of it; undefined when they say different things */
  readonly description: string | undefined;
  /** the ways to write it; most groups have one */
  readonly ways: readonly SchemaNode[];
}

/** Every group of fields in the order of the document, each before the groups inside it. */
export function definitionSections(): readonly DefinitionSection[] {
  const found = new Map<string, { paths: string[]; description: string | undefined; ways: readonly SchemaNode[] }>();
  const collect = (node: SchemaNode, path: string): void => {
    if (node.items) return collect({ description: node.description, ...node.items }, `${path}[]`);
    const ways = node.anyOf ?? [node];
    if (!ways.some((way) => way.properties)) return;
    const key = JSON.stringify(ways.map(({ properties, rules, type }) => [type, properties, rules]));
    const known = found.get(key);
    if (known) {
      known.paths.push(path);
      if (known.description !== node.description) known.description = undefined;
      return;
    }
    found.set(key, { paths: [path], description: node.description, ways });
    for (const { properties } of ways)
      for (const [name, field] of Object.entries(properties ?? {})) collect(field, path ? `${path}.${name}` : name);
  };
  collect(definitionSchema(), '');
  return [...found.values()];
}

import { stringify } from 'yaml';
import type { SchemaNode } from '../contracts/definition-schema.js';
import { referenceWords as words } from '../messages/plans/definition-reference.js';
import { type DefinitionSection, definitionSections } from './definition-sections.js';

/** A plan as its owner wrote it, without what the schema would fill in. */
interface WrittenPlan {
  readonly code: string;
  readonly document: unknown;
}

/** Examples longer than this explain less than the table above them. */
const longestExample = 20;
/** No number of a plan comes near it: it is the bound that the schema has of itself for whole numbers. */
const unbounded = Number.MAX_SAFE_INTEGER;

/** The reference page of the campaign definition in Markdown: made of the schema alone, with examples of the plans given. */
export function definitionReference(plans: readonly WrittenPlan[]): string {
  const sections = definitionSections();
  const link = (path: string): string => {
    const own = sections.find(({ paths }) => paths.includes(path));
    const title = own?.paths[0] ?? path;
    return `[\`${title}\`](#${slug(title)})`;
  };
  const blocks = [
    words.title,
    words.intro,
    words.generated,
    ...sections.flatMap((section) => [...sectionBlocks(section, link), ...exampleBlocks(section, plans)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Link = (path: string) => string;

function sectionBlocks({ paths, description, ways }: DefinitionSection, link: Link): readonly string[] {
  const [path = ''] = paths;
  const prefix = paths.length > 1 ? '…' : path;
  return [
    path ? `## \`${path}\`` : `## ${words.document}`,
    ...(description ? [description] : []),
    ...(paths.length > 1 ? [words.places(paths)] : []),
    ...(ways.length > 1 ? [words.ways] : []),
    ...ways.flatMap((way, index) => [
      ...(ways.length > 1 ? [words.way(index + 1, wayText(way, path, link))] : []),
      ...(way.properties ? [fieldTable(way, { path, prefix, link })] : []),
      ...(way.properties ? (way.rules ?? []).map(words.condition) : []),
    ]),
  ];
}

function wayText(way: SchemaNode, path: string, link: Link): string {
  if (way.description) return way.description;
  return way.properties ? words.followingGroup : `${typeText(way, path, link)}.`;
}

function fieldTable(
  { properties, required }: SchemaNode,
  { path, prefix, link }: { path: string; prefix: string; link: Link },
): string {
  const rows = Object.entries(properties ?? {}).map(([name, field]) => [
    `\`${prefix ? `${prefix}.${name}` : name}\``,
    typeText(field, path ? `${path}.${name}` : name, link),
    presence(field, required?.includes(name) ?? false),
    // The values of a list are often explained with the value, not with the list.
    [field.description, field.items?.enum && field.items.description].filter(Boolean).join(' '),
  ]);
  return table(words.columns, rows);
}

/** Cells of one width, as the formatter of this repository leaves them. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const [head = '', ...others] = cells.map(
    (row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others].join('\n');
}

function presence(field: SchemaNode, required: boolean): string {
  if (required) return words.required;
  if (field.default === undefined) return words.optional;
  const empty = typeof field.default === 'object' && Object.keys(field.default ?? {}).length === 0;
  return words.byDefault(
    empty ? words.empty : `\`${stringify(field.default, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\``,
  );
}

function typeText(node: SchemaNode, path: string, link: Link): string {
  if (node.const !== undefined) return words.always(JSON.stringify(node.const).replaceAll('"', ''));
  if (node.enum) return words.oneOf(node.enum.map(String));
  if (node.anyOf)
    return node.anyOf.every(({ properties }) => properties)
      ? words.group(link(path))
      : words.anyWay(node.anyOf.map((way) => typeText(way, path, link)));
  if (node.items) return words.list(typeText(node.items, `${path}[]`, link), node.minItems ?? 0);
  if (node.properties) return words.group(link(path));
  if (node.additionalProperties)
    return words.record(
      typeText(node.propertyNames ?? {}, path, link),
      typeText(node.additionalProperties, path, link),
    );
  if (node.format === 'date') return [words.day, ...(node.rules ?? []).map(words.ofRule)].join(', ');
  const { minimum, exclusiveMinimum, maximum, maxLength, rules = [] } = node;
  return [
    ...(rules.length > 0 ? rules.map((rule) => words.ofRule(rule)) : [words.type(node.type)]),
    ...(maxLength === undefined ? [] : [words.atMostLetters(maxLength)]),
    ...(minimum === undefined || minimum <= -unbounded ? [] : [words.atLeast(minimum)]),
    ...(exclusiveMinimum === undefined ? [] : [words.moreThan(exclusiveMinimum)]),
    ...(maximum === undefined || maximum >= unbounded ? [] : [words.atMost(maximum)]),
  ].join(', ');
}

/** The first that the plans hold and that is short enough. */
function exampleBlocks({ paths }: DefinitionSection, plans: readonly WrittenPlan[]): readonly string[] {
  const first = paths
    .filter((path) => path !== '')
    .flatMap((path) => plans.flatMap((plan) => examplesAt(plan, path)))
    .find(({ text }) => text.split('\n').length <= longestExample);
  return first ? [words.example(first.code), `\`\`\`yaml\n${first.text}\n\`\`\``] : [];
}

function examplesAt({ code, document }: WrittenPlan, path: string): readonly { code: string; text: string }[] {
  const name = /(\w+)(?:\[\])?$/.exec(path)?.[1] ?? path;
  return path
    .split('.')
    .reduce<readonly unknown[]>((values, step) => values.flatMap((value) => below(value, step)), [document])
    .map((value) => {
      const shown = { [name]: path.endsWith('[]') ? [value] : value };
      return { code, text: stringify(shown, { lineWidth: 100 }).trim() };
    });
}

function below(value: unknown, step: string): readonly unknown[] {
  const found = Object.entries(value ?? {}).find(([key]) => key === step.replace('[]', ''))?.[1];
  if (found === undefined) return [];
  return Array.isArray(found) && step.endsWith('[]') ? found : [found];
}

/** The anchor that a reader of Markdown makes of a heading. */
function slug(title: string): string {
  return title.toLowerCase().replace(/[^\w-]/g, '');
}

import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { shownValue } from '../../../../../libs/messages/plans/campaign-parts.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { shapeOf, typedWords, valueAt, wayOf } from './field-shape.js';
import { fixedValues, labelOf, small, valueWords } from './field-words.js';
import type { PlanForm } from './form-context.js';
import { namingField } from './new-entry.js';
import type { PlanPath } from './write-plan-text.js';

/** What an entry of a list is called, and what it says in a few words, so that a closed list reads like a table. */
export interface EntrySummary {
  readonly name: string;
  readonly details: string;
}

/** Fields whose words tell one entry from another. */
const telling = ['choice', 'choices', 'codes', 'code', 'day', 'number', 'flag', 'numbers'];
const mostDetails = 4;
/** A choice among more is a matter of detail. */
const mostValues = 8;

export function entrySummary(
  entry: SchemaNode,
  value: unknown,
  { index, path, named }: { readonly index: number; readonly path: PlanPath; readonly named: PlanForm['named'] },
): EntrySummary {
  const name = ['label', 'name']
    .map((field) => valueAt(value, [field]))
    .find((said) => said !== undefined && said !== null && said !== '');
  const details = Object.entries(entry.properties ?? {}).flatMap(([field, node]) => {
    const said = valueAt(value, [field]);
    if (said === undefined || said === null || ownCode(field, node)) return [];
    if (shapeOf(node) === 'ways') return wayDetail(node, said, named);
    const tells = telling.includes(shapeOf(node)) && fixedValues(node).length <= mostValues;
    return tells ? [detail(node, said, { label: labelOf([...path, index, field]), named })] : [];
  });
  const shown = [...new Set(details)].filter((words) => words !== '').slice(0, mostDetails);
  if (name !== undefined) return { name: typedWords(name), details: shown.join('; ') };
  if (namingField(entry)) return { name: texts.entry(index + 1), details: shown.join('; ') };
  return { name: shown[0] ?? texts.entry(index + 1), details: shown.slice(1).join('; ') };
}

/** Whom a way names, or what it says by itself; a sentence or a citation tells no entry from another. */
function wayDetail(node: SchemaNode, said: unknown, named: PlanForm['named']): readonly string[] {
  const way = node.anyOf?.[wayOf(node.anyOf, said)];
  return Object.entries(way?.properties ?? {}).flatMap(([name, field]) => {
    const code = typedWords(valueAt(said, [name]));
    if (field.names) return code ? [named(field.names).find(({ value }) => value === code)?.label ?? code] : [];
    return field.const === undefined ? [] : [small(way?.description?.replace(/\.$/, '') ?? '')];
  });
}

/** A number or a yes says nothing without the name of its field; a fixed value or a name speaks for itself. */
function detail(
  node: SchemaNode,
  said: unknown,
  { label, named }: { readonly label: string; readonly named: PlanForm['named'] },
): string {
  const shape = shapeOf(node);
  if (shape === 'flag') return said === true ? small(label) : '';
  const target = (node.items ?? node).names;
  const words = (Array.isArray(said) ? (said as readonly unknown[]) : [said]).map((one) => {
    if (target) return named(target).find(({ value }) => value === typedWords(one))?.label ?? typedWords(one);
    return shape === 'choice' || shape === 'choices' ? small(valueWords(node, typedWords(one))) : shownValue(one);
  });
  const all = words.join(node.ordered ? ' → ' : ', ');
  return shape === 'number' || shape === 'numbers' || shape === 'day' ? `${small(label)} ${all}` : all;
}

function ownCode(field: string, { names }: SchemaNode): boolean {
  return ['id', 'rule', 'code', 'family'].includes(field) && !names;
}

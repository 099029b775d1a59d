import type { SchemaNode } from '../../../../../libs/contracts/definition-schema.js';
import { fieldName, partName, shownValue } from '../../../../../libs/messages/plans/campaign-parts.js';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { typedWords } from './field-shape.js';
import type { PlanPath } from './write-plan-text.js';

/** With a capital, as a label begins. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** Without the capital, as words stand inside a sentence; names further on keep theirs. */
export function small(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** What a field is called: a part of the plan by its heading, anything below by its name. */
export function labelOf(path: PlanPath): string {
  const name = String(path.findLast((key) => typeof key === 'string') ?? '');
  return path.length === 1 ? partName(name) : capital(fieldName(name));
}

/** Where a place is, from the part of the plan down: «Các bước xét › mục 2 › hạn». */
export function placeWords(path: PlanPath): string {
  return path
    .map((key, at) => (typeof key === 'number' ? texts.entry(key + 1) : at === 0 ? partName(key) : fieldName(key)))
    .join(' › ');
}

/** The fixed values of a field, or of the entries of its list. */
export function fixedValues(node: SchemaNode): readonly string[] {
  const { enum: values, const: only } = node.items ?? node;
  return (values ?? (only === undefined ? [] : [only])).map(String);
}

/** What the schema says of a fixed value («code: words»), else its word in the catalogue. */
export function valueWords(node: SchemaNode, value: string): string {
  const said = clauses(node).find(({ of }) => of === value)?.words;
  return capital(said?.replace(/\.$/, '') ?? shownValue(value));
}

/**
 * A field's explanation for somebody who sees a form: what it says of fixed values stands with those values, names of other parts stand as
 * they are headed, and how a value is written in the text is left out. Undefined when nothing is left to say beside the label.
 */
export function explanationOf(node: SchemaNode, label = ''): string | undefined {
  const left = clauses(node)
    .filter(({ of }) => of === undefined)
    .map(({ words }) => words)
    .join('; ')
    .replaceAll(/ \((?:true|false|block|warn|inform)\)/g, '')
    .replaceAll(/«([a-zA-Z]+)»/g, (whole, name: string) => (partName(name) === name ? whole : `«${partName(name)}»`));
  const same = left.replace(/\.$/, '').toLocaleLowerCase('vi') === label.toLocaleLowerCase('vi');
  return left === '' || same ? undefined : left;
}

/** What is taken when a field is left out, where that is a single value. */
export function defaultWords(node: SchemaNode): string | undefined {
  const value = node.default;
  if (value === undefined || typeof value === 'object') return undefined;
  if (typeof value === 'boolean') return texts.byDefault(small(value ? texts.yes : texts.no));
  return texts.byDefault(typeof value === 'string' ? small(valueWords(node, value)) : typedWords(value));
}

function clauses(node: SchemaNode): readonly { readonly of: string | undefined; readonly words: string }[] {
  const values = fixedValues(node);
  return [node.description, node.items?.enum && node.items.description]
    .flatMap((said) => said?.split('; ') ?? [])
    .map((clause) => {
      const [, of = '', words = ''] = /^([\w-]+): (.+)$/s.exec(clause) ?? [];
      return values.includes(of) ? { of, words } : { of: undefined, words: clause };
    });
}

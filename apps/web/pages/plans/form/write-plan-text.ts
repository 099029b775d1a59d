import { Document, isMap, isNode, isScalar, isSeq, type Pair, Scalar, stringify, YAMLMap, YAMLSeq } from 'yaml';
import { hasAliases, type PlanDocument, readPlanText, writeOutAliases } from './read-plan-text.js';

/** Keys and indexes from the document's root, such as ["stages", 3, "due"]. */
export type PlanPath = readonly (string | number)[];

/** One change that somebody makes in the form. */
export type PlanEdit =
  | { readonly kind: 'set'; readonly path: PlanPath; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: PlanPath }
  | { readonly kind: 'insert'; readonly path: PlanPath; readonly at: number; readonly value: unknown }
  | { readonly kind: 'move'; readonly path: PlanPath; readonly from: number; readonly to: number };

/** As the shipped plans are written: groups in brackets up to the end of a line. */
const style = { lineWidth: 120, trailingComma: true } as const;

/** The fields that may stand in the group at a path, in the order in which a reader expects them. */
export type FieldOrder = (path: PlanPath) => readonly string[];

/**
 * The text after a change. Only what the change touches is written anew: a single value in its place, anything else within its part of
 * the plan; other parts stay letter by letter. A text that no form can change comes back as it is.
 */
export function writePlanText(source: string, edit: PlanEdit, order: FieldOrder): string {
  const document = readPlanText(source);
  if (!document) return source;
  const aliases = hasAliases(document);
  const replaced = aliases ? null : replacedValue(source, document, edit);
  if (replaced !== null) return replaced;
  const [part] = edit.path;
  if (part === undefined) return source;
  const place = aliases || document.contents.flow ? null : placeOfPart(source, document, { part, order });
  if (aliases) writeOutAliases(document);
  change(document, edit, order);
  if (!place) return document.toString({ ...style, trailingComma: false });
  const pair = pairOf(document.contents, part);
  return `${place.before}${pair ? partText(pair) : ''}${place.after}`;
}

/** One plain value in place of another, without touching a letter beside it; null where it takes more than that. */
function replacedValue(source: string, document: PlanDocument, edit: PlanEdit): string | null {
  if (edit.kind !== 'set' || typeof edit.value === 'object' || edit.value === undefined) return null;
  const node = document.getIn(edit.path, true);
  if (!isScalar(node) || !node.range || node.range[0] === node.range[1] || node.tag || node.anchor) return null;
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return null;
  const [start, end] = node.range;
  return `${source.slice(0, start)}${written(edit.value, node.type)}${source.slice(end)}`;
}

/** A value that reads the same inside brackets and outside, in the quotes that its place had. */
function written(value: unknown, quotes: Scalar.Type | undefined): string {
  if (typeof value === 'string' && quotes === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  if (typeof value === 'string' && quotes === Scalar.QUOTE_SINGLE && !/[\n\r]/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  // Only what the brackets brought is taken off: a hard space is a letter of the value.
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).replace(/^\[[ \n]*|[ \n]*\][ \n]*$/g, '');
}

interface Place {
  readonly before: string;
  readonly after: string;
}

/** The text before and after a part; for a part that is not there yet, the place where it belongs. */
function placeOfPart(
  source: string,
  { contents }: PlanDocument,
  { part, order }: { readonly part: string | number; readonly order: FieldOrder },
): Place {
  const known = pairOf(contents, part);
  if (known) return { before: source.slice(0, startOf(known)), after: source.slice(endOf(known)) };
  const previous = contents.items[placeInOrder(contents, String(part), order([])) - 1];
  const end = previous ? endOf(previous) : startOf(contents.items[0] as Pair);
  const before = source.slice(0, end);
  return { before: before === '' || before.endsWith('\n') ? before : `${before}\n`, after: source.slice(end) };
}

function startOf({ key }: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0;
}

/** With the comment behind the value, up to the next line. */
function endOf({ key, value }: Pair): number {
  const range = isMap(value) || isSeq(value) || isScalar(value) ? value.range : undefined;
  return range?.[2] ?? (isScalar(key) ? (key.range?.[2] ?? 0) : 0);
}

/** A part by itself; what stands above it in the text is not its own and stays there. */
function partText(pair: Pair): string {
  const document = new Document(new YAMLMap());
  if (isScalar(pair.key)) {
    delete pair.key.commentBefore;
    delete pair.key.spaceBefore;
  }
  (document.contents as YAMLMap).items.push(pair);
  return document.toString(style);
}

function change(document: PlanDocument, edit: PlanEdit, order: FieldOrder): void {
  if (edit.kind === 'remove') {
    if (document.hasIn(edit.path)) document.deleteIn(edit.path);
  } else if (edit.kind === 'set') {
    const key = edit.path.at(-1) ?? '';
    const above = edit.path.slice(0, -1);
    const group = collectionAt(document, above, { kind: typeof key === 'number' ? 'list' : 'group', order });
    put(document, group, { key, value: edit.value, names: order(above) });
  } else {
    const list = collectionAt(document, edit.path, { kind: 'list', order });
    if (!isSeq(list)) return;
    if (edit.kind === 'insert') list.items.splice(edit.at, 0, document.createNode(edit.value));
    else moveEntry(list, edit.from, edit.to);
  }
}

/** What stands above the first entry is read as the list's; it is the entry's, and goes with it. */
function moveEntry(list: YAMLSeq, from: number, to: number): void {
  const [first] = list.items;
  if (isNode(first) && list.commentBefore && !list.flow) {
    first.commentBefore = list.commentBefore;
    delete list.commentBefore;
  }
  list.items.splice(to, 0, ...list.items.splice(from, 1));
}

/** The group or list at a path, made where nothing is yet. */
function collectionAt(
  document: PlanDocument,
  path: PlanPath,
  { kind, order }: { readonly kind: 'group' | 'list'; readonly order: FieldOrder },
): YAMLMap | YAMLSeq {
  const key = path.at(-1);
  if (key === undefined) return document.contents;
  const there = document.getIn(path, true);
  if (kind === 'list' ? isSeq(there) : isMap(there)) {
    const found = there as YAMLMap | YAMLSeq;
    // An empty «[]» or «{}» that gets its first entry goes on in lines of its own, unless it stands inside brackets.
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const above = path.slice(0, -1);
  const around = collectionAt(document, above, { kind: typeof key === 'number' ? 'list' : 'group', order });
  const made = kind === 'list' ? new YAMLSeq(document.schema) : new YAMLMap(document.schema);
  put(document, around, { key, value: made, names: order(above) });
  return made;
}

interface Put {
  readonly key: string | number;
  readonly value: unknown;
  readonly names: readonly string[];
}

function put(document: PlanDocument, around: YAMLMap | YAMLSeq, { key, value, names }: Put): void {
  const old = around.get(key, true);
  if (isScalar(old) && typeof value !== 'object') {
    old.value = value;
    // its own number format or quotes may not fit the new value
    delete old.type;
    delete old.source;
    delete old.format;
    return;
  }
  const node = isMap(value) || isSeq(value) ? value : nodeOf(document, old, value);
  if (isSeq(around) || around.has(key)) around.set(key, node);
  else around.items.splice(placeInOrder(around, String(key), names), 0, document.createPair(key, node));
}

/** A list keeps the entries that stay as they are, with their comments. */
function nodeOf(document: PlanDocument, old: unknown, value: unknown) {
  const node = document.createNode(value);
  if (!isSeq(node) || !isSeq(old)) return node;
  node.flow = old.items.length > 0 && old.flow === true;
  const left = [...old.items];
  node.items = node.items.map((item) => {
    const same = left.findIndex((other) => isScalar(item) && isScalar(other) && item.value === other.value);
    return same < 0 ? item : left.splice(same, 1)[0];
  });
  return node;
}

/** Behind the last field that comes earlier in the order of fields. */
function placeInOrder({ items }: YAMLMap, key: string, names: readonly string[]): number {
  const earlier = new Set(names.slice(0, Math.max(0, names.indexOf(key))));
  if (!names.includes(key)) return items.length;
  return items.findLastIndex((pair) => isScalar(pair.key) && earlier.has(String(pair.key.value))) + 1;
}

function pairOf({ items }: YAMLMap, part: string | number): Pair | undefined {
  return items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
}

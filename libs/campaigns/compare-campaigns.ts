import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { fieldName, partName, shownValue } from '../messages/plans/campaign-parts.js';

/** What changed in one part of a plan between two versions, in sentences. */
export interface PlanChange {
  readonly part: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The changes from one version to another, part by part in the document's order; an empty list means that nothing changed. */
export function compareCampaigns(before: CampaignDefinition, after: CampaignDefinition): readonly PlanChange[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return parts
    .map((part) => ({
      part,
      title: partName(part),
      sentences: differences(fieldOf(before, part), fieldOf(after, part), []),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function differences(before: unknown, after: unknown, names: readonly string[]): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isList(before) && isList(after)) return ofLists(before, after, names);
  if (isGroup(before) && isGroup(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...names, fieldName(key)]),
    );
  const where = names.length > 0 ? `${names.join(', ')}: ` : '';
  if (before === undefined) return [`${where}thêm ${shownValue(after)}`];
  if (after === undefined) return [`${where}bỏ ${shownValue(before)}`];
  return [`${where}${shownValue(before)} → ${shownValue(after)}`];
}

/** Entries are the same when they have the same code or id; lists of plain values are compared as a whole. */
function ofLists(before: readonly unknown[], after: readonly unknown[], names: readonly string[]): readonly string[] {
  const keyed = [...before, ...after].every((entry) => keyOf(entry) !== undefined);
  if (!keyed) {
    const where = names.length > 0 ? `${names.join(', ')}: ` : '';
    return [`${where}${shownValue(before)} → ${shownValue(after)}`];
  }
  const [old, now] = [byKey(before), byKey(after)];
  return [
    ...[...now].flatMap(([key, entry]) =>
      old.has(key)
        ? differences(old.get(key), entry, [...names, `«${labelOf(entry)}»`])
        : [`${[...names, ''].join(', ')}thêm «${labelOf(entry)}»`],
    ),
    ...[...old].flatMap(([key, entry]) => (now.has(key) ? [] : [`${[...names, ''].join(', ')}bỏ «${labelOf(entry)}»`])),
  ];
}

function byKey(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(list.map((entry, index) => [`${keyOf(entry)} ${sameBefore(list, index)}`, entry]));
}

/** How often the same key stood earlier, so that two entries without a code of their own are still told apart. */
function sameBefore(list: readonly unknown[], index: number): number {
  return list.slice(0, index).filter((entry) => keyOf(entry) === keyOf(list[index])).length;
}

function keyOf(entry: unknown): string | undefined {
  const key = fieldOf(entry, 'id') ?? fieldOf(entry, 'code') ?? fieldOf(entry, 'unit') ?? fieldOf(entry, 'unitKinds');
  return key === undefined ? undefined : JSON.stringify(key);
}

function labelOf(entry: unknown): string {
  const label =
    fieldOf(entry, 'label') ?? fieldOf(entry, 'name') ?? fieldOf(entry, 'unit') ?? fieldOf(entry, 'unitKinds');
  return shownValue(label ?? fieldOf(entry, 'code') ?? fieldOf(entry, 'id'));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

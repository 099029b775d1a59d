import { conflictTexts as words } from '../../../../libs/messages/working-copy/conflict.js';
import type { Difference } from '../../working-copy/difference.js';
import type { DraftWork } from './draft-work.js';

/** What changed from one state of a draft to another. */
export function draftDifferences(before: DraftWork, after: DraftWork): readonly Difference<DraftWork>[] {
  const nominees = compare(before.nominees, after.nominees).map(
    ({ id, change, item }): Difference<DraftWork> => ({
      key: `nominee-${id}`,
      change,
      name: item.name,
      words: words[change](item.name),
      carryOver: (work) => ({ ...work, nominees: carried(work.nominees, change, item) }),
    }),
  );
  const papers = compare(before.papers, after.papers).map(
    ({ id, change, item }): Difference<DraftWork> => ({
      key: `paper-${id}`,
      change,
      name: item.upload.fileName,
      words: words[change](item.upload.fileName),
      carryOver: (work) => ({ ...work, papers: carried(work.papers, change, item) }),
    }),
  );
  return [...nominees, ...papers];
}

interface Compared<Item> {
  readonly id: string;
  readonly change: Difference<DraftWork>['change'];
  readonly item: Item;
}

function compare<Item extends { readonly id: string }>(before: readonly Item[], after: readonly Item[]) {
  const gone = before.filter(({ id }) => !after.some((item) => item.id === id));
  const rest = after.flatMap((item): Compared<Item>[] => {
    const old = before.find(({ id }) => id === item.id);
    if (!old) return [{ id: item.id, change: 'added', item }];
    return JSON.stringify(old) === JSON.stringify(item) ? [] : [{ id: item.id, change: 'changed', item }];
  });
  return [...gone.map((item): Compared<Item> => ({ id: item.id, change: 'removed', item })), ...rest];
}

function carried<Item extends { readonly id: string }>(
  items: readonly Item[],
  change: Difference<DraftWork>['change'],
  item: Item,
) {
  const others = items.filter(({ id }) => id !== item.id);
  if (change === 'removed') return others;
  return items.some(({ id }) => id === item.id)
    ? items.map((old) => (old.id === item.id ? item : old))
    : [...others, item];
}

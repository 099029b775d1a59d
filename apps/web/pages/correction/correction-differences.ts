import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { answersLine } from '../../../../libs/domain/campaign/checklist.js';
import { correctionTexts } from '../../../../libs/messages/correction/correction.js';
import { lineLabel } from '../../papers/line-label.js';
import { paperTree } from '../../papers/paper-tree.js';
import type { Difference } from '../../working-copy/difference.js';
import type { CorrectionWork } from './correction-work.js';

const words = correctionTexts.differences;
type Paper = CorrectionWork['papers'][number];
type Withdrawal = CorrectionWork['withdrawn'][number];
type Named = Pick<Difference<CorrectionWork>, 'key' | 'change' | 'words' | 'carryOver'>;

/** What changed from one state of a correction to another, in the words of the dossier it corrects. */
export function correctionDifferences(
  dossier: DossierView,
  before: CorrectionWork,
  after: CorrectionWork,
): readonly Difference<CorrectionWork>[] {
  const found = [
    ...changes(before.papers, after.papers, placeOf).map((change) => paperDifference(dossier, change)),
    ...changes(before.withdrawn, after.withdrawn, nomineeOf).map((change) => withdrawalDifference(dossier, change)),
    ...noteDifference(before.note, after.note),
  ];
  return found.map((difference) => ({ ...difference, name: difference.words }));
}

/** A paper stands in the place of the one it replaces, or in its own. */
const placeOf = ({ id, replaces }: Paper) => replaces ?? id;
const nomineeOf = ({ nominationId }: Withdrawal) => nominationId;

interface Change<Item> {
  readonly key: string;
  readonly change: Named['change'];
  readonly item: Item;
}

function changes<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Change<Item>[] {
  const gone = before.filter((item) => !after.some((other) => keyOf(other) === keyOf(item)));
  const rest = after.flatMap((item): Change<Item>[] => {
    const old = before.find((other) => keyOf(other) === keyOf(item));
    if (!old) return [{ key: keyOf(item), change: 'added', item }];
    return JSON.stringify(old) === JSON.stringify(item) ? [] : [{ key: keyOf(item), change: 'changed', item }];
  });
  return [...gone.map((item): Change<Item> => ({ key: keyOf(item), change: 'removed', item })), ...rest];
}

function paperDifference(dossier: DossierView, { key, change, item }: Change<Paper>): Named {
  const file = item.upload.fileName;
  const paper = item.replaces ? standingName(dossier, item.replaces) : lineName(dossier, item);
  const said =
    change === 'removed'
      ? item.replaces
        ? words.oldKept(paper)
        : words.removed(file)
      : item.replaces
        ? words.replaced(paper, file)
        : words.added(file, paper);
  return {
    key: `paper-${key}`,
    change,
    words: said,
    carryOver: (work) => ({ ...work, papers: withItem(work.papers, item, change, placeOf) }),
  };
}

function withdrawalDifference(dossier: DossierView, { key, change, item }: Change<Withdrawal>): Named {
  const name = dossier.nominations.find(({ nominee }) => nominee.id === key)?.nominee.name ?? '';
  return {
    key: `nominee-${key}`,
    change,
    words: change === 'removed' ? words.nomineeKept(name) : words.withdrawn(name, item.reason),
    carryOver: (work) => ({ ...work, withdrawn: withItem(work.withdrawn, item, change, nomineeOf) }),
  };
}

function noteDifference(before: string | null, note: string | null): readonly Named[] {
  if (before === note) return [];
  return [
    {
      key: 'note',
      change: note === null ? 'removed' : before === null ? 'added' : 'changed',
      words: note === null ? words.noteRemoved : words.note(note),
      carryOver: (work) => ({ ...work, note }),
    },
  ];
}

function withItem<Item>(
  items: readonly Item[],
  item: Item,
  change: Named['change'],
  keyOf: (item: Item) => string,
): Item[] {
  const others = items.filter((other) => keyOf(other) !== keyOf(item));
  return change === 'removed' ? others : [...others, item];
}

/** «Báo cáo thành tích – Nguyễn Văn A», as the list of papers calls it. */
function standingName(dossier: DossierView, paperId: string): string {
  for (const { entries, label, perNomination } of paperTree(dossier)) {
    const entry = entries.find(({ paper }) => paper.id === paperId);
    if (entry) return perNomination ? `${label} – ${entry.name}` : label;
  }
  return '';
}

function lineName(dossier: DossierView, { satisfies }: Paper): string {
  const line = dossier.checklist.find((each) => satisfies.some((answered) => answersLine(answered, each)));
  return line ? lineLabel(line) : '';
}

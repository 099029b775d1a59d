import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import { type DossierNotes, lineKey } from '../notes.js';
import { standingOf } from '../opinions-to-send.js';

/** What the letter of return says by itself: missing papers, lines marked as failing, and reasons already written. */
export function letterLines(dossier: DossierView, notes: DossierNotes): string {
  const lines = dossier.checklist.flatMap((line) => {
    const label = line.nomineeName ? `${line.label} – ${line.nomineeName}` : line.label;
    if (line.paperId === null) return [texts.letterMissing(label)];
    return notes.marks[lineKey(line)] === 'failed' ? [texts.letterFailed(label)] : [];
  });
  const names = new Map(dossier.nominations.map(({ nominee }) => [nominee.id, nominee.name]));
  const reasons = standingOf(dossier, notes).unsent.flatMap(({ nominationId, recommend, reason }) =>
    !recommend && reason ? [texts.letterReason(names.get(nominationId) ?? '', reason)] : [],
  );
  return [...lines, ...reasons].join('\n');
}

import { readKept, removeKept, writeKept } from '../../keeping/kept-work.js';

/** What a reader has begun to enter about one dossier and not yet sent. Kept on this device, one copy per appointment. */
export interface DossierNotes {
  /** by nomination */
  readonly opinions: Readonly<Record<string, OpinionNote>>;
  /** by `lineKey` of a checklist line: a mark of the reader's own */
  readonly marks: Readonly<Record<string, LineMark>>;
  readonly returnReason: string;
}

export interface OpinionNote {
  readonly recommend: boolean | null;
  readonly reason: string;
}

export type LineMark = 'passed' | 'failed';

export const noNotes: DossierNotes = { opinions: {}, marks: {}, returnReason: '' };

export function lineKey(line: { readonly item: string; readonly nominationId: string | null }): string {
  return `${line.item}/${line.nominationId ?? ''}`;
}

export function notesKey(appointmentId: string, dossierId: string): string {
  return `notes.${appointmentId}.${dossierId}`;
}

export function readNotes(key: string): DossierNotes {
  return { ...noNotes, ...readKept<Partial<DossierNotes>>(key) };
}

export function writeNotes(key: string, notes: DossierNotes): void {
  const empty =
    notes.returnReason === '' && Object.keys(notes.opinions).length === 0 && Object.keys(notes.marks).length === 0;
  if (empty) removeKept(key);
  else writeKept(key, notes);
}

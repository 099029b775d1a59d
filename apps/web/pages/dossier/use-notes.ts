import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../frame/session.js';
import {
  type DossierNotes,
  type LineMark,
  noNotes,
  notesKey,
  type OpinionNote,
  readNotes,
  writeNotes,
} from './notes.js';

const undoSteps = 50;

export interface Notes {
  readonly notes: DossierNotes;
  giveOpinion(nominationId: string, note: OpinionNote): void;
  giveOpinions(opinions: Readonly<Record<string, OpinionNote>>): void;
  mark(line: string, mark: LineMark | null): void;
  writeReturnReason(text: string): void;
  /** takes back the last choice; false when there is none */
  undo(): boolean;
  /** after the level has decided, its opinions and reasons are in the log; the reader's marks stay */
  forgetSent(): void;
}

/** The reader's notes on a dossier: they survive live updates, leaving the page, a reload and a refused command. */
export function useNotes(dossierId: string): Notes {
  const session = useSession();
  const key = notesKey(session.acting.id, dossierId);
  const [notes, setNotes] = useState(() => readNotes(key));
  const past = useRef<DossierNotes[]>([]);
  const latest = useRef(notes);
  useEffect(() => {
    latest.current = readNotes(key);
    past.current = [];
    setNotes(latest.current);
  }, [key]);

  const change = useCallback(
    (next: DossierNotes, undoable: boolean) => {
      if (undoable) past.current = [...past.current.slice(-undoSteps), latest.current];
      latest.current = next;
      writeNotes(key, next);
      setNotes(next);
    },
    [key],
  );
  const choose = (opinions: Readonly<Record<string, OpinionNote>>) => {
    const all = { ...latest.current.opinions, ...opinions };
    const chose = Object.keys(opinions).some((id) => all[id]?.recommend !== latest.current.opinions[id]?.recommend);
    change({ ...latest.current, opinions: all }, chose);
  };

  return {
    notes,
    giveOpinion: (nominationId, note) => choose({ [nominationId]: note }),
    giveOpinions: choose,
    mark: (line, mark) => {
      const { [line]: _, ...others } = latest.current.marks;
      change({ ...latest.current, marks: mark ? { ...others, [line]: mark } : others }, false);
    },
    writeReturnReason: (returnReason) => change({ ...latest.current, returnReason }, false),
    undo: () => {
      const before = past.current.pop();
      if (before) change({ ...before, returnReason: latest.current.returnReason, marks: latest.current.marks }, false);
      return before !== undefined;
    },
    forgetSent: () => {
      past.current = [];
      change({ ...noNotes, marks: latest.current.marks }, false);
    },
  };
}

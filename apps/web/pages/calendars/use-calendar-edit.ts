import { useReducer } from 'react';
import type { Table } from './calendar-edit.js';

/** What is being edited: the table as it was published, and every step taken since, the newest last. */
interface Work {
  readonly base: Table;
  readonly steps: readonly { readonly table: Table; readonly kind: string }[];
}

type Deed =
  | { readonly type: 'change'; readonly table: Table; readonly kind: string }
  | { readonly type: 'undo' }
  | { readonly type: 'begin'; readonly base: Table };

function next(work: Work, deed: Deed): Work {
  switch (deed.type) {
    case 'begin':
      return { base: deed.base, steps: [] };
    case 'undo':
      return { ...work, steps: work.steps.slice(0, -1) };
    case 'change': {
      // A word typed into one field is one step, not one for each letter.
      const typing = deed.kind !== '' && work.steps.at(-1)?.kind === deed.kind;
      const { table, kind } = deed;
      return { ...work, steps: [...(typing ? work.steps.slice(0, -1) : work.steps), { table, kind }] };
    }
  }
}

/** Editing a calendar with undo. `kind` names a field in which typing goes on; changes of the same field in a row are one step. */
export function useCalendarEdit(published: Table) {
  const [work, dispatch] = useReducer(next, { base: published, steps: [] });
  return {
    base: work.base,
    table: work.steps.at(-1)?.table ?? work.base,
    mayUndo: work.steps.length > 0,
    change: (table: Table, kind = '') => dispatch({ type: 'change', table, kind }),
    undo: () => dispatch({ type: 'undo' }),
    begin: (base: Table) => dispatch({ type: 'begin', base }),
  };
}

export type CalendarEdit = ReturnType<typeof useCalendarEdit>;

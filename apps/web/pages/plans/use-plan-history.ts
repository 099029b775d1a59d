import { useState } from 'react';

/** Steps kept; beyond them nobody remembers what a step was. */
const mostSteps = 200;

interface History {
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** the field of the last change; empty: the next one is a step of its own */
  readonly field: string;
}

const none: History = { past: [], future: [], field: '' };

/** Undo and redo over a text that form and text both change. What is typed in a row into one field is one step. */
export function usePlanHistory(source: string, change: (source: string) => void) {
  const [history, setHistory] = useState(none);
  const { past, future } = history;
  const earlier = past.at(-1);
  const later = future.at(-1);
  return {
    change: (next: string, field: string) => {
      if (next === source) return;
      setHistory(({ past: before, field: last }) => ({
        past: field !== '' && field === last ? before : [...before, source].slice(-mostSteps),
        future: [],
        field,
      }));
      change(next);
    },
    undo:
      earlier === undefined
        ? null
        : () => {
            setHistory({ past: past.slice(0, -1), future: [...future, source], field: '' });
            change(earlier);
          },
    redo:
      later === undefined
        ? null
        : () => {
            setHistory({ past: [...past, source], future: future.slice(0, -1), field: '' });
            change(later);
          },
  };
}

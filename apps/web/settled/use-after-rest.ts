import { useEffect, useRef } from 'react';
import { beginAwaiting } from './awaited.js';

interface AfterRest {
  /** runs it when nothing further has been asked for `restMs`; replaces what waits */
  later(work: () => void): void;
  cancel(): void;
}

/** What follows typing once it rests, as a search does. The page is not settled meanwhile; leaving the page cancels it. */
export function useAfterRest(restMs: number): AfterRest {
  const waiting = useRef<() => void>(undefined);
  const cancel = () => waiting.current?.();
  useEffect(() => () => waiting.current?.(), []);
  return {
    later(work) {
      cancel();
      const end = beginAwaiting();
      const timer = setTimeout(() => {
        work();
        end();
      }, restMs);
      waiting.current = () => {
        clearTimeout(timer);
        end();
      };
    },
    cancel,
  };
}

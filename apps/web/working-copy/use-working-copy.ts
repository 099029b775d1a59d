import { useEffect, useState, useSyncExternalStore } from 'react';
import { createWorkingCopy, type WorkingCopyOptions } from './working-copy.js';

/** A working copy that lives as long as the page; `view` of the options is what the query has now. */
export function useWorkingCopy<Work, View>(options: WorkingCopyOptions<Work, View>) {
  const [copy] = useState(() => createWorkingCopy(options));
  const state = useSyncExternalStore(copy.subscribe, copy.getState);
  useEffect(() => copy.receive(options.view), [copy, options.view]);
  useEffect(() => {
    const retry = () => void copy.flush();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [copy]);
  return { ...copy, ...state };
}

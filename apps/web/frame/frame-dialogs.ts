import { useSyncExternalStore } from 'react';

export type FrameDialog = 'shortcuts' | 'palette' | 'password';

let shown: FrameDialog | null = null;
const listeners = new Set<() => void>();

function show(dialog: FrameDialog | null): void {
  shown = dialog;
  for (const listener of listeners) listener();
}

/** The frame's dialogs; one at a time, opened from the rail, the top bar, the account's menu or a key. */
export const frameDialogs = {
  open: (dialog: FrameDialog) => show(dialog),
  close: () => show(null),
};

export function useFrameDialog(): FrameDialog | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

import type { QueryClient } from '@tanstack/react-query';
import { paths } from '../paths.js';
import { writeSetting } from './device-setting.js';
import { forgetKeeper } from './kept-work.js';

/**
 * Leaves nothing readable behind: what was loaded and typed is forgotten, and the page is loaded anew, so that neither memory nor the
 * browser's way back holds it. Unsent work stays, encrypted, for its owner.
 */
export function leaveNothingBehind(client: QueryClient): void {
  forgetKeeper();
  client.clear();
  // Other tabs of this browser see the setting go and leave as well.
  writeSetting('tt:session', null);
  location.replace(paths.signIn);
}

/** A tab whose session another tab has ended, or that the browser brings back as it was, begins anew. */
export function leaveWithOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === ('tt:session' as const) && newValue === null && location.pathname !== paths.signIn)
      location.replace(paths.signIn);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

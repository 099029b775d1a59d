import { useEffect } from 'react';
import { beginAwaiting } from './awaited.js';

/** Stands where a part's code is still on its way: shows nothing, and the page is not settled while it stands there. */
export function AwaitedPart() {
  useEffect(() => beginAwaiting(), []);
  return null;
}

import { tidyLine } from '../tidy-text.js';

/**
 * The key by which two numbers of decisions are one number: «45/QĐ-UBND» however its letters were typed and spaced. What is stored and
 * shown is the number as it was written.
 */
export function decisionNumberKey(number: string): string {
  return tidyLine(number).toUpperCase().replace(/\s+/g, '').replace(/[‐‑–]/g, '-');
}

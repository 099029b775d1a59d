import { markedParts } from './marked-parts.js';

/** A text with the parts that were searched for marked, accents or not. */
export function Highlighted({ text, searched }: { readonly text: string; readonly searched: string }) {
  return markedParts(text, searched).map(({ part, marked, from }) => (marked ? <mark key={from}>{part}</mark> : part));
}

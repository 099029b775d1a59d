import { streams } from 'virtual:endpoint-table';
import { fillPath, type Query, queryText } from './address.js';

/** The address of bytes or a stream of the contract, e.g. `streamAddress('paperContent', { id, paperId })`. */
export function streamAddress(
  name: keyof typeof streams,
  params: Readonly<Record<string, string>> = {},
  query: Query = {},
): string {
  return fillPath(streams[name], params) + queryText(query);
}

import type { FastifyRequest } from 'fastify';
import { tidyLine } from '../../../libs/domain/tidy-text.js';

/** The file name that the header `X-File-Name` carries, percent-encoded; tidied as every text is, without slashes. Empty without one. */
export function fileNameOf(request: FastifyRequest): string {
  const header = request.headers['x-file-name'];
  return tidyLine(decoded(typeof header === 'string' ? header : '').replace(/[/\\]/g, ''))
    .slice(0, 200)
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

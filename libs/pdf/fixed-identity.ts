import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString } from 'pdf-lib';
import type { ArrivalStamp } from './arrival-stamp.js';

/**
 * Gives a made document the dates of its stamp and an identifier computed from what it was made of, so that making it
 * again after a failure gives the same bytes and the store never holds two different results of one arrival.
 */
export function fixIdentity(document: PDFDocument, stamp: ArrivalStamp, madeFrom: Uint8Array): void {
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(stamp.date);
  const instant = new Date(Date.UTC(Number(day?.[3] ?? stamp.year), Number(day?.[2] ?? 1) - 1, Number(day?.[1] ?? 1)));
  document.setModificationDate(instant);
  const { context } = document;
  const digest = createHash('sha256').update(madeFrom).update(JSON.stringify(stamp)).digest('hex').slice(0, 32);
  const known = context.lookup(context.trailerInfo.ID);
  const first = known instanceof PDFArray && known.size() > 0 ? known.get(0) : PDFHexString.of(digest);
  context.trailerInfo.ID = context.obj([first, PDFHexString.of(digest)]);
}

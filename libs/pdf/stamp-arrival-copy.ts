import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { arrivalSlip } from './arrival-slip.js';
import type { ArrivalStamp } from './arrival-stamp.js';
import { findFreePlace, type Place } from './find-free-place.js';
import { type PagePicture, pictureFirstPage } from './first-page.js';
import { fixIdentity } from './fixed-identity.js';
import { inspectPdf } from './pdf-sniffer.js';
import { putOnPage } from './put-on-page.js';
import { removeSignatures } from './remove-signatures.js';
import type { SlipReason } from './slip-reason.js';
import { type FontFiles, type StampPicture, stampPicture } from './stamp-picture.js';
import type { StampedCopy } from './stamped-copy.js';

export interface StampOptions {
  /** as the uploader named the file; printed on a slip */
  readonly fileName?: string;
  readonly fontFiles?: FontFiles;
}

/** Larger originals get a slip: rewriting them would hold several times their size in memory. */
export const largestStampedBytes = 30 * 1024 * 1024;

const searchDotsPerInch = 40;
/** Share of the page's dots outside the stamp that may differ between original and copy: rounding at glyph edges. */
const differingShare = 0.002;

/**
 * Makes the copy that shows an arrival: the untouched original, this arrival's stamp alone on page 1, and a line that
 * says it is a copy. The result is opened again and its first page compared with the original's outside the stamp; a
 * file that two readers see differently, like every other one that cannot be stamped, gets a slip. Never throws for
 * what is in the file, but a hostile one may take all memory: use `stampInChild` for files that came from outside.
 */
export async function stampArrivalCopy(
  original: Uint8Array,
  stamp: ArrivalStamp,
  options: StampOptions = {},
): Promise<StampedCopy> {
  const slip = async (reason: SlipReason): Promise<StampedCopy> => {
    const sha256 = createHash('sha256').update(original).digest('hex');
    return arrivalSlip(stamp, { reason, fileName: options.fileName, sha256 });
  };
  if (original.length > largestStampedBytes) return slip('too-large');
  const inspected = inspectPdf(original);
  if (inspected.flaw) return slip('unreadable');
  if (inspected.encrypted) return slip('encrypted');
  try {
    const seen = await pictureFirstPage(original, searchDotsPerInch);
    const picture = await stampPicture(stamp, { signed: inspected.signed, fontFiles: options.fontFiles });
    if (seen.paper.width < picture.width || seen.paper.height < picture.height) return await slip('page-too-small');
    const place = findFreePlace(seen, picture);
    const bytes = await writeCopy(original, stamp, { seen, picture, place });
    if (!bytes || !(await looksTheSame(seen, bytes, place, picture))) return await slip('copy-differs');
    return { bytes, kind: 'stamped-copy', place, substituted: picture.substituted };
  } catch {
    // whatever a reader stumbles over is in the file; the slip says so and the arrival goes on
    return slip('unreadable');
  }
}

async function writeCopy(
  original: Uint8Array,
  stamp: ArrivalStamp,
  { seen, picture, place }: { seen: PagePicture; picture: StampPicture; place: Place },
): Promise<Uint8Array | undefined> {
  const document = await PDFDocument.load(original, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  if (document.getPageCount() !== seen.pageCount) return undefined;
  removeSignatures(document);
  const [embedded] = await document.embedPdf(picture.document);
  if (!embedded) throw new Error('the stamp has no page');
  putOnPage(document.getPage(0), embedded, place, seen);
  fixIdentity(document, stamp, original);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

async function looksTheSame(
  before: PagePicture,
  bytes: Uint8Array,
  place: Place,
  size: { width: number; height: number },
): Promise<boolean> {
  const after = await pictureFirstPage(bytes, searchDotsPerInch);
  if (after.width !== before.width || after.height !== before.height || after.pageCount !== before.pageCount)
    return false;
  const [left, top, right, bottom] = [place.left, place.top, place.left + size.width, place.top + size.height].map(
    (points) => points * before.scale,
  ) as [number, number, number, number];
  let differing = 0;
  for (let index = 0; index < before.grey.length; index += 1) {
    const x = index % before.width;
    const y = Math.floor(index / before.width);
    if (x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2) continue;
    if (Math.abs((before.grey[index] ?? 0) - (after.grey[index] ?? 0)) > 48) differing += 1;
  }
  return differing <= before.grey.length * differingShare;
}

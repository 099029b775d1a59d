import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFEmbeddedPage,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import type { Place } from './find-free-place.js';
import type { PagePicture } from './first-page.js';
import { stateDepth } from './graphics-states.js';

/** What has to be known of a page to draw on it as it is seen. */
export type PageGeometry = Pick<PagePicture, 'box' | 'rotation' | 'userUnit' | 'paper'>;

/**
 * Draws `picture` on the page, upright and in its real size as the page is seen: whatever its rotation, visible box and
 * user unit. The page's own content is closed off first; nothing shared with other pages is written to.
 */
export function putOnPage(page: PDFPage, picture: PDFEmbeddedPage, place: Place, geometry: PageGeometry): void {
  const { context } = page.doc;
  const name = nameResource(page, picture);
  const old = contents(page);
  const depth = stateDepth(old.map((entry) => decoded(page, entry)).join('\n'));
  const before = 1 - depth.lowest;
  const numbers = matrix(place, picture.height, geometry).map((value) => value.toFixed(5));
  const after = `${'Q\n'.repeat(before + depth.end)}q ${numbers.join(' ')} cm /${name} Do Q`;
  const streams = [
    context.register(context.flateStream('q\n'.repeat(before))),
    ...old,
    context.register(context.flateStream(`\n${after}\n`)),
  ];
  page.node.set(PDFName.of('Contents'), context.obj(streams));
}

/** From points on the paper as seen to the page's user space. */
function matrix(place: Place, height: number, { box, rotation, userUnit, paper }: PageGeometry): number[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const scale = 1 / userUnit;
  const right = place.left * scale;
  const up = (paper.height - place.top - height) * scale;
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return [0, scale, -scale, 0, x1 - up, y0 + right];
    case 180:
      return [-scale, 0, 0, -scale, x1 - right, y1 - up];
    case 270:
      return [0, -scale, scale, 0, x0 + up, y1 - right];
    default:
      return [scale, 0, 0, scale, x0 + right, y0 + up];
  }
}

/** Gives the page resources of its own (they may be inherited or shared) with the picture in them. */
function nameResource(page: PDFPage, picture: PDFEmbeddedPage): string {
  const { context } = page.doc;
  const xobject = PDFName.of('XObject');
  const resources = page.node.Resources()?.clone(context) ?? PDFDict.withContext(context);
  const pictures = resources.lookupMaybe(xobject, PDFDict)?.clone(context) ?? PDFDict.withContext(context);
  let name = 'ArrivalStamp';
  while (pictures.has(PDFName.of(name))) name += 'X';
  pictures.set(PDFName.of(name), picture.ref);
  resources.set(xobject, pictures);
  page.node.set(PDFName.of('Resources'), resources);
  return name;
}

function contents(page: PDFPage): PDFObject[] {
  const direct = page.node.get(PDFName.of('Contents'));
  const found = page.node.Contents();
  if (found instanceof PDFArray) return found.asArray();
  return direct && found instanceof PDFStream ? [direct] : [];
}

function decoded(page: PDFPage, entry: PDFObject): string {
  const stream = page.doc.context.lookup(entry);
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
}

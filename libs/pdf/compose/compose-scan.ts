import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const dotsPerInch = 200;
/** How crooked the sheet lay on the glass. */
const degrees = 0.55;

/**
 * Makes of a paper what an office scanner makes: pages that are nothing but grey, noisy, slightly turned JPEG pictures
 * at 200 dpi. The noise is the same every time.
 */
export async function composeScan(file: Uint8Array): Promise<Uint8Array> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const source = await loading.promise;
  const scan = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= source.numPages; number += 1) {
    const page = await source.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    // pdf.js wants the browser's canvas; the one for Node has the same methods
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const image = await scan.embedJpg(scanned(canvas, number).toBuffer('image/jpeg', 62));
    const { width, height } = page.getViewport({ scale: 1 });
    scan.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  await loading.destroy();
  return scan.save();
}

function scanned(sheet: Canvas, seed: number): Canvas {
  const glass = createCanvas(sheet.width, sheet.height);
  const context = glass.getContext('2d');
  context.fillStyle = '#f3f2ee';
  context.fillRect(0, 0, glass.width, glass.height);
  context.translate(glass.width / 2, glass.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(sheet, -glass.width / 2, -glass.height / 2);
  addNoise(context, glass.width, glass.height, seed);
  return glass;
}

/** Greys every dot and lets it be a little lighter or darker, with a shadow along the left edge. */
function addNoise(context: SKRSContext2D, width: number, height: number, seed: number): void {
  const picture = context.getImageData(0, 0, width, height);
  const { data } = picture;
  let state = seed * 2654435761;
  for (let at = 0; at < data.length; at += 4) {
    // xorshift32: even enough for noise, and the same on every machine
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const column = (at / 4) % width;
    const shadow = column < 30 ? (30 - column) * 2.2 : 0;
    const grey = (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
    const noisy = grey + ((state & 0xff) - 128) * 0.11 - shadow;
    data[at] = noisy;
    data[at + 1] = noisy;
    data[at + 2] = noisy;
  }
  context.putImageData(picture, 0, 0);
}

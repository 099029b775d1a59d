import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a reader sees it: turned upright, cut to its visible box, in grey. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** pixels per point */
  readonly scale: number;
  readonly grey: Uint8Array;
  /** the size on paper, in points */
  readonly paper: { readonly width: number; readonly height: number };
  /** [x0, y0, x1, y1] of the visible box in user space, before turning */
  readonly box: readonly number[];
  readonly rotation: number;
  readonly userUnit: number;
  readonly pageCount: number;
}

/** No picture becomes wider or higher than this, however large the page says it is. */
const mostPixels = 4000;

const pdfjs = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace(/package\.json$/, '');

/** Draws page 1 with pdf.js, the reader that our own pages use too. Rejects when it cannot read the file. */
export async function pictureFirstPage(file: Uint8Array, dotsPerInch: number): Promise<PagePicture> {
  const loading = getDocument({
    // pdf.js takes the buffer away from its owner, and wants no Buffer
    data: new Uint8Array(file),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    standardFontDataUrl: `${pdfjs}standard_fonts/`,
    cMapUrl: `${pdfjs}cmaps/`,
    wasmUrl: `${pdfjs}wasm/`,
    iccUrl: `${pdfjs}iccs/`,
  });
  try {
    const document = await loading.promise;
    const page = await document.getPage(1);
    const full = page.getViewport({ scale: 1 });
    const scale = Math.min(dotsPerInch / 72, mostPixels / full.width, mostPixels / full.height);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    const context = canvas.getContext('2d');
    // pdf.js wants the browser's canvas; the one for Node has the same methods
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: '#ffffff' })
      .promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return {
      width,
      height,
      scale,
      grey: toGrey(data),
      paper: { width: full.width, height: full.height },
      box: page.view,
      rotation: page.rotate,
      userUnit: page.userUnit,
      pageCount: document.numPages,
    };
  } finally {
    await loading.destroy();
  }
}

function toGrey(pixels: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(pixels.length / 4);
  for (let index = 0; index < grey.length; index += 1) {
    const at = index * 4;
    grey[index] = ((pixels[at] ?? 0) * 299 + (pixels[at + 1] ?? 0) * 587 + (pixels[at + 2] ?? 0) * 114) / 1000;
  }
  return grey;
}

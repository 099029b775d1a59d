import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { stampSize } from './arrival-stamp.js';
import { pictureFirstPage } from './first-page.js';
import type { StampedCopy } from './stamped-copy.js';

/** A grey picture cut out of a page. */
export interface Crop {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const dotsPerInch = 150;
const pixels = (points: number) => Math.round((points * dotsPerInch) / 72);

/** What is seen where the stamp lies, at 150 dpi; `below` points more under it show the notes too. */
export async function cropStamp(copy: StampedCopy, below = 0): Promise<Crop> {
  if (!copy.place) throw new Error(`not stamped: ${copy.reason}`);
  const picture = await pictureFirstPage(copy.bytes, dotsPerInch);
  const left = pixels(copy.place.left);
  const top = pixels(copy.place.top);
  const width = pixels(stampSize.width);
  const height = pixels(stampSize.height + below);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * picture.width + left;
    grey.set(picture.grey.subarray(from, from + width), y * width);
  }
  return { width, height, grey };
}

/** Dots of the squares that are compared one by one: 4 mm, about two letters. */
const square = 24;

/**
 * The share of differing dots in the 4 mm square of the stamp that differs most: a lost letter is 8 % of its square but
 * less than a thousandth of the whole stamp. What is under 1 % here is under 1 % in the whole crop.
 */
export function differingShare(crop: Crop, reference: Crop): number {
  if (crop.width !== reference.width || crop.height !== reference.height) return 1;
  let most = 0;
  for (let top = 0; top < crop.height - square / 2; top += square / 2)
    for (let left = 0; left < crop.width - square / 2; left += square / 2)
      most = Math.max(most, differingDots(crop, reference, { left, top }));
  return most / square ** 2;
}

function differingDots(crop: Crop, reference: Crop, from: { left: number; top: number }): number {
  let differing = 0;
  for (let y = from.top; y < Math.min(from.top + square, crop.height); y += 1)
    for (let x = from.left; x < Math.min(from.left + square, crop.width); x += 1) {
      const at = y * crop.width + x;
      if (Math.abs((reference.grey[at] ?? 0) - (crop.grey[at] ?? 0)) > 40) differing += 1;
    }
  return differing;
}

export function readReference(name: string): Crop {
  const { width, height, data } = PNG.sync.read(readFileSync(new URL(`./references/${name}.png`, import.meta.url)));
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4] ?? 0;
  return { width, height, grey };
}

export function writePng(crop: Crop): Buffer {
  const png = new PNG({ width: crop.width, height: crop.height });
  for (let at = 0; at < crop.grey.length; at += 1) png.data.fill(crop.grey[at] ?? 0, at * 4, at * 4 + 3);
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255;
  return PNG.sync.write(png);
}

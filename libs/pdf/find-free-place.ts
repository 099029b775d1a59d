import { millimetre } from './arrival-stamp.js';
import type { PagePicture } from './first-page.js';

/** Points on the paper as seen, from its upper left corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distances kept from what is printed: the wished one, and the smallest. */
const clearances = [2.2 * millimetre, 1 * millimetre];
/** Places lie on whole dots of 150 dpi, so that the same stamp is drawn the same wherever it lies. */
const dot = 72 / 150;
const paperEdge = 14 * dot;
const step = 9 * dot;
/** How much darker than the paper a dot must be to count as printed: more than the noise of a scanner. */
const inkContrast = 60;

/**
 * Where the stamp goes: free space under the number and symbol, which stand on the left (domain rule: Decree 30, as
 * practised); else free space at the upper right, under the date; else any free space from the top; else the place in
 * the upper half where it covers least, as a rubber stamp would.
 */
export function findFreePlace(picture: PagePicture, size: Size): Place {
  const ink = inkSums(picture);
  const inkAt = ({ left, top }: Place, margin: number) =>
    ink(left - margin, top - margin, size.width + 2 * margin, size.height + 2 * margin);
  const places = allPlaces(picture.paper, size);
  const { width, height } = picture.paper;
  const middle = (place: Place) => place.left + size.width / 2;
  const upper = (place: Place) => place.top + size.height < height / 2 + size.height / 2;
  const left = places.filter((place) => upper(place) && middle(place) < width / 2);
  const right = places.filter((place) => upper(place) && middle(place) >= width / 2);
  const under = (wished: number) => (place: Place) => place.top + Math.abs(middle(place) - wished) * 0.25;
  const preferences: [Place[], (place: Place) => number][] = [
    [left, under(width * 0.3)],
    [right, under(width * 0.75)],
    [places, (place) => place.top],
  ];
  for (const [candidates, cost] of preferences) {
    for (const clearance of clearances) {
      const free = candidates.filter((place) => inkAt(place, clearance) === 0);
      const best = lowest(free, cost);
      if (best) return best;
    }
  }
  const halves = [...left, ...right];
  return lowest(halves.length > 0 ? halves : places, (place) => inkAt(place, 0)) ?? { left: 0, top: 0 };
}

function allPlaces(paper: Size, size: Size): Place[] {
  const places: Place[] = [];
  const last = { left: paper.width - size.width, top: paper.height - size.height };
  for (let top = Math.min(paperEdge, last.top); top <= Math.max(last.top - paperEdge, 0); top += step)
    for (let left = Math.min(paperEdge, last.left); left <= Math.max(last.left - paperEdge, 0); left += step)
      places.push({ left, top });
  return places.length > 0 ? places : [{ left: last.left / 2, top: last.top / 2 }];
}

function lowest(places: readonly Place[], cost: (place: Place) => number): Place | undefined {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const price = cost(place);
    if (price >= least) continue;
    least = price;
    best = place;
  }
  return best;
}

/** Summed-area table of the printed dots: gives the number of them in a rectangle, in constant time. */
function inkSums(picture: PagePicture): (left: number, top: number, width: number, height: number) => number {
  const { width, height, grey, scale } = picture;
  const dark = paperGrey(grey) - inkContrast;
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      if ((grey[y * width + x] ?? 255) < dark) row += 1;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  const column = (points: number) => Math.min(width, Math.max(0, Math.round(points * scale)));
  const line = (points: number) => Math.min(height, Math.max(0, Math.round(points * scale)));
  const at = (x: number, y: number) => sums[y * stride + x] ?? 0;
  return (left, top, wide, high) => {
    const [x0, x1, y0, y1] = [column(left), column(left + wide), line(top), line(top + high)];
    return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
  };
}

/** The paper's own grey: the commonest one. */
function paperGrey(grey: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

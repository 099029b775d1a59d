/**
 * Makes the four faces in this folder from @expo-google-fonts/tinos: our characters only, no hints, no layout tables,
 * 30 kB instead of 500. Documents then embed the whole file as it is: subsetting at run time has blanked Vietnamese
 * letters without a word in one library, and the same stamp must give the same bytes again.
 * Usage: node libs/pdf/fonts/subset-tinos.ts   (Node 24)
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from '@cantoo/fontkit';

const faces = [
  ['400Regular/Tinos_400Regular.ttf', 'tinos-regular.ttf', 'Regular'],
  ['400Regular_Italic/Tinos_400Regular_Italic.ttf', 'tinos-italic.ttf', 'Italic'],
  ['700Bold/Tinos_700Bold.ttf', 'tinos-bold.ttf', 'Bold'],
  ['700Bold_Italic/Tinos_700Bold_Italic.ttf', 'tinos-bold-italic.ttf', 'Bold Italic'],
] as const;

const characters = [
  ...span(0x20, 0x7e),
  ...span(0xa0, 0x17f), // Latin-1 and Latin Extended-A: names in the languages of ethnic minorities too
  ...span(0x1ea0, 0x1ef9), // the Vietnamese letters with tone marks
  ...[...'ƠơƯư‐–—―‘’‚“”„†‡•…‰′″‹›⁄€₫№™−√≈≠≤≥□■▪▫●○◊'].map((character) => character.codePointAt(0) ?? 0),
];

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readTables(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const offset = file.readUInt32BE(entry + 8);
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(offset, offset + file.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** Where a glyph's outline lies, from `loca`. */
function outline(tables: Map<string, Buffer>, glyph: number): Buffer {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => table(tables, tag)) as [Buffer, Buffer, Buffer];
  const long = head.readInt16BE(50) === 1;
  const at = (index: number) => (long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  return glyf.subarray(at(glyph), at(glyph + 1));
}

function table(tables: Map<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag);
  if (!found) throw new Error(`the font has no table ${tag}`);
  return found;
}

interface Component {
  /** where in the outline the component's record begins */
  readonly at: number;
  readonly glyph: number;
  readonly end: number;
}

/** The parts of a composite outline (OpenType `glyf`, composite glyph description); none for a simple one. */
function components(glyph: Buffer): Component[] {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return [];
  const found: Component[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = glyph.readUInt16BE(at);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    const end = at + 4 + (flags & 0x01 ? 4 : 2) + scale;
    found.push({ at, glyph: glyph.readUInt16BE(at + 2), end });
    more = (flags & 0x20) !== 0;
    at = end;
  }
  return found;
}

/** The outline without its hinting instructions and with its components renumbered. */
function rewriteOutline(glyph: Buffer, renumbered: Map<number, number>): Buffer {
  if (glyph.length === 0) return glyph;
  const parts = components(glyph);
  const last = parts.at(-1);
  if (last) {
    const copy = Buffer.from(glyph.subarray(0, last.end));
    for (const part of parts) {
      copy.writeUInt16BE(copy.readUInt16BE(part.at) & ~0x100, part.at);
      copy.writeUInt16BE(renumbered.get(part.glyph) ?? 0, part.at + 2);
    }
    return copy;
  }
  const afterContours = 10 + glyph.readInt16BE(0) * 2;
  const instructions = glyph.readUInt16BE(afterContours);
  return Buffer.concat([
    glyph.subarray(0, afterContours),
    Buffer.alloc(2),
    glyph.subarray(afterContours + 2 + instructions),
  ]);
}

/** `cmap` with one format 4 subtable: a segment for each run of neighbouring characters with neighbouring glyphs. */
function cmapTable(glyphOf: Map<number, number>): Buffer {
  const segments: { first: number; last: number; delta: number }[] = [];
  for (const [character, glyph] of [...glyphOf].sort(([left], [right]) => left - right)) {
    const segment = segments.at(-1);
    if (segment && segment.last + 1 === character && segment.delta === glyph - character) segment.last = character;
    else segments.push({ first: character, last: character, delta: glyph - character });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = [
    ...[4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2],
    ...[...segments.map((segment) => segment.last), 0],
    ...segments.map((segment) => segment.first),
    ...segments.map((segment) => segment.delta & 0xffff),
    ...segments.map(() => 0),
  ];
  return Buffer.concat([shorts([0, 1, 3, 1, 0, 12]), shorts(words)]);
}

function shorts(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2);
  return bytes;
}

function nameTable(font: Font, style: string): Buffer {
  const texts: [number, string][] = [
    [0, font.copyright ?? ''],
    [1, 'Tuyen Trinh Tinos'],
    [2, style],
    [4, `Tuyen Trinh Tinos ${style}`],
    [6, `TuyenTrinhTinos-${style.replace(' ', '')}`],
    [10, 'A subset of Tinos made by libs/pdf/fonts/subset-tinos.ts.'],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
  ];
  const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = texts.map(([id], index) => {
    const length = strings[index]?.length ?? 0;
    const record = shorts([3, 1, 0x409, id, length, offset]);
    offset += length;
    return record;
  });
  return Buffer.concat([shorts([0, texts.length, 6 + texts.length * 12]), ...records, ...strings]);
}

function subset(file: Buffer, style: string): Buffer {
  const font = create(file) as Font;
  const tables = readTables(file);
  const sourceOf = new Map<number, number>();
  for (const code of characters) {
    const glyph = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code) : null;
    if (glyph) sourceOf.set(code, glyph.id);
  }
  const missing = characters.filter((code) => !sourceOf.has(code)).map((code) => String.fromCodePoint(code));
  if (missing.length > 0) console.log(`${style}: no glyph in the source for ${missing.join(' ')}`);
  const kept = [...new Set([0, ...sourceOf.values()])];
  for (const glyph of kept)
    for (const part of components(outline(tables, glyph))) if (!kept.includes(part.glyph)) kept.push(part.glyph);
  const renumbered = new Map(kept.map((glyph, index) => [glyph, index]));
  const outlines = kept.map((glyph) => aligned(rewriteOutline(outline(tables, glyph), renumbered)));
  const offsets = outlines.reduce<number[]>((sums, bytes) => [...sums, (sums.at(-1) ?? 0) + bytes.length], [0]);
  const metrics = kept.flatMap((glyph) => metric(tables, glyph));
  return writeFont(
    new Map<string, Buffer>([
      ['OS/2', table(tables, 'OS/2')],
      ['cmap', cmapTable(new Map([...sourceOf].map(([code, glyph]) => [code, renumbered.get(glyph) ?? 0])))],
      ['glyf', Buffer.concat(outlines)],
      [
        'head',
        patched(table(tables, 'head'), [
          [8, 0],
          [10, 0],
          [50, 0],
        ]),
      ],
      ['hhea', patched(table(tables, 'hhea'), [[34, kept.length]])],
      ['hmtx', shorts(metrics)],
      ['loca', shorts(offsets.map((offset) => offset / 2))],
      // the instructions are gone, so their limits are nought
      [
        'maxp',
        patched(table(tables, 'maxp'), [
          [4, kept.length],
          [16, 0],
          [18, 0],
          [20, 0],
          [22, 0],
          [24, 0],
          [26, 0],
        ]),
      ],
      ['name', nameTable(font, style)],
      ['post', Buffer.concat([Buffer.from([0, 3, 0, 0]), table(tables, 'post').subarray(4, 32)])],
    ]),
  );
}

function metric(tables: Map<string, Buffer>, glyph: number): [number, number] {
  const hmtx = table(tables, 'hmtx');
  const long = table(tables, 'hhea').readUInt16BE(34);
  const width = hmtx.readUInt16BE(Math.min(glyph, long - 1) * 4);
  const bearing = glyph < long ? hmtx.readUInt16BE(glyph * 4 + 2) : hmtx.readUInt16BE(long * 4 + (glyph - long) * 2);
  return [width, bearing];
}

function patched(source: Buffer, words: [number, number][]): Buffer {
  const copy = Buffer.from(source);
  for (const [at, value] of words) copy.writeUInt16BE(value, at);
  return copy;
}

function aligned(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function checksum(bytes: Buffer): number {
  const words = view(aligned(bytes));
  let sum = 0;
  for (let at = 0; at < words.byteLength; at += 4) sum = (sum + words.getUint32(at)) >>> 0;
  return sum;
}

function writeFont(tables: Map<string, Buffer>): Buffer {
  const count = tables.size;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = [shorts([0x0001, 0x0000, count, power * 16, Math.log2(power), (count - power) * 16])];
  let offset = 12 + count * 16;
  for (const [tag, bytes] of tables) {
    const entry = Buffer.alloc(16);
    entry.write(tag, 'latin1');
    entry.writeUInt32BE(checksum(bytes), 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(bytes.length, 12);
    directory.push(entry);
    offset += aligned(bytes).length;
  }
  const file = Buffer.concat([...directory, ...[...tables.values()].map(aligned)]);
  const head = file.readUInt32BE(12 + [...tables.keys()].indexOf('head') * 16 + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8);
  return file;
}

const source = createRequire(import.meta.url)
  .resolve('@expo-google-fonts/tinos/package.json')
  .replace(/package\.json$/, '');
for (const [from, to, style] of faces) {
  const made = subset(readFileSync(source + from), style);
  writeFileSync(new URL(to, import.meta.url), made);
  console.log(`${to}: ${made.length} bytes`);
}
copyFileSync(`${source}LICENSE_FONT`, new URL('OFL.txt', import.meta.url));

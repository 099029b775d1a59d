import * as fontkit from '@cantoo/fontkit';

/** The font with the letter's outline emptied, its width kept: what a wrong subset looks like, and text still extracts. */
export function withoutGlyph(file: Uint8Array, letter: string): Uint8Array {
  const copy = Buffer.from(file);
  const glyph = glyphOf(copy, letter);
  const loca = table(copy, 'loca') + glyph * 2;
  const glyf = table(copy, 'glyf');
  copy.fill(0, glyf + copy.readUInt16BE(loca) * 2, glyf + copy.readUInt16BE(loca + 2) * 2);
  return copy;
}

/** The font whose `cmap` no longer knows the letter: its segment (format 4) is made to give glyph 0. */
export function withoutLetter(file: Uint8Array, letter: string): Uint8Array {
  const copy = Buffer.from(file);
  const code = letter.codePointAt(0) ?? 0;
  const subtable = table(copy, 'cmap') + 12;
  const bytes = copy.readUInt16BE(subtable + 6);
  for (let at = 0; at < bytes; at += 2) {
    const end = subtable + 14 + at;
    const start = end + bytes + 2;
    if (copy.readUInt16BE(start) > code || copy.readUInt16BE(end) < code) continue;
    // the letters after it are lost too, up to the segment's end; those before it stay
    copy.writeUInt16BE(code - 1, end);
  }
  return copy;
}

function glyphOf(file: Buffer, letter: string): number {
  const font = fontkit.create(file);
  if (!('glyphForCodePoint' in font)) throw new Error('a collection, not a face');
  return font.glyphForCodePoint(letter.codePointAt(0) ?? 0)?.id ?? 0;
}

function table(file: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + file.readUInt16BE(4) * 16; entry += 16)
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8);
  throw new Error(`no table ${tag}`);
}

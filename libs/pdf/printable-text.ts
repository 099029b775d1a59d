import type { PDFFont } from 'pdf-lib';

/** Shown where a character has no glyph, so that the gap is seen. */
const substitute = '□';

export interface PrintableText {
  readonly text: string;
  /** the characters that were replaced; legacy TCVN3 or VNI text shows up here */
  readonly substituted: readonly string[];
}

/** Composes the text (NFC: a tone mark is never drawn beside its letter) and replaces what the font cannot show. */
export function printableText(text: string, font: PDFFont): PrintableText {
  const known = glyphs(font);
  const substituted: string[] = [];
  let printable = '';
  for (const character of text.normalize('NFC').replaceAll(/\s+/g, ' ')) {
    if (known.has(character.codePointAt(0) ?? 0)) printable += character;
    else {
      substituted.push(character);
      printable += substitute;
    }
  }
  return { text: printable, substituted };
}

const glyphSets = new WeakMap<PDFFont, Set<number>>();

function glyphs(font: PDFFont): Set<number> {
  const known = glyphSets.get(font) ?? new Set(font.getCharacterSet());
  glyphSets.set(font, known);
  return known;
}

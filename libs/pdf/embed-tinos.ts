import { readFile } from 'node:fs/promises';
import * as fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

const files = new Map<Face, Promise<Uint8Array>>();

/** The bytes of a face: our subset of Tinos (the metrics of Times New Roman, which Decree 30 asks for). */
export function tinos(face: Face): Promise<Uint8Array> {
  const known = files.get(face);
  if (known) return known;
  const file = readFile(new URL(`./fonts/tinos-${face}.ttf`, import.meta.url));
  files.set(face, file);
  return file;
}

/**
 * Embeds a face whole: it is a subset already, and subsetting again could blank letters. Kerning and ligatures are off
 * (the subset has none), so the same text is always the same glyphs.
 */
export async function embedTinos(document: PDFDocument, face: Face, file?: Uint8Array): Promise<PDFFont> {
  document.registerFontkit(fontkit);
  return document.embedFont(file ?? (await tinos(face)), { subset: false, customName: `Tinos-${face}` });
}

import { millimetre } from '../arrival-stamp.js';
import type { Face } from '../embed-tinos.js';
import { drawLine, needRoom, type Paper, sheet, textWidth, widthOf } from './paper.js';

export interface ParagraphLayout {
  readonly size?: number;
  readonly align?: 'justified' | 'left' | 'centre';
  readonly firstIndent?: number;
  /** points after the paragraph */
  readonly after?: number;
  /** line height as a multiple of the size */
  readonly leading?: number;
  readonly left?: number;
  readonly width?: number;
  readonly face?: Face;
}

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

/** What stands between two spaces; one piece per face. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/**
 * Writes a paragraph, justified with its first line indented as Decree 30 has it. `*…*` is bold and `_…_` italic; a
 * no-break space keeps its neighbours on one line. Runs on to new pages.
 */
export function writeParagraph(paper: Paper, text: string, layout: ParagraphLayout = {}): void {
  const { size = 13, align = 'justified', firstIndent = 10 * millimetre, after = 6, leading = 1.2 } = layout;
  const { left = sheet.left, width = textWidth, face = 'regular' } = layout;
  const space = widthOf(paper, ' ', size, face);
  const lines = breakWords(measureWords(paper, text, size, face), { width, firstIndent, space });
  for (const [index, words] of lines.entries()) {
    needRoom(paper, size * leading);
    const indent = index === 0 ? firstIndent : 0;
    const spare = width - indent - widthOfLine(words, space);
    const stretch =
      align === 'justified' && index < lines.length - 1 && words.length > 1 ? spare / (words.length - 1) : 0;
    drawWords(paper, words, { x: left + indent + (align === 'centre' ? spare / 2 : 0), size, gap: space + stretch });
    paper.y -= size * leading;
  }
  paper.y -= after;
}

/** How many lines the text takes in a column; for tables. */
export function countLines(
  paper: Paper,
  text: string,
  { size, width, face }: { size: number; width: number; face: Face },
): number {
  const space = widthOf(paper, ' ', size, face);
  return breakWords(measureWords(paper, text, size, face), { width, firstIndent: 0, space }).length;
}

function drawWords(
  paper: Paper,
  words: readonly Word[],
  { x, size, gap }: { x: number; size: number; gap: number },
): void {
  let at = x;
  for (const word of words) {
    for (const piece of word.pieces) {
      drawLine(paper, piece.text, { x: at, top: paper.y, size, face: piece.face });
      at += piece.width;
    }
    at += gap;
  }
}

function measureWords(paper: Paper, text: string, size: number, face: Face): Word[] {
  let bold = face.startsWith('bold');
  let italic = face.endsWith('italic');
  const words: Word[] = [];
  for (const part of text.split(' ').filter((found) => found !== '')) {
    const pieces: Piece[] = [];
    for (const run of part.split(/([*_])/)) {
      if (run === '*') bold = !bold;
      else if (run === '_') italic = !italic;
      else if (run !== '') {
        const chosen = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';
        pieces.push({ text: run, face: chosen, width: widthOf(paper, run, size, chosen) });
      }
    }
    if (pieces.length > 0) words.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0) });
  }
  return words;
}

function breakWords(words: readonly Word[], room: { width: number; firstIndent: number; space: number }): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  for (const word of words) {
    const wide = room.width - (lines.length === 0 ? room.firstIndent : 0);
    if (line.length > 0 && widthOfLine([...line, word], room.space) > wide) {
      lines.push(line);
      line = [word];
    } else line.push(word);
  }
  return [...lines, line];
}

function widthOfLine(words: readonly Word[], space: number): number {
  return words.reduce((sum, word) => sum + word.width, 0) + space * Math.max(0, words.length - 1);
}

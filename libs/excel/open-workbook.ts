import { type Cell, textCell } from './cell.js';
import { scanXml, type XmlReader } from './scan-xml.js';
import { type Unpacking, type UnpackLimits, unpacking } from './unpack.js';
import { UnreadableExcel } from './unreadable-excel.js';

/** A workbook whose sheets have not been read yet. */
export interface Workbook {
  readonly parts: Unpacking;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** days are counted from 1904 and not from 1900 */
  readonly from1904: boolean;
  /** cells that many places share */
  readonly sharedCells: readonly (Cell | undefined)[];
}

/** Texts that cells share: the largest table that is taken has fifty thousand. */
const mostSharedCells = 500_000;

/** Names of the zip's parts must not lead out of it. */
const folder = 'xl/';

/** Opens an .xlsx by its bytes. Throws `UnreadableExcel`, which says what the file is instead. */
export function openWorkbook(bytes: Uint8Array, limits: UnpackLimits): Workbook {
  refuseOther(bytes);
  const parts = unpacking(bytes, limits);
  const targets = targetsOf(parts);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  const whole = scanPart(parts, 'xl/workbook.xml', {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attribute('id') ?? '');
      if (part) sheets.push({ name: attribute('name') ?? '', part });
    },
  });
  if (!whole) throw new UnreadableExcel({ flaw: 'not-a-workbook' });
  return { parts, sheets, from1904, sharedCells: sharedCells(parts) };
}

/** Reads one part as XML; false when there is no such part. */
export function scanPart(parts: Unpacking, name: string, reader: Partial<XmlReader>): boolean {
  if (!parts.names.includes(name)) return false;
  const scan = scanXml({ open: () => undefined, close: () => undefined, text: () => undefined, ...reader });
  parts.read(name, (text) => scan.write(text));
  scan.end();
  return true;
}

/** What a file is by its first bytes, when it is no zip. */
function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableExcel({ flaw: 'empty-file' });
  const begins = (...marks: readonly number[]): boolean => marks.every((mark, at) => bytes[at] === mark);
  // A workbook with a password is a compound file like the old format, with a stream of this name in it.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    throw new UnreadableExcel({ flaw: encrypted ? 'encrypted' : 'old-xls' });
  }
  if (!begins(0x50, 0x4b)) throw new UnreadableExcel({ flaw: 'not-excel' });
}

function targetsOf(parts: Unpacking): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanPart(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      if (name === 'Relationship')
        targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : folder + target);
    },
  });
  return targets;
}

function sharedCells(parts: Unpacking): Workbook['sharedCells'] {
  const cells: (Cell | undefined)[] = [];
  let pieces: string[] | undefined;
  let phonetic = false;
  let inText = false;
  scanPart(parts, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') pieces = [];
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) pieces?.push(text);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si' || !pieces) return;
      if (cells.length >= mostSharedCells) throw new UnreadableExcel({ flaw: 'too-much-work' });
      cells.push(textCell(pieces.join('')));
      pieces = undefined;
    },
  });
  return cells;
}

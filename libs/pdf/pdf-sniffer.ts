/** Why a file is no usable PDF. */
export type PdfFlaw = 'empty-file' | 'not-a-pdf' | 'truncated-pdf';

/** What can be told of a PDF without parsing it. `signed` and `encrypted` come from names that are never compressed. */
export type PdfInspection =
  | { readonly flaw: PdfFlaw }
  | { readonly flaw?: undefined; readonly signed: boolean; readonly encrypted: boolean };

/** Looks at a file while it streams past; holds 2 kB and never more. */
export interface PdfSniffer {
  /** Gives the flaw as soon as it is certain, so that a wrong file need not be sent to its end. */
  push(chunk: Uint8Array): PdfFlaw | undefined;
  result(): PdfInspection;
}

const magic = '%PDF-';
/** ISO 32000-1, annex H, implementation note 18: readers look for the end mark in the last kilobyte; we allow two. */
const tailBytes = 2048;

export function createPdfSniffer(): PdfSniffer {
  let head = '';
  let tail = Buffer.alloc(0);
  let signed = false;
  let encrypted = false;
  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (head.length < magic.length) head += bytes.toString('latin1', 0, magic.length - head.length);
      if (!magic.startsWith(head)) return 'not-a-pdf';
      // the kept tail is put in front, so that a name cut by a chunk's border is found too
      const seam = Buffer.concat([tail.subarray(-16), bytes.subarray(0, 16)]);
      signed ||= hasName(bytes, '/ByteRange') || hasName(seam, '/ByteRange');
      encrypted ||= hasName(bytes, '/Encrypt') || hasName(seam, '/Encrypt');
      tail = Buffer.concat([tail, bytes.subarray(-tailBytes)]).subarray(-tailBytes);
      return undefined;
    },
    result() {
      if (head === '') return { flaw: 'empty-file' };
      if (head !== magic) return { flaw: 'not-a-pdf' };
      if (!/startxref\s+\d+\s+%%EOF/.test(tail.toString('latin1'))) return { flaw: 'truncated-pdf' };
      return { signed, encrypted };
    },
  };
}

/** The same for a file that is in memory. */
export function inspectPdf(file: Uint8Array): PdfInspection {
  const sniffer = createPdfSniffer();
  sniffer.push(file);
  return sniffer.result();
}

/** True when `name` stands in `bytes` as a whole name, not as the beginning of a longer one. */
function hasName(bytes: Buffer, name: string): boolean {
  for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
    const next = bytes[at + name.length];
    if (next === undefined || !/[A-Za-z0-9]/.test(String.fromCharCode(next))) return true;
  }
  return false;
}

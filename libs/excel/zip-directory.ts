import { UnreadableExcel } from './unreadable-excel.js';

/** One file in a zip, as the central directory at its end describes it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** CRC-32 of what comes out */
  readonly crc: number;
  readonly packedBytes: number;
  /** as stated; what comes out is counted again while it is unpacked */
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const fileRecord = 0x04034b50;
const longestComment = 0xffff;
const endRecordBytes = 22;

/** More entries than any workbook of ours, or of an office, has. */
const mostEntries = 1_000;

/** What lies in a zip, read from its directory without unpacking anything. Throws `UnreadableExcel`. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw broken();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryRecord) throw broken();
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry. Throws `UnreadableExcel` when they do not lie where the directory says. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== fileRecord) throw broken();
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + entry.packedBytes > bytes.length) throw broken();
  return bytes.subarray(from, from + entry.packedBytes);
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endRecordBytes - longestComment);
  for (let at = view.byteLength - endRecordBytes; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === endRecord) return at;
  throw broken();
}

function broken(): UnreadableExcel {
  return new UnreadableExcel({ flaw: 'broken' });
}

import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { UnreadableExcel } from './unreadable-excel.js';
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.js';

export interface UnpackLimits {
  /** bytes that may come out of one file in all */
  readonly unpackedBytes: number;
  /** rows of a table, named where the file is too large for any table that is taken */
  readonly rows: number;
}

/** A zip whose entries come out in pieces, never more in all than the limit. */
export interface Unpacking {
  readonly names: readonly string[];
  /** hands the text of an entry over piece by piece; nothing when there is no such entry */
  read(name: string, piece: (text: string) => void): void;
}

/** Packed bytes unpacked at one go: 1,032 times as much can come of them, which must fit in memory beside the limit. */
const pieceBytes = 4_096;
const stored = 0;
const deflated = 8;

/**
 * Opens a zip with its sizes guarded: what its directory states, before anything is unpacked, and what really comes out, while it
 * does. Throws `UnreadableExcel`.
 */
export function unpacking(bytes: Uint8Array, limits: UnpackLimits): Unpacking {
  const entries = zipDirectory(bytes);
  const stated = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (stated > limits.unpackedBytes) throw tooLarge(limits);
  if (entries.some(({ encrypted }) => encrypted)) throw new UnreadableExcel({ flaw: 'encrypted' });
  let left = limits.unpackedBytes;
  const count = (piece: Uint8Array): void => {
    left -= piece.length;
    if (left < 0) throw tooLarge(limits);
  };
  const read: Unpacking['read'] = (name, piece) => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (entry) readEntry(packedBytes(bytes, entry), entry, { count, piece });
  };
  return {
    names: entries.map(({ name }) => name),
    read,
  };
}

function readEntry(
  packed: Uint8Array,
  { method, crc, unpackedBytes }: ZipEntry,
  { count, piece }: { readonly count: (piece: Uint8Array) => void; readonly piece: (text: string) => void },
): void {
  if (method !== stored && method !== deflated) throw new UnreadableExcel({ flaw: 'broken' });
  const decoder = new TextDecoder();
  let sum = 0;
  let size = 0;
  const take = (bytes: Uint8Array, last: boolean): void => {
    count(bytes);
    sum = crc32(bytes, sum);
    size += bytes.length;
    piece(decoder.decode(bytes, { stream: !last }));
  };
  const unpacked: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => unpacked.push(bytes));
  for (let at = 0; at < packed.length; at += pieceBytes) {
    const next = packed.subarray(at, at + pieceBytes);
    const last = at + pieceBytes >= packed.length;
    if (method === stored) take(next, last);
    else {
      push(inflate, next, last);
      for (const [index, each] of unpacked.entries()) take(each, last && index === unpacked.length - 1);
      unpacked.length = 0;
    }
  }
  // A file that was damaged on its way may still be read, and say something else.
  if (sum !== crc || size !== unpackedBytes) throw new UnreadableExcel({ flaw: 'broken' });
}

/** The library says by errors of its own, and by some of the language's, that a stream is no such stream. */
function push(inflate: Inflate, next: Uint8Array, last: boolean): void {
  try {
    inflate.push(next, last);
  } catch {
    throw new UnreadableExcel({ flaw: 'broken' });
  }
}

function tooLarge({ unpackedBytes, rows }: UnpackLimits): UnreadableExcel {
  return new UnreadableExcel({
    flaw: 'unpacks-too-large',
    limitMegabytes: Math.floor(unpackedBytes / 1_048_576),
    rows,
  });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Writes the files of a zip below a folder. Enough of the format (PKWARE APPNOTE 4.3) for the zip files of Go modules,
 * which have no encryption, no links and are smaller than 4 GiB.
 * @param nameOf where a file goes, relative to the folder; undefined leaves it out
 */
export function unzip(zip: Buffer, folder: string, nameOf: (name: string) => string | undefined): void {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip file');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const target = nameOf(name);
    if (target !== undefined && !name.endsWith('/')) {
      const path = join(folder, target);
      if (normalize(target).startsWith('..')) throw new Error(`zip names a file outside: ${name}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content(zip, entry));
    }
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}

/** The bytes of the file whose entry of the central directory stands at `entry`. */
function content(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(`zip method ${method}`);
}

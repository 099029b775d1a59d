import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const stampFolderPrefix = 'tuyen-trinh-stamp-';

/** A stamp takes at most two minutes; whatever is older was left by a worker that was killed. */
const leftMs = 10 * 60_000;

/** Removes papers that a killed worker left in the folder for temporary files. */
export async function sweepStampFolders(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(stampFolderPrefix));
  for (const path of names.map((name) => join(tmpdir(), name))) {
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > leftMs) await rm(path, { recursive: true, force: true });
  }
}

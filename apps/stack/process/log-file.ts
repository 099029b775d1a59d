import { closeSync, copyFileSync, fstatSync, openSync, readdirSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Keeps each log in the folder under 10 MiB and one older copy of it. Children append to the file themselves, so it is
 * copied and cut, not moved away; a line written in between is lost, which a log may bear.
 */
export function rotateLogs(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.log'))) {
    const path = join(folder, name);
    if (statSync(path).size < LIMIT_BYTES) continue;
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
  }
}

/** The last lines of a log, read from its end and cut to a screen's width or two; none when there is no such file. */
export function lastLines(path: string, count: number): string[] {
  try {
    const file = openSync(path, 'r');
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, 16_384));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    closeSync(file);
    return buffer
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(-count)
      .map((line) => line.slice(0, 300));
  } catch {
    return [];
  }
}

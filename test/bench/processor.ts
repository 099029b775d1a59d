import { readFileSync } from 'node:fs';
import { processesBelow } from '../support/process-tree.js';

/** proc(5): the unit of utime and stime, the same on every Linux that people run. */
const ticksPerSecond = 100;

/** Milliseconds of processor that a process and everything below it have used so far (Linux; elsewhere 0). */
export function processorMs(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  return processesBelow(pid).reduce((sum, each) => sum + ticksOf(`/proc/${each}/stat`), 0) * (1000 / ticksPerSecond);
}

/** User and system time, the 14th and 15th field; what has ended meanwhile counts nothing. */
function ticksOf(file: string): number {
  try {
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

import { execFileSync } from 'node:child_process';

/** Numbers of a process and of everything below it, as they are at this moment. */
export function processesBelow(pid: number): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const each of found)
    for (const [child = 0, parent] of parents) if (parent === each && !found.includes(child)) found.push(child);
  return found;
}

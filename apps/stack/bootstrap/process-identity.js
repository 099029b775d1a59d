import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Who a process is, so that a number used again by another process is never taken for the first one.
 * The start time of Linux counts from boot, hence the boot's own id beside it.
 */
export function identify(pid) {
  try {
    return process.platform === 'linux' ? identifyFromProc(pid) : identifyFromPs(pid);
  } catch {
    return undefined;
  }
}

/** True while the very process that was recorded still runs (a zombie does not run). */
export function stillRuns(identity) {
  const now = identify(identity.pid);
  return now !== undefined && now.started === identity.started && now.command === identity.command;
}

function identifyFromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim().slice(0, 200);
  return { pid, started: `${boot}/${fields[19]}`, command };
}

function identifyFromPs(pid) {
  const line = execFileSync('ps', ['-o', 'state=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [, state, started, command] = /^(\S+)\s+(\w+ \w+\s+\d+ [\d:]+ \d+)\s+(.*)$/.exec(line) ?? [];
  if (state === undefined || state.startsWith('Z')) return undefined;
  return { pid, started, command: command.slice(0, 200) };
}

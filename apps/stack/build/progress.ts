import { existsSync, readFileSync } from 'node:fs';
import { messages } from '../messages.js';
import type { Programme } from './pins.js';

export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly programme: Programme;
  readonly report: (line: string) => void;
}

/** On a terminal one line is written over again; elsewhere (a log of a build machine) a line now and then is enough. */
const EVERY_MS = { terminal: 1_000, elsewhere: 20_000 };

/**
 * Tells how far a build is, from what `go build -v` writes: a line per module fetched and per package compiled.
 * @returns ends it
 */
export function followProgress(logFile: string, { step, steps, programme, report }: Progress): () => void {
  const began = Date.now();
  const terminal = process.stdout.isTTY === true;
  const line = () =>
    messages.buildProgress({
      step,
      steps,
      programme,
      ...counted(logFile),
      seconds: Math.round((Date.now() - began) / 1000),
    });
  report(messages.buildBegins(step, steps, programme));
  const timer = setInterval(
    () => {
      if (terminal) process.stdout.write(`\r\x1b[K${line()}`);
      else report(line());
    },
    terminal ? EVERY_MS.terminal : EVERY_MS.elsewhere,
  );
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[K');
    report(line());
  };
}

function counted(logFile: string): { fetched: number; compiled: number } {
  if (!existsSync(logFile)) return { fetched: 0, compiled: 0 };
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const fetched = lines.filter((line) => line.startsWith('go: downloading ')).length;
  const compiled = lines.filter((line) => line !== '' && !line.startsWith('go: ')).length;
  return { fetched, compiled };
}

import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ServerBinaries } from '../build/server-binaries.js';
import type { Stores } from '../servers/prepare-stores.js';
import { StackProblem } from '../stack-problem.js';
import { root } from './layout.js';

/** What `npm start` has done by processes that end: their libraries, and what they read, would stay with it for ever. */
export interface Errands {
  'build-servers'(wanted: { readonly temporal: boolean; readonly minio: boolean }): Promise<ServerBinaries>;
  migrate(database: { readonly ownerUrl: string }): Promise<void>;
  'prepare-stores'(stores: Stores): Promise<void>;
  'load-demonstration'(target: { readonly apiUrl: string; readonly ownerUrl: string }): Promise<void>;
}

export type ErrandName = keyof Errands;
export type ErrandAnswer =
  | { readonly done: unknown }
  | { readonly problem: { readonly what: string; readonly remedy?: string; readonly logLines: readonly string[] } }
  | { readonly fault: string };

/**
 * Runs one errand in a process of its own, which says to the reader itself what there is to say. It has a session of its own, so that
 * Ctrl-C reaches us alone; it is ended when `signal` is aborted, and ends by itself when we are gone. Throws what the errand threw.
 */
export async function errand<Name extends ErrandName>(
  name: Name,
  given: Parameters<Errands[Name]>[0],
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Errands[Name]>>> {
  signal.throwIfAborted();
  const child = fork(join(root, 'dist/apps/stack/errand.js'), [name], {
    execArgv: ['--enable-source-maps'],
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const told = new Promise<ErrandAnswer>((resolve) => {
    child.once('message', (answer: ErrandAnswer) => resolve(answer));
    child.once('error', (error) => resolve({ fault: error.message }));
    child.once('exit', (code, killedBy) => resolve({ fault: `${name} ended without an answer (${code ?? killedBy})` }));
  });
  // One that could not be started has no channel.
  child.send({ name, given }, () => undefined);
  const answer = await told;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if ('done' in answer) return answer.done as Awaited<ReturnType<Errands[Name]>>;
  if ('fault' in answer) throw new Error(answer.fault);
  throw new StackProblem(answer.problem.what, answer.problem.remedy, answer.problem.logLines);
}

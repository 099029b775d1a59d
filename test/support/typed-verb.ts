import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, type ProcessIdentity, stillRuns } from '../../apps/stack/bootstrap/process-identity.js';
import { signalGroup } from '../../apps/stack/process/launch.js';
import { removeTestState } from '../../apps/stack/testing/test-servers.js';
import { processesBelow } from './process-tree.js';

/** A verb of package.json as a person has typed it: npm, its shell, the bootstrap and what that starts. */
export interface TypedVerb {
  /** number of npm itself */
  readonly pid: number;
  /** what it said so far, on both outputs */
  said(): string;
  /** waits until it has said something; throws with all it said when it ends first, or says nothing of the kind in time */
  untilSaid(text: string | RegExp, withinMs: number): Promise<void>;
  /** its exit code, once it has ended; throws when it does not end in time */
  ended(withinMs: number): Promise<number>;
  /** what the terminal does at Ctrl-C: SIGINT to everything in the foreground, npm and the supervisor alike */
  pressCtrlC(): void;
  /** itself and everything it started, down to the servers' own children */
  processes(): readonly ProcessIdentity[];
}

/** What a person has typed at one terminal, with a folder of state and a port of their own. */
export interface Terminal {
  type(verb: string, variables?: Readonly<Record<string, string>>): TypedVerb;
  /** Types a verb and waits for its end. */
  run(
    verb: string,
    variables?: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number; readonly said: string }>;
  /** Ends whatever is left of what was typed here, and removes the folder. */
  close(): Promise<void>;
}

const RUNS_WITHIN_MS = 120_000;

/** A terminal in the root of the checkout, in an environment that knows nothing of the tests. */
export function openTerminal(settings: { readonly stateDir: string; readonly apiPort: number }): Terminal {
  const typed: TypedVerb[] = [];
  const ours =
    /^(?:TEST_|STACK_|npm_|JEST_|NODE_ENV$|NODE_OPTIONS$|CHAOS_|DATABASE_|TEMPORAL_|S3_|APP_MODE$|PUBLIC_ORIGIN$)/;
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const own = { STATE_DIR: settings.stateDir, API_PORT: String(settings.apiPort) };
  const type: Terminal['type'] = (verb, variables = {}) => {
    const made = typedVerb(verb, { ...machine, ...own, ...variables });
    typed.push(made);
    return made;
  };
  return {
    type,
    async run(verb, variables) {
      const running = type(verb, variables);
      return { code: await running.ended(RUNS_WITHIN_MS), said: running.said() };
    },
    async close() {
      for (const { pid } of typed) signalGroup(pid, 'SIGTERM');
      await Promise.all(typed.map((each) => each.ended(30_000).catch(() => signalGroup(each.pid, 'SIGKILL'))));
      await removeTestState(settings.stateDir);
    },
  };
}

function typedVerb(verb: string, env: NodeJS.ProcessEnv): TypedVerb {
  // A group of its own, as a shell gives to what runs in the foreground.
  const args = verb === 'start' ? ['start'] : ['run', verb];
  const child = spawn('npm', args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('npm could not be started');
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8');
    output.on('data', (text: string) => {
      said += text;
    });
  }
  const done = codeOf(child);
  const failed = (what: string) => new Error(`npm ${args.join(' ')} ${what}; it said:\n${said}`);
  return {
    pid,
    said: () => said,
    async untilSaid(text, withinMs) {
      let code: number | undefined;
      void done.then((ended) => {
        code = ended;
      });
      const heard = () => (typeof text === 'string' ? said.includes(text) : text.test(said));
      for (const until = Date.now() + withinMs; !heard(); await sleep(100)) {
        if (code !== undefined) throw failed(`ended with ${code} before it said «${String(text)}»`);
        if (Date.now() > until) throw failed(`did not say «${String(text)}»`);
      }
    },
    async ended(withinMs) {
      const code = await Promise.race([done, sleep(withinMs, undefined, { ref: false })]);
      if (code === undefined) throw failed('does not end');
      return code;
    },
    pressCtrlC: () => signalGroup(pid, 'SIGINT'),
    processes: () =>
      processesBelow(pid).flatMap((each) => {
        const identity = identify(each);
        return identity === undefined ? [] : [identity];
      }),
  };
}

/** Killed by a signal: 128 and its number, as a shell says it. */
function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 137)));
  });
}

/** Those of the processes that still run; waits a moment for what is just ending. */
export async function whichStillRun(processes: readonly ProcessIdentity[]): Promise<readonly ProcessIdentity[]> {
  for (const until = Date.now() + 5_000; Date.now() < until; await sleep(100))
    if (!processes.some(stillRuns)) return [];
  return processes.filter(stillRuns);
}

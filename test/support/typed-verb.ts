import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, type ProcessIdentity, stillRuns } from '../../apps/stack/bootstrap/process-identity.js';
import { signalGroup } from '../../apps/stack/process/launch.js';
import { removeTestState } from '../../apps/stack/testing/test-servers.js';
import { processesBelow } from './process-tree.js';

type Variables = Readonly<Record<string, string>>;

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
  /** SIGINT to everything in the foreground, npm and the supervisor alike; on a screen the very key */
  pressCtrlC(): void;
  /** itself and everything it started, down to the servers' own children */
  processes(): readonly ProcessIdentity[];
}

/** What a person has typed at one terminal, with a folder of state and a port of their own. */
export interface Terminal {
  type(verb: string, variables?: Variables): TypedVerb;
  /** The same where what it says appears on a screen (a pseudo-terminal) and goes through no pipe. */
  typeOnScreen(verb: string, variables?: Variables): TypedVerb;
  /** Types a verb and waits for its end. */
  run(verb: string, variables?: Variables): Promise<{ readonly code: number; readonly said: string }>;
  /** Ends whatever is left of what was typed here, and removes the folder. */
  close(): Promise<void>;
}

const RUNS_WITHIN_MS = 120_000;

/** A terminal in the root of the checkout, in an environment that knows nothing of the tests. */
export function openTerminal(settings: { readonly stateDir: string; readonly apiPort: number }): Terminal {
  const typed: TypedVerb[] = [];
  const ours =
    /^(?:TEST_|STACK_|npm_|JEST_|NODE_ENV$|NODE_OPTIONS$|CHAOS_|DATABASE_|TEMPORAL_|S3_|PROVINCE_|ADMINISTRATOR_|APP_MODE$|PUBLIC_ORIGIN$)/;
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const own = { STATE_DIR: settings.stateDir, API_PORT: String(settings.apiPort) };
  const typeIn = (command: readonly [string, ...string[]], variables: Variables = {}): TypedVerb => {
    const made = typedVerb(command, { ...machine, ...own, ...variables });
    typed.push(made);
    return made;
  };
  const type: Terminal['type'] = (verb, variables) => typeIn(npm(verb), variables);
  return {
    type,
    typeOnScreen: (verb, variables) => typeIn(onScreen(npm(verb)), variables),
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

function npm(verb: string): [string, ...string[]] {
  return verb === 'start' ? ['npm', 'start'] : ['npm', 'run', verb];
}

/** `script`, of util-linux or of BSD, which keeps a record that nobody wants here. */
function onScreen(command: readonly string[]): [string, ...string[]] {
  if (process.platform === 'darwin') return ['script', '-q', '/dev/null', ...command];
  return ['script', '-qefc', command.join(' '), '/dev/null'];
}

function typedVerb(typed: readonly [string, ...string[]], env: NodeJS.ProcessEnv): TypedVerb {
  const [command, ...args] = typed;
  const hasScreen = command === 'script';
  // A group of its own, as a shell gives to what runs in the foreground.
  const child = spawn(command, args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8');
    output.on('data', (text: string) => {
      said += text;
    });
  }
  const done = codeOf(child);
  const failed = (what: string) => new Error(`${typed.join(' ')} ${what}; it said:\n${said}`);
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
    pressCtrlC: () => (hasScreen ? child.stdin.write('\x03') : signalGroup(pid, 'SIGINT')),
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

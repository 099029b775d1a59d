import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';

/** In this order things are undone; what was registered later within one step goes first. */
const STEPS = ['watch', 'application', 'servers', 'leftovers', 'last'] as const;
type Step = (typeof STEPS)[number];
/** How long a start that was interrupted half-way may take to notice it. */
const NOTICES_WITHIN_MS = 3_000;

export interface Run {
  /** Aborted by Ctrl-C, by SIGTERM, or when whoever started us is gone. */
  readonly stopping: AbortSignal;
  readonly onStop: (step: Step, undo: () => unknown) => void;
}

/** On a terminal it takes the place of a line of progress that another part is writing over and over. */
export function say(line: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`);
}

/**
 * Runs a verb that starts things: whatever ends it (a signal, a problem, a programming error), everything is undone
 * once, in order, before the process leaves. Returns while what it started goes on; with `ends`, leaves after `main`.
 */
export async function runVerb(
  main: (run: Run) => Promise<number | void>,
  options: { readonly ends?: boolean } = {},
): Promise<void> {
  const stopping = new AbortController();
  const undoing: { step: Step; undo: () => unknown }[] = [];
  let leaving = false;
  let running: Promise<unknown> = Promise.resolve();

  const leave = async (code: number): Promise<void> => {
    if (leaving) return;
    leaving = true;
    stopping.abort();
    for (const step of STEPS) {
      // A child may be just starting: whoever starts it hears of the end first.
      if (step === 'last') {
        await Promise.race([running, new Promise((resolve) => setTimeout(resolve, NOTICES_WITHIN_MS))]);
        await undoStep('leftovers');
      }
      await undoStep(step);
    }
    process.exit(code);
  };

  const undoStep = async (step: Step): Promise<void> => {
    for (const { undo } of undoing.filter((each) => each.step === step).reverse()) {
      try {
        await undo();
      } catch (error) {
        complain(error);
      }
    }
  };

  const onSignal = () => {
    if (!leaving) say(messages.stopping);
    void leave(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  // A reader who closed the pipe (`npm start | head`) must not end the servers without order.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      complain(error);
      void leave(1);
    });
  }
  leaveWithParent(onSignal);

  try {
    const ending = main({ stopping: stopping.signal, onStop: (step, undo) => undoing.push({ step, undo }) });
    running = ending.catch(() => undefined);
    const code = await ending;
    if (options.ends) await leave(code ?? 0);
  } catch (error) {
    if (!stopping.signal.aborted) complain(error);
    await leave(1);
  }
}

/** The bootstrap that started us forwards signals; when it is killed, nobody else could stop us any more. */
function leaveWithParent(onSignal: () => void): void {
  const parent = Number(process.env['STACK_PARENT']);
  if (parent !== process.ppid) return;
  setInterval(() => {
    if (process.ppid !== parent) onSignal();
  }, 500).unref();
}

function complain(error: unknown): void {
  if (!(error instanceof StackProblem)) {
    process.stderr.write(`\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return;
  }
  process.stderr.write(`\n✗ ${error.message}\n`);
  for (const line of error.logLines) process.stderr.write(`    ${line}\n`);
  if (error.remedy !== undefined) process.stderr.write(`  → ${error.remedy}\n`);
}

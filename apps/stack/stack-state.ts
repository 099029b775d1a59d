import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, isFree } from './process/free-port.js';

/** What `.state/stack.json` remembers from one start to the next: passwords and ports of the servers we run ourselves. */
export interface StackState {
  readonly secrets: Readonly<Record<SecretName, string>>;
  readonly ports: Readonly<Record<PortName, number>>;
  /** Instants (ISO 8601) of things done once. */
  readonly done: Readonly<Partial<Record<'temporalSchema' | 'demonstrationBegan' | 'demonstration', string>>>;
  /** How long the first start took, from the command to the address. */
  readonly firstStartSeconds?: number;
}

const SECRETS = ['superuser', 'owner', 'app', 'temporal', 's3Access', 's3Secret'] as const;
const PORTS = [
  'postgres',
  'temporal',
  'temporalHttp',
  'temporalHistory',
  'temporalMatching',
  'temporalWorker',
  'temporalFrontendMembership',
  'temporalHistoryMembership',
  'temporalMatchingMembership',
  'temporalWorkerMembership',
  's3',
  'workerHealth',
] as const;
export type SecretName = (typeof SECRETS)[number];
export type PortName = (typeof PORTS)[number];

/**
 * Reads the remembered state, or makes it: new passwords, free ports. A remembered port that somebody else took
 * meanwhile is replaced by another; nobody outside the supervisor knows these.
 */
export async function prepareState(stateDir: string): Promise<StackState> {
  mkdirSync(stateDir, { recursive: true });
  // PostgreSQL's user must pass through; the secrets below are readable by us alone.
  chmodSync(stateDir, 0o711);
  const known = readState(stateDir);
  const secrets = Object.fromEntries(
    SECRETS.map((name) => [name, known?.secrets[name] ?? randomBytes(24).toString('base64url')]),
  ) as Record<SecretName, string>;
  const fresh = await freePorts(PORTS.length, new Set(Object.values(known?.ports ?? {})));
  const ports = {} as Record<PortName, number>;
  for (const [index, name] of PORTS.entries()) {
    const remembered = known?.ports[name];
    ports[name] = remembered !== undefined && (await isFree(remembered)) ? remembered : (fresh[index] ?? 0);
  }
  return writeState(stateDir, { ...known, secrets, ports, done: known?.done ?? {} });
}

/** The state as it was last written, if there is one. */
export function readState(stateDir: string): StackState | undefined {
  const path = join(stateDir, 'stack.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Written beside and moved into place: an interruption leaves the old one whole. */
export function writeState(stateDir: string, state: StackState): StackState {
  const path = join(stateDir, 'stack.json');
  writeFileSync(`${path}.new`, JSON.stringify(state, undefined, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return state;
}

/** Remembers that something was done once, now. */
export function markDone(stateDir: string, what: keyof StackState['done']): void {
  const state = readState(stateDir);
  if (state === undefined) throw new Error(`no state in ${stateDir}`);
  writeState(stateDir, { ...state, done: { ...state.done, [what]: new Date().toISOString() } });
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import type { Platform } from './cache.js';
import { goProxies } from './go-proxy.js';
import { GO_VERSION, TOOLCHAIN_MODULE, TOOLCHAIN_SHA256 } from './pins.js';
import { unzip } from './unzip.js';

/**
 * The command that the variable GO names, where the pinned Go cannot be had. One that merely lies on the machine is never
 * taken: what it would build proves nothing for a machine without. Throws `StackProblem` when it is missing or too old.
 */
export function namedGo(env: NodeJS.ProcessEnv): string | undefined {
  const { GO: command } = env;
  if (!command) return undefined;
  const done = spawnSync(command, ['env', 'GOVERSION'], { env: { ...env, GOTOOLCHAIN: 'local' }, encoding: 'utf8' });
  const version = /^go(\d+)\.(\d+)(?:\.(\d+))?/.exec(done.stdout ?? '');
  const found = version?.slice(1).map((part) => Number(part ?? 0));
  const needed = GO_VERSION.split('.').map(Number);
  if (found !== undefined && isAtLeast(found, needed)) return command;
  throw new StackProblem(messages.namedGoUnfit(command, GO_VERSION), messages.namedGoUnfitRemedy);
}

function isAtLeast(found: readonly number[], needed: readonly number[]): boolean {
  for (const [index, part] of needed.entries()) {
    const difference = (found[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Unpacks the pinned Go into the folder, once, and returns its command. Its hash is checked before anything is unpacked. */
export async function pinnedGo(
  folder: string,
  { os, arch }: Platform,
  { onFetch, signal }: { readonly onFetch: () => void; readonly signal?: AbortSignal },
): Promise<string> {
  const home = join(folder, `go${GO_VERSION}-${os}-${arch}`);
  const command = join(home, 'bin/go');
  if (existsSync(home)) return command;
  onFetch();
  const version = `v0.0.1-go${GO_VERSION}.${os}-${arch}`;
  const zip = await download(`${TOOLCHAIN_MODULE}/@v/${version}.zip`, signal);
  const hash = createHash('sha256').update(zip).digest('hex');
  if (hash !== TOOLCHAIN_SHA256[`${os}-${arch}`])
    throw new StackProblem(messages.wrongToolchain(version, hash), messages.wrongChecksumRemedy);

  const unfinished = `${home}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const prefix = `${TOOLCHAIN_MODULE}@${version}/`;
  unzip(zip, unfinished, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined));
  // The zip files of modules carry no permissions.
  for (const tools of ['bin', `pkg/tool/${os}_${arch}`]) makeExecutable(join(unfinished, tools));
  renameSync(unfinished, home);
  return command;
}

function makeExecutable(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).isFile()) chmodSync(join(folder, name), 0o755);
  }
}

async function download(path: string, signal?: AbortSignal): Promise<Buffer> {
  const proxies = goProxies(process.env);
  const failures: string[] = [];
  for (const proxy of proxies) {
    try {
      return await fetchFrom(`${proxy}/${path}`, signal);
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(`${proxy}: ${reason(error)}`);
    }
  }
  throw new StackProblem(messages.noGo(GO_VERSION), messages.noGoRemedy(GO_VERSION), failures);
}

async function fetchFrom(url: string, signal?: AbortSignal): Promise<Buffer> {
  if (url.startsWith('file:')) return readFileSync(fileURLToPath(url));
  const response = await fetch(url, {
    signal: AbortSignal.any([AbortSignal.timeout(300_000), ...(signal ? [signal] : [])]),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { messages } from '../messages.js';
import { launch } from '../process/launch.js';
import { lastLines } from '../process/log-file.js';
import { StackProblem } from '../stack-problem.js';
import { type Platform, settle } from './cache.js';
import type { Programme } from './pins.js';
import { followProgress, type Progress } from './progress.js';

export interface GoBuild {
  readonly go: string;
  readonly programme: Programme;
  readonly platform: Platform;
  readonly cache: string;
  /** Final name of the programme. */
  readonly path: string;
  /** Folder with the pinning go.mod and go.sum. */
  readonly pinnedIn: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Compiles one pinned programme. Sources and compiled packages stay in the cache's `work` folder, so a build that was
 * interrupted goes on where it was; the programme gets its name only when it is whole and on the disk.
 */
export async function goBuild(build: GoBuild): Promise<void> {
  const { go, programme, cache, path, signal } = build;
  signal?.throwIfAborted();
  const logFile = join(cache, 'logs', `${programme.name}.log`);
  rmSync(logFile, { force: true });
  const unfinished = `${path}.${process.pid}`;
  const launched = await launch({
    name: 'go',
    command: go,
    args: ['build', '-v', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', unfinished, programme.package],
    cwd: build.pinnedIn,
    env: goEnvironment(build),
    logFile,
    recordsDir: join(cache, 'processes'),
  });
  const stop = () => void launched.end('SIGKILL', 0);
  signal?.addEventListener('abort', stop);
  const stopFollowing = followProgress(logFile, build.progress);
  const cause = await launched.ended;
  stopFollowing();
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (cause !== 'code 0' || !existsSync(unfinished)) {
    rmSync(unfinished, { force: true });
    throw buildProblem(programme, cause, logFile);
  }
  settle(unfinished, path);
}

/**
 * The machine's settings that say how to reach modules stay; those that would change what is built do not. The pins
 * are enforced by `-mod=readonly` with the complete go.sum.
 */
function goEnvironment({ cache, platform: { os, arch } }: GoBuild): NodeJS.ProcessEnv {
  const work = join(cache, 'work');
  const temporary = join(work, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return {
    ...process.env,
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    GOFLAGS: '-mod=readonly -modcacherw',
    GOROOT: '',
    GOOS: os,
    GOARCH: arch,
    GOEXPERIMENT: '',
    CGO_ENABLED: '0',
    GOPATH: join(work, 'gopath'),
    GOMODCACHE: join(work, 'modules'),
    GOCACHE: join(work, 'compiled'),
    GOTMPDIR: temporary,
    // The pinned go.sum names every module; the checksum database has nothing to add and may be out of reach.
    GONOSUMDB: '*',
    ...trust(work),
  };
}

/** Go trusts the machine's certificates alone, and a bare machine has none; Node brings its own, which Go is then lent. */
function trust(work: string): NodeJS.ProcessEnv {
  const { SSL_CERT_FILE, SSL_CERT_DIR } = process.env;
  if (SSL_CERT_FILE || SSL_CERT_DIR || getCACertificates('system').length > 0) return {};
  const file = join(work, 'certificates.pem');
  writeFileSync(file, getCACertificates('default').join('\n'));
  return { SSL_CERT_FILE: file };
}

function buildProblem(programme: Programme, cause: string, logFile: string): StackProblem {
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
  const lines = lastLines(logFile, 12);
  if (/checksum mismatch|SECURITY ERROR/.test(log))
    return new StackProblem(messages.wrongModule(programme.title), messages.wrongChecksumRemedy, lines);
  if (/no space left|disk quota/i.test(log))
    return new StackProblem(messages.diskFull(programme.title), messages.diskFullRemedy, lines);
  if (
    /dial tcp|no such host|i\/o timeout|connection (refused|reset)|x509|tls:|proxyconnect|GOPROXY=off|unexpected EOF|\b[45]\d\d [A-Z]/.test(
      log,
    )
  ) {
    return new StackProblem(messages.noModules(programme.title), messages.noModulesRemedy, lines);
  }
  return new StackProblem(messages.buildFailed(programme.title, cause), messages.readTheLog(logFile), lines);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../supervisor/layout.js';
import type { Suite } from './suites.js';

export interface SuiteResult {
  readonly passed: number;
  /** Failed tests, and files that could not be run at all. */
  readonly failed: number;
  readonly skipped: number;
  readonly files: readonly TestFile[];
}

export interface TestFile {
  /** from the root of the checkout */
  readonly path: string;
  readonly seconds: number;
}

export interface JestRun {
  readonly env: NodeJS.ProcessEnv;
  /** Where jest leaves its counts. */
  readonly outputFile: string;
  /** Further arguments of the command line, such as a path: only files that match it too are run. */
  readonly extra: readonly string[];
  readonly onSpawn: (child: ChildProcess) => void;
}

interface JestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** milliseconds since 1970 */
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}

/** What the command line says replaces what jest.config.mjs ignores, so that stands here again. */
const NEVER = ['/node_modules/', '/apps/web/'];

/** Runs one suite in a jest of its own and counts. A jest that died without counting is one failure. */
export async function runJest(suite: Suite, { env, outputFile, extra, onSpawn }: JestRun): Promise<SuiteResult> {
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  args.push('--json', '--outputFile', outputFile, '--passWithNoTests', '--ci');
  args.push(...(suite.inOrder ? ['--runInBand'] : ['--maxWorkers=2']));
  const ignored = [...(suite.without ?? []).map(fromRoot), ...NEVER];
  args.push(...ignored.flatMap((path) => ['--testPathIgnorePatterns', path]));
  // `--json` prints the counts on standard output, which is thrown away; what people read comes on the other one.
  const child = spawn(process.execPath, [...args, ...chosen(suite, extra)], {
    cwd: root,
    env: { ...env, ...suite.env, NODE_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  onSpawn(child);
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  if (!existsSync(outputFile)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, files: [] };
  const counts: JestCounts = JSON.parse(readFileSync(outputFile, 'utf8'));
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    passed: counts.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: counts.numPendingTests + counts.numTodoTests,
    files: counts.testResults.map(({ name, startTime, endTime }) => ({
      path: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}

/** Anchored at the checkout, which itself may lie in a folder called `test`. */
function fromRoot(path: string): string {
  return `^${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${path}`;
}

function chosen(suite: Suite, extra: readonly string[]): string[] {
  const options = extra.filter((argument) => argument.startsWith('-'));
  const wanted = extra.filter((argument) => !argument.startsWith('-'));
  const paths = suite.paths.map(fromRoot);
  const patterns =
    wanted.length === 0 ? paths : paths.flatMap((path) => wanted.map((each) => `(?=${path})(?=.*(?:${each}))`));
  return [...options, '--testPathPatterns', ...patterns];
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundle } from '@temporalio/worker';
import { scenarios } from './scenarios.js';
import { dossierBundle } from './temporal-bed.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const saved = readdirSync(here('./histories')).map((file) => file.replace('.json', ''));

/** The names of the saved histories that do not replay on this code. */
async function broken(workflowBundle: WorkflowBundle, names: readonly string[] = saved): Promise<string[]> {
  const histories = names.map((name) => ({
    workflowId: name,
    history: JSON.parse(readFileSync(here(`./histories/${name}.json`), 'utf8')),
  }));
  const found: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    if (error) found.push(workflowId);
  }
  return found;
}

/** The workflow's sources with one change, bundled from a folder of their own. */
async function mutant(file: string, from: string, to: string): Promise<WorkflowBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-trinh-mutant-'));
  try {
    cpSync(here('../../workflows'), join(folder, 'workflows'), { recursive: true });
    symlinkSync(here('../../node_modules'), join(folder, 'node_modules'));
    const path = join(folder, 'workflows', file);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(from)) throw new Error(`${file} has no «${from}» any more: the mutation must be written anew`);
    writeFileSync(path, source.replace(from, to));
    return await bundleWorkflowCode({
      workflowsPath: join(folder, 'workflows/index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(() => dossierBundle());

describe('the saved histories', () => {
  it('tell of every scenario', () => {
    expect(saved.toSorted()).toEqual(Object.keys(scenarios).toSorted());
  });

  it('replay on the code of today', async () => {
    expect(await broken(await dossierBundle())).toEqual([]);
  }, 60_000);

  it.each([
    [
      'asks the log by a normal activity first',
      'dossier.workflow.ts',
      'await advanceAtOnce(input)',
      'await advancePatiently(input)',
    ],
    ['begins no effect', 'dossier.workflow.ts', 'effects.begin(effect)', 'void effect'],
    [
      'records the failure of an effect before it carries it out',
      'effect-flights.ts',
      'await stampCopy({ effectId: id })',
      "await recordEffectFailure({ effectId: id, reason: '' })",
    ],
    ['waits without a timer', 'dossier.workflow.ts', 'standing.waitMs === null', 'standing.waitMs !== undefined'],
    [
      'ends a closed dossier without waiting for its effects',
      'dossier.workflow.ts',
      'await condition(() => woken || landed());',
      '',
    ],
    ['never renews its history', 'dossier.workflow.ts', 'events >= longHistory &&', 'false &&'],
  ])(
    'do not replay on a workflow that %s',
    async (_what, file, from, to) => {
      expect(await broken(await mutant(file, from, to))).not.toEqual([]);
    },
    60_000,
  );
});

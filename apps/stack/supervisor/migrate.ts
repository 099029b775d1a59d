import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import { root } from './layout.js';

interface MigrateModule {
  migrate(ownerUrl: string): Promise<unknown>;
}

/** Brings the application's database to the newest schema, as its owner. */
export async function migrate(ownerUrl: string): Promise<void> {
  const module = await compiledModule<MigrateModule>('libs/db/migrate.js');
  await module.migrate(ownerUrl);
}

/** A module of `dist`, which may be missing while the project is being built up. */
export async function compiledModule<T>(path: string): Promise<T> {
  const file = join(root, 'dist', path);
  if (!existsSync(file)) throw new StackProblem(messages.notCompiled(path), messages.notCompiledRemedy);
  return import(pathToFileURL(file).href);
}

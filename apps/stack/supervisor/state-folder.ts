import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';

/** In every folder of state that we made ourselves. */
const MARK = '.tuyen-trinh';

/**
 * Makes the folder of state, or takes the one that an earlier start made. One that holds somebody else's files is
 * refused: `npm run reset` removes the whole folder. Throws `StackProblem`.
 */
export function takeStateFolder(folder: string, isDefault: boolean): void {
  refuseForeignFolder(folder, isDefault);
  mkdirSync(folder, { recursive: true });
  if (!isDefault) writeFileSync(join(folder, MARK), '');
}

/** Throws `StackProblem` when the folder is neither the default one, nor empty, nor made by an earlier start. */
export function refuseForeignFolder(folder: string, isDefault: boolean): void {
  if (isDefault || !existsSync(folder) || existsSync(join(folder, MARK)) || readdirSync(folder).length === 0) return;
  throw new StackProblem(messages.foreignStateFolder(folder), messages.foreignStateFolderRemedy);
}

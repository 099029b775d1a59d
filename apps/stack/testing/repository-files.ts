import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The files of a checkout by path from its root: all that `.gitignore` does not name, committed or not. Without git, which a bare
 * machine has not; of `.gitignore` the two forms are read that ours has, folders and endings.
 */
export function repositoryFiles(root: string): readonly string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  // In a second working tree `.git` is a file.
  const names = new Set(['.git', ...ignored.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))]);
  const endings = ignored.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (names.has(entry.name) || endings.some((ending) => path.endsWith(ending))) return [];
      return entry.isDirectory() ? below(path) : [path];
    });
  return below('').toSorted();
}

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The files the repository holds, by path from its root, that match. A machine without git has them too. */
export function sources(match: RegExp): readonly Source[] {
  return repositoryFiles.filter((path) => match.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** As `.gitignore` has it: folders end in a stroke, files are told by their ending. */
const ignored = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
const ignoredFolders = ['.git', ...ignored.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))];
const ignoredEndings = ignored.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
const repositoryFiles = filesBelow('').toSorted();

function filesBelow(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    // In a second working tree `.git` is a file.
    if (ignoredFolders.includes(entry.name) || ignoredEndings.some((ending) => path.endsWith(ending))) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** What a file imports or exports from: packages by name, files by path from the root. */
export function importsOf({ path, text }: Source): readonly string[] {
  const found = text.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  });
}

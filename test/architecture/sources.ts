import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { repositoryFiles } from '../../apps/stack/testing/repository-files.js';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The files the repository holds, by path from its root, that match. A machine without git has them too. */
export function sources(match: RegExp): readonly Source[] {
  return files.filter((path) => match.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const files = repositoryFiles('.');

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

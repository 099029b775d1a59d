import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TemporalBinaries } from '../servers/temporal.js';

export interface ServerBinaries {
  readonly temporal?: TemporalBinaries;
  readonly minio?: string;
}

/** The project's folder in the user's cache folder; `npm run reset` never touches it. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tuyen-trinh');
}

export async function serverBinaries(_wanted: {
  temporal: boolean;
  minio: boolean;
  report: (line: string) => void;
}): Promise<ServerBinaries> {
  const bin = join(cacheDir(), 'bin');
  if (!existsSync(bin)) throw new Error('not built');
  return { temporal: { server: join(bin, 'server'), sqlTool: join(bin, 'sql') }, minio: join(bin, 'minio') };
}

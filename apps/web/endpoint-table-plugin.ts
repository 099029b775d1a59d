import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const publicId = 'virtual:endpoint-table';
const source = join(import.meta.dirname, '../../libs/contracts/endpoints.ts');

interface Contracts {
  readonly endpoints: Record<string, { readonly method: string; readonly path: string }>;
  readonly streams: Record<string, string>;
}

/**
 * Gives the browser the methods and paths of `libs/contracts/endpoints.ts` and leaves its schemas (and Zod) out of the bundle: the api
 * judges every body, the browser only needs to know where to send it. Read at build time, so nothing is written twice.
 */
export function endpointTable(): Plugin {
  const resolvedId = `\0${publicId}`;
  return {
    name: 'endpoint-table',
    resolveId: (id) => (id === publicId ? resolvedId : null),
    async load(id) {
      if (id !== resolvedId) return null;
      this.addWatchFile(source);
      const { module } = await runnerImport<Contracts>(source);
      const routes = Object.fromEntries(
        Object.entries(module.endpoints).map(([name, { method, path }]) => [name, { method, path }]),
      );
      return `export const routes = ${JSON.stringify(routes)};\nexport const streams = ${JSON.stringify(module.streams)};`;
    },
  };
}

import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const publicId = 'virtual:definition-schema';
const source = join(import.meta.dirname, '../../libs/contracts/definition-schema.ts');

/**
 * Gives the browser the schema of a plan as data, explanations included, and leaves Zod out of the bundle: the form of a plan is drawn
 * from it, the api judges by it. Read at build time, so no field is written twice.
 */
export function definitionSchemaData(): Plugin {
  const resolvedId = `\0${publicId}`;
  return {
    name: 'definition-schema',
    resolveId: (id) => (id === publicId ? resolvedId : null),
    async load(id) {
      if (id !== resolvedId) return null;
      this.addWatchFile(source);
      const { module } = await runnerImport<typeof import('../../libs/contracts/definition-schema.js')>(source);
      return `export const definitionSchema = ${JSON.stringify(module.definitionSchema())};`;
    },
  };
}

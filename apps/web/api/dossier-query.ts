import { queryOptions } from '@tanstack/react-query';
import { call } from './call.js';
import { keys } from './keys.js';

/** One dossier as the reader may see it. */
export const dossierQuery = (id: string) =>
  queryOptions({ queryKey: keys.dossier(id), queryFn: ({ signal }) => call('getDossier', { params: { id }, signal }) });

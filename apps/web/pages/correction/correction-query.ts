import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';

/** The correction of a returned dossier as its unit has written it so far. */
export const correctionQuery = (id: string) =>
  queryOptions({
    queryKey: keys.correction(id),
    queryFn: ({ signal }) => call('getCorrection', { params: { id }, signal }),
  });

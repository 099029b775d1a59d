import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';

/** One draft of the reader's unit. */
export const draftQuery = (id: string) =>
  queryOptions({ queryKey: keys.draft(id), queryFn: ({ signal }) => call('getDraft', { params: { id }, signal }) });

import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { EndpointName } from '../../../libs/contracts/endpoints.js';
import { type ApiError, isUnanswered } from './api-error.js';
import { type Answer, type CallOptions, call } from './call.js';
import { newIdempotencyKey } from './idempotency-key.js';

type Options<Name extends EndpointName> = Omit<
  UseMutationOptions<Answer<Name>, ApiError, CallOptions<Name>>,
  'mutationFn'
>;

/**
 * One command of the contract as a mutation. Pressing again after a lost answer sends the same key as long as the content is the same;
 * a definite answer (done or refused) ends the key. Errors are shown as a toast unless `meta: { handled: true }`.
 */
export function useCommand<Name extends EndpointName>(name: Name, options: Options<Name> = {}) {
  const open = useRef<{ content: string; key: string } | null>(null);
  return useMutation({
    ...options,
    mutationFn: async (given: CallOptions<Name>) => {
      const content = JSON.stringify([given.params, given.body]);
      if (open.current?.content !== content) open.current = { content, key: newIdempotencyKey() };
      const all = { ...given, idempotencyKey: open.current.key };
      try {
        const answer = await (call as (name: Name, options: CallOptions<Name>) => Promise<Answer<Name>>)(name, all);
        open.current = null;
        return answer;
      } catch (error) {
        if (!isUnanswered(error)) open.current = null;
        throw error;
      }
    },
  });
}

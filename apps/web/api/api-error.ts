import type { ErrorView } from '../../../libs/contracts/views/answers.js';

/** What the api refused or could not do. `status` 0: no answer reached us. `message` is for people, in Vietnamese. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail?: ErrorView['detail'],
    readonly correlationId?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Whether the command may have been done although no answer says so: only then the same key is sent again. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

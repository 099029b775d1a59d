import { HttpException } from '@nestjs/common';
import type { Refusal } from '../../../libs/domain/refusal.js';
import { type ApiErrorCode, refusals } from '../../../libs/messages/refusals/refusals.js';

/** A refusal on its way to the person: code, status and the facts its sentence names. */
export class ApiRefusal extends HttpException {
  constructor(
    readonly code: ApiErrorCode,
    readonly detail?: Readonly<Record<string, unknown>>,
  ) {
    super(code, refusals[code].status);
  }
}

/** Turns a refusal of the rules into the answer, anything else passes. */
export function orRefuse<T extends object>(result: T | Refusal): T {
  if ('refused' in result) throw new ApiRefusal(result.refused, result.detail);
  return result;
}

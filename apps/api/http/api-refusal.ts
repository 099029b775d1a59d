import { HttpException } from '@nestjs/common';
import type { Refusal } from '../../../libs/domain/refusal.js';
import { type AnswerArguments, type ApiErrorCode, refusals } from '../../../libs/messages/refusals/refusals.js';

/** A refusal on its way to the person: code, status and the facts its sentence names. */
export class ApiRefusal<Code extends ApiErrorCode = ApiErrorCode> extends HttpException {
  readonly detail: Readonly<Record<string, unknown>> | undefined;

  constructor(
    readonly code: Code,
    ...[detail]: AnswerArguments<Code>
  ) {
    super(code, refusals[code].status);
    this.detail = detail && { ...detail };
  }

  /** A refusal of the rules, with the detail that they gave it. */
  static of({ refused, detail }: Refusal): ApiRefusal {
    // Which detail belongs to which code was checked where the refusal was made.
    return new ApiRefusal<ApiErrorCode>(refused, ...([detail] as AnswerArguments<ApiErrorCode>));
  }
}

/** Turns a refusal of the rules into the answer, anything else passes. */
export function orRefuse<T extends object>(result: T | Refusal): T {
  if ('refused' in result) throw ApiRefusal.of(result);
  return result;
}

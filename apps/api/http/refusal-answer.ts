import type { ErrorView } from '../../../libs/contracts/views/answers.js';
import { type ApiErrorCode, refusals, refusalText } from '../../../libs/messages/refusals/refusals.js';

/** What leaves for a refusal, whoever refuses: the rules, the router, the parser of HTTP itself. */
export interface RefusalAnswer {
  readonly status: number;
  readonly body: ErrorView;
}

/** The answer to a refusal in the contract's shape. `correlationId` is what the log knows the request by. */
export function refusalAnswer(
  code: ApiErrorCode,
  correlationId: string,
  detail?: Readonly<Record<string, unknown>>,
): RefusalAnswer {
  return {
    status: refusals[code].status,
    body: { code, message: refusalText(code, detail), ...(detail ? { detail } : {}), correlationId },
  };
}

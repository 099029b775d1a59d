import { routes } from 'virtual:endpoint-table';
import type { ImportCheck, ImportDone } from '../../../libs/contracts/views/subjects.js';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { fillPath, queryText } from '../api/address.js';
import { ApiError } from '../api/api-error.js';
import { errorOf } from '../api/call.js';
import { newIdempotencyKey } from '../api/idempotency-key.js';
import { awaited } from '../settled/awaited.js';

interface Answers {
  checkNominees: ImportCheck;
  importNominees: ImportDone;
  checkAwards: ImportCheck;
  importAwards: ImportDone;
}

/** Sends an Excel file as it is, to be looked at or taken over. Rejects with `ApiError`. */
export async function sendExcel<Name extends keyof Answers>(
  name: Name,
  file: File,
  given: { readonly params?: Readonly<Record<string, string>>; readonly sha256?: string } = {},
): Promise<Answers[Name]> {
  const { method, path } = routes[name];
  let answer: Response;
  try {
    answer = await awaited(
      fetch(fillPath(path, given.params) + queryText({ sha256: given.sha256 }), {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(file.name),
          'idempotency-key': newIdempotencyKey(),
        },
        body: file,
      }),
    );
  } catch {
    throw new ApiError(0, 'no-answer', errorTexts.noAnswer);
  }
  const text = await answer.text();
  if (!answer.ok) throw errorOf(answer.status, text);
  return JSON.parse(text);
}

import { routes } from 'virtual:endpoint-table';
import type { UploadView } from '../../../libs/contracts/views/uploads.js';
import { uploadTexts } from '../../../libs/messages/uploads/uploads.js';
import { ApiError } from '../api/api-error.js';
import { errorOf } from '../api/call.js';
import { newIdempotencyKey } from '../api/idempotency-key.js';

interface Progress {
  /** bytes sent so far, and of how many */
  readonly onSent: (sent: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one file as it is. `fetch` cannot tell how much has been sent, `XMLHttpRequest` can. Rejects with `ApiError` or an abort. */
export function sendFile(file: File, { onSent, signal }: Progress): Promise<UploadView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', routes.upload.path);
    request.setRequestHeader('content-type', 'application/pdf');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.upload.onprogress = (event) => onSent(event.loaded, file.size);
    request.upload.onload = () => onSent(file.size, file.size);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(errorOf(request.status, request.responseText));
    };
    request.onerror = () => reject(new ApiError(0, 'upload-cut', uploadTexts.cut));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

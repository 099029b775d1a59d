import { notifications } from '@mantine/notifications';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { ApiError } from '../api/api-error.js';

/** Tells a failure as a toast: what happened in words, and by what the operator finds it. The same failure is shown once. */
export function showError(error: unknown): void {
  const known = error instanceof ApiError ? error : new ApiError(0, 'unexpected', errorTexts.unknown);
  notifications.show({
    id: `error-${known.code}`,
    color: 'red',
    title: known.message,
    message: known.correlationId && errorTexts.correlation(known.correlationId.slice(0, 8)),
    autoClose: 10_000,
    role: 'alert',
    closeButtonProps: { 'aria-label': errorTexts.dismiss },
  });
}

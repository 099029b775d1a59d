import { notifications } from '@mantine/notifications';
import { errorTexts } from '../../../libs/messages/components/errors.js';

/** Tells that a command is sent again with the same key, so that nobody presses a second time. */
export function tellResending(): void {
  notifications.show({
    id: 'resending',
    color: 'yellow',
    title: errorTexts.resendingTitle,
    message: errorTexts.resending,
    autoClose: 4_000,
  });
}

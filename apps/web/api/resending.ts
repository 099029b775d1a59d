import { notifications } from '@mantine/notifications';
import { screens } from '../../../libs/messages/screens.js';

/** Tells that a command is sent again with the same key, so that nobody presses a second time. */
export function tellResending(): void {
  notifications.show({
    id: 'resending',
    color: 'yellow',
    title: screens.errors.resendingTitle,
    message: screens.errors.resending,
    autoClose: 4_000,
  });
}

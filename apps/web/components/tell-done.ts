import { notifications } from '@mantine/notifications';
import { screens } from '../../../libs/messages/screens.js';
import { announce } from './announce.js';

/** Tells that something was done: on screen for a while, and to screen readers. */
export function tellDone(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': screens.errors.dismiss } });
  announce(message);
}

import { notifications } from '@mantine/notifications';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { announce } from './announce.js';

/** Tells that something was done: on screen for a while, and to screen readers. */
export function tellDone(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': errorTexts.dismiss } });
  announce(message);
}

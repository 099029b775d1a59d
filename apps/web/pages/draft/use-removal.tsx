import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { draftTexts } from '../../../../libs/messages/dossier-screens.js';
import { screens } from '../../../../libs/messages/screens.js';
import { announce } from '../../components/announce.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';

const texts = draftTexts.nominees;
const noticeId = 'removed';

/** Removes at once and offers to put it back, by the button or «u»: nobody is asked before. */
export function useRemoval() {
  const last = useRef<(() => void) | null>(null);
  const undo = () => {
    last.current?.();
    last.current = null;
    notifications.hide(noticeId);
  };
  useShortcuts([{ keys: 'u', label: texts.undo, group: draftTexts.title, run: undo }]);
  return (message: string, putBack: () => void) => {
    last.current = putBack;
    announce(message);
    notifications.show({
      id: noticeId,
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': screens.errors.dismiss },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button size="compact-sm" variant="light" onClick={undo} rightSection={<kbd aria-hidden>u</kbd>}>
            {texts.undo}
          </Button>
        </Group>
      ),
    });
  };
}

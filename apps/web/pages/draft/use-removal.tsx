import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { errorTexts } from '../../../../libs/messages/components/errors.js';
import { draftTexts } from '../../../../libs/messages/draft/draft.js';
import { draftNomineeTexts as texts } from '../../../../libs/messages/draft/nominees.js';
import { announce } from '../../components/announce.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';

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
      closeButtonProps: { 'aria-label': errorTexts.dismiss },
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

import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';
import { CalendarChanges } from './CalendarChanges.js';
import type { CalendarEdit } from './use-calendar-edit.js';

interface Props {
  readonly edit: CalendarEdit;
  /** the version the edit began from */
  readonly base: number;
  readonly opened: boolean;
  readonly close: () => void;
  readonly onPublished: () => void;
}

/** Shows what a publication changes and asks why, before every due instant is counted with it. */
export function PublishCalendar({ edit, base, opened, close, onPublished }: Props) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const publish = useCommand('publishWorkingCalendar', {
    meta: { handled: true },
    onSuccess: (view) => {
      tellDone(texts.published(view.newest.version.number));
      client.setQueryData(keys.workingCalendar, view);
      void client.invalidateQueries({ queryKey: keys.dossierLists });
      setNote('');
      close();
      onPublished();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.publishTitle}
      confirmLabel={texts.publish}
      working={publish.isPending}
      disabled={note.trim() === ''}
      onConfirm={() => publish.mutate({ body: { base, note: note.trim(), calendar: edit.table } })}
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {texts.publishHint}
      </Text>
      <CalendarChanges before={edit.base} after={edit.table} none={texts.noChanges} />
      <Textarea
        data-autofocus
        label={texts.note}
        placeholder={texts.notePlaceholder}
        withAsterisk
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {publish.error && <ErrorNotice error={publish.error} />}
    </ConfirmDialog>
  );
}

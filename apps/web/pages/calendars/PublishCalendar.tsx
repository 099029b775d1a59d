import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
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
  const publish = useCommand('publishWorkingCalendar', {
    meta: { handled: true },
    onSuccess: (view) => {
      tellDone(texts.published(view.newest.version.number));
      client.setQueryData(keys.workingCalendar, view);
      void client.invalidateQueries({ queryKey: keys.dossierLists });
      close();
      onPublished();
    },
  });
  return (
    <ReasonDialog
      opened={opened}
      title={texts.publishTitle}
      confirmLabel={texts.publish}
      label={texts.note}
      placeholder={texts.notePlaceholder}
      command={publish}
      send={(note) => publish.mutate({ body: { base, note, calendar: edit.table } })}
      close={close}
    >
      <Text fz="sm">{texts.publishHint}</Text>
      <CalendarChanges before={edit.base} after={edit.table} none={texts.noChanges} />
    </ReasonDialog>
  );
}

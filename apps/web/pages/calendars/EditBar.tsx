import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { announce } from '../../components/announce.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { CalendarChanges } from './CalendarChanges.js';
import classes from './Calendars.module.css';
import { PublishCalendar } from './PublishCalendar.js';
import type { CalendarEdit } from './use-calendar-edit.js';

interface Props {
  readonly edit: CalendarEdit;
  readonly editing: number | null;
  readonly changes: number;
  readonly begin: () => void;
  readonly stop: () => void;
}

/** Begin, undo, publish, or give up. Ctrl+Z undoes outside text fields. */
export function EditBar({ edit, editing, changes, begin, stop }: Props) {
  const [publishing, setPublishing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const undo = () => {
    edit.undo();
    announce(texts.undone);
  };
  useUndoKey(editing !== null && edit.mayUndo, undo);
  if (editing === null)
    return (
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={begin}>
        {texts.edit}
      </Button>
    );
  return (
    <>
      <span className={classes.state}>
        {texts.editing} · {texts.changes(changes)}
      </span>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={!edit.mayUndo}
        onClick={undo}
      >
        {texts.undo}
      </Button>
      <Button variant="default" onClick={() => (changes > 0 ? setLeaving(true) : stop())}>
        {texts.stop}
      </Button>
      <Button
        leftSection={<IconUpload size={16} aria-hidden />}
        disabled={changes === 0}
        onClick={() => setPublishing(true)}
      >
        {texts.publish}
      </Button>
      <PublishCalendar
        edit={edit}
        base={editing}
        opened={publishing}
        close={() => setPublishing(false)}
        onPublished={stop}
      />
      <ConfirmDialog
        opened={leaving}
        title={texts.stopTitle}
        confirmLabel={texts.stopConfirm(changes)}
        danger
        onConfirm={() => {
          setLeaving(false);
          stop();
        }}
        onClose={() => setLeaving(false)}
      >
        <p>{texts.stopBody}</p>
        <CalendarChanges before={edit.base} after={edit.table} none={texts.noChanges} />
      </ConfirmDialog>
    </>
  );
}

function useUndoKey(active: boolean, undo: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!writing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        undo();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

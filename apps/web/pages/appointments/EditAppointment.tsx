import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { roleNames } from '../../../../libs/messages/appointments/role-names.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { DayField } from '../../components/DayField.js';
import fields from '../../components/Fields.module.css';
import { RecordDialog } from '../../components/RecordDialog.js';
import { tellDone } from '../../components/tell-done.js';
import words from '../../components/Words.module.css';

interface Props {
  readonly appointment: AppointmentView;
  readonly today: string;
  readonly close: () => void;
}

/** Sets an appointment's title and days right, or ends it. What it said before stays on record. */
export function EditAppointment({ appointment, today, close }: Props) {
  const client = useQueryClient();
  const change = useCommand('changeAppointment', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.saved);
      void client.invalidateQueries({ queryKey: keys.appointments });
      void client.invalidateQueries({ queryKey: keys.organisations });
      close();
    },
  });
  const { id, version, person, organisation, role } = appointment;
  return (
    <RecordDialog
      opened
      title={texts.editTitle}
      confirmLabel={texts.save}
      begin={{ title: appointment.title, from: appointment.from, to: appointment.to ?? '' }}
      complete={({ title, from }) => title.trim() !== '' && from !== ''}
      command={change}
      send={({ title, from, to }) => change.mutate({ params: { id }, body: { version, title, from, to: to || null } })}
      close={close}
    >
      {(form, set) => (
        <>
          <div>
            <span className={words.name}>{person.name}</span>
            <div className={words.hint}>
              {roleNames[role]} · {organisation.name}
            </div>
          </div>
          <TextInput
            label={texts.titleField}
            withAsterisk
            maxLength={200}
            value={form.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <div className={fields.pair}>
            <DayField label={texts.from} required value={form.from} onChange={(from) => set({ from })} />
            <DayField label={texts.to} value={form.to} onChange={(to) => set({ to })} />
          </div>
          <div className={words.hint}>
            {texts.toHint}{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => set({ to: today })}>
              {texts.end}
            </Button>
          </div>
        </>
      )}
    </RecordDialog>
  );
}

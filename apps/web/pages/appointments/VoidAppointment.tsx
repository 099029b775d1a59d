import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { roleNames } from '../../../../libs/messages/appointments/role-names.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
import { tellDone } from '../../components/tell-done.js';
import words from '../../components/Words.module.css';

/** Voids an appointment that was made by mistake, with the reason that stays on record. */
export function VoidAppointment({
  appointment,
  close,
}: {
  readonly appointment: AppointmentView;
  readonly close: () => void;
}) {
  const client = useQueryClient();
  const command = useCommand('voidAppointment', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.voidDone);
      void client.invalidateQueries({ queryKey: keys.appointments });
      void client.invalidateQueries({ queryKey: keys.organisations });
      close();
    },
  });
  const { id, version, person, organisation, role, title } = appointment;
  return (
    <ReasonDialog
      opened
      danger
      title={texts.voidTitle}
      confirmLabel={texts.void}
      label={texts.voidReason}
      maxLength={1000}
      command={command}
      send={(reason) => command.mutate({ params: { id }, body: { version, reason } })}
      close={close}
    >
      <div>
        <span className={words.name}>{person.name}</span>
        <div className={words.hint}>
          {title} · {roleNames[role]} · {organisation.name}
        </div>
      </div>
      <p className={words.hint}>{texts.voidHint}</p>
    </ReasonDialog>
  );
}

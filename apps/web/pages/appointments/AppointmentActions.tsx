import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { accountTexts } from '../../../../libs/messages/account/account.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { useSession } from '../../frame/session.js';
import { CloseAccount, OpenAccount } from './CloseAccount.js';
import { EditAppointment } from './EditAppointment.js';
import { ResetPassword } from './ResetPassword.js';
import { VoidAppointment } from './VoidAppointment.js';

/** What an administrator may do with an appointment: set it right or end it, void it, give its holder a new password. */
export function AppointmentActions({ row, today }: { readonly row: AppointmentView; readonly today: string }) {
  const [doing, setDoing] = useState<'edit' | 'void' | 'password' | 'disable' | 'enable' | null>(null);
  const close = () => setDoing(null);
  const { person } = useSession();
  const mayClose = row.userName !== null && !row.voided && row.person.id !== person.id;
  const of = `${row.person.name}, ${row.title}`;
  const offered = [
    { act: 'edit', label: texts.edit, name: texts.edit, here: !row.voided },
    { act: 'void', label: texts.void, name: texts.void, here: !row.voided },
    { act: 'password', label: texts.password, name: texts.resetTitle, here: row.userName !== null && !row.voided },
    { act: 'disable', label: accountTexts.disable, name: accountTexts.disableTitle, here: mayClose && !row.disabled },
    { act: 'enable', label: accountTexts.enable, name: accountTexts.enableTitle, here: row.disabled },
  ] as const;
  return (
    <>
      {offered
        .filter(({ here }) => here)
        .map(({ act, label, name }) => (
          <Button
            key={act}
            size="compact-xs"
            variant="subtle"
            aria-label={`${name}: ${of}`}
            onClick={() => setDoing(act)}
          >
            {label}
          </Button>
        ))}
      {doing === 'edit' && <EditAppointment appointment={row} today={today} close={close} />}
      {doing === 'void' && <VoidAppointment appointment={row} close={close} />}
      {doing === 'disable' && <CloseAccount person={row.person} close={close} />}
      {doing === 'enable' && <OpenAccount person={row.person} close={close} />}
      {doing === 'password' && <ResetPassword person={row.person} close={close} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { EditAppointment } from './EditAppointment.js';
import { ResetPassword } from './ResetPassword.js';
import { VoidAppointment } from './VoidAppointment.js';

/** What an administrator may do with an appointment: set it right or end it, void it, give its holder a new password. */
export function AppointmentActions({ row, today }: { readonly row: AppointmentView; readonly today: string }) {
  const [doing, setDoing] = useState<'edit' | 'void' | 'password' | null>(null);
  const close = () => setDoing(null);
  const of = `${row.person.name}, ${row.title}`;
  const offered = [
    { act: 'edit', label: texts.edit, name: texts.edit, here: !row.voided },
    { act: 'void', label: texts.void, name: texts.void, here: !row.voided },
    { act: 'password', label: texts.password, name: texts.resetTitle, here: row.userName !== null && !row.voided },
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
      {doing === 'password' && <ResetPassword person={row.person} close={close} />}
    </>
  );
}

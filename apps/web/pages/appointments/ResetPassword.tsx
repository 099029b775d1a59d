import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { InitialPassword } from './InitialPassword.js';

interface Props {
  readonly person: AppointmentView['person'];
  readonly close: () => void;
}

/** A new password for who has lost theirs; asked before, because it signs them out. */
export function ResetPassword({ person, close }: Props) {
  const [told, setTold] = useState('');
  const reset = useCommand('resetPassword', {
    meta: { handled: true },
    onSuccess: ({ initialPassword }) => setTold(initialPassword),
  });
  if (told)
    return (
      <Modal opened onClose={close} title={texts.resetTitle} withCloseButton={false} closeOnClickOutside={false}>
        <InitialPassword person={person.name} password={told} close={close} />
      </Modal>
    );
  return (
    <ConfirmDialog
      opened
      danger
      title={texts.resetTitle}
      confirmLabel={texts.resetConfirm}
      working={reset.isPending}
      onConfirm={() => reset.mutate({ params: { id: person.id } })}
      onClose={close}
    >
      {texts.resetBody(person.name)}
      {reset.error && <ErrorNotice error={reset.error} title={texts.resetTitle} />}
    </ConfirmDialog>
  );
}

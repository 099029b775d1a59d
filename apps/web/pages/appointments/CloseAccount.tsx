import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '../../../../libs/contracts/views/organisations.js';
import { accountTexts as texts } from '../../../../libs/messages/account/account.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { RecordDialog } from '../../components/RecordDialog.js';
import { tellDone } from '../../components/tell-done.js';

interface Props {
  readonly person: AppointmentView['person'];
  readonly close: () => void;
}

function useDone(close: () => void, said: string) {
  const client = useQueryClient();
  return () => {
    tellDone(said);
    void client.invalidateQueries({ queryKey: keys.appointments });
    void client.invalidateQueries({ queryKey: keys.organisations });
    close();
  };
}

/** Closes somebody's account, with the reason that stays on record. */
export function CloseAccount({ person, close }: Props) {
  const command = useCommand('disableAccount', {
    meta: { handled: true },
    onSuccess: useDone(close, `${texts.disabled}: ${person.name}`),
  });
  return (
    <RecordDialog
      opened
      danger
      title={texts.disableTitle}
      confirmLabel={texts.disableConfirm}
      begin={{ reason: '' }}
      complete={({ reason }) => reason.trim() !== ''}
      command={command}
      send={({ reason }) => command.mutate({ params: { id: person.id }, body: { reason } })}
      close={close}
    >
      {(form, set) => (
        <>
          <p>{texts.disableBody(person.name)}</p>
          <Textarea
            label={texts.reason}
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={form.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}

/** Opens an account again that was closed. */
export function OpenAccount({ person, close }: Props) {
  const command = useCommand('enableAccount', {
    meta: { handled: true },
    onSuccess: useDone(close, `${texts.enableTitle}: ${person.name}`),
  });
  return (
    <ConfirmDialog
      opened
      title={texts.enableTitle}
      confirmLabel={texts.enableConfirm}
      working={command.isPending}
      onConfirm={() => command.mutate({ params: { id: person.id } })}
      onClose={close}
    >
      {texts.enableBody(person.name)}
      {command.error && <ErrorNotice error={command.error} title={texts.enableTitle} />}
    </ConfirmDialog>
  );
}

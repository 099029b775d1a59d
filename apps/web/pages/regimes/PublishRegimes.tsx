import { Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LegalRegimeBody, RegimesVersionView } from '../../../../libs/contracts/views/regimes.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';
import { RegimeChanges } from './RegimeChanges.js';

interface Props {
  /** the version the edit began from */
  readonly base: RegimesVersionView;
  readonly regimes: readonly LegalRegimeBody[];
  readonly opened: boolean;
  readonly close: () => void;
  readonly onPublished: () => void;
}

/** Shows what a publication changes and asks why, before dossiers are filed under it. */
export function PublishRegimes({ base, regimes, opened, close, onPublished }: Props) {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const publish = useCommand('publishLegalRegimes', {
    meta: { handled: true },
    onSuccess: (view) => {
      tellDone(texts.published(view.newest.version.number));
      client.setQueryData(keys.legalRegimes, view);
      setNote('');
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
      onConfirm={() =>
        publish.mutate({ body: { base: base.version.number, note: note.trim(), regimes: [...regimes] } })
      }
      onClose={close}
    >
      <Text fz="sm" mb={10}>
        {texts.publishHint}
      </Text>
      <RegimeChanges before={base.regimes} after={regimes} none={texts.noChanges} />
      <Textarea
        data-autofocus
        label={texts.note}
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

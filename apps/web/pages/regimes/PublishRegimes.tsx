import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { LegalRegimeBody, RegimesVersionView } from '../../../../libs/contracts/views/regimes.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ReasonDialog } from '../../components/ReasonDialog.js';
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
  const publish = useCommand('publishLegalRegimes', {
    meta: { handled: true },
    onSuccess: (view) => {
      tellDone(texts.published(view.newest.version.number));
      client.setQueryData(keys.legalRegimes, view);
      onPublished();
    },
  });
  return (
    <ReasonDialog
      opened={opened}
      title={texts.publishTitle}
      confirmLabel={texts.publish}
      label={texts.note}
      command={publish}
      send={(note) => publish.mutate({ body: { base: base.version.number, note, regimes: [...regimes] } })}
      close={close}
    >
      <Text fz="sm">{texts.publishHint}</Text>
      <RegimeChanges before={base.regimes} after={regimes} none={texts.noChanges} />
    </ReasonDialog>
  );
}

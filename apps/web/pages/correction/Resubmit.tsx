import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CorrectionView } from '../../../../libs/contracts/views/corrections.js';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import { submitTexts } from '../../../../libs/messages/draft/submit.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { tellDone } from '../../components/tell-done.js';
import { useSession } from '../../frame/session.js';
import { dossierPath } from '../../paths.js';
import { DifferenceList } from '../../working-copy/DifferenceList.js';
import classes from './CorrectionScreen.module.css';
import { correctionDifferences } from './correction-differences.js';
import { correctionWorkOf } from './correction-work.js';
import type { Correction } from './use-correction.js';

interface Props {
  readonly dossier: DossierView;
  readonly correction: Correction;
  readonly missing: number;
}

/** The head confirms the corrected dossier and sends it back to the level that asked. */
export function Resubmit({ dossier, correction: { copy, uploads }, missing }: Props) {
  const { person, acting } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState<CorrectionView | null>(null);
  const { row, version, returned, actions } = dossier;
  const stage = returned?.stageLabel ?? row.stageLabel;
  const confirmed = seen?.draftVersion === copy.base.draftVersion;
  const changedSince = seen && !confirmed ? seen : null;
  const resubmission = useCommand('resubmit', {
    meta: { handled: true },
    onError: (error) => {
      if (error.status !== 409) return;
      if (error.code !== 'correction-changed') setSeen(null);
      void client.invalidateQueries({ queryKey: keys.dossier(row.id) });
      void client.invalidateQueries({ queryKey: keys.correction(row.id) });
    },
    onSuccess: () => {
      tellDone(texts.sent(row.code, stage));
      void client.invalidateQueries({ queryKey: keys.dossier(row.id) });
      void client.invalidateQueries({ queryKey: keys.dossierLists });
      void navigate(dossierPath(row.id));
    },
  });
  const confirm = (tick: boolean) => {
    resubmission.reset();
    setSeen(tick ? copy.base : null);
  };
  if (!actions.resubmit.allowed) return <p className={classes.detail}>{texts.clerk}</p>;
  const saving = copy.state !== 'saved' || uploads.items.length > 0;
  const hint =
    missing > 0
      ? texts.missingPapers(missing)
      : saving
        ? submitTexts.waitSave
        : confirmed
          ? null
          : submitTexts.tickFirst;
  return (
    <>
      {changedSince && (
        <div className={classes.asked} role="alert">
          <strong>{texts.changedTitle}</strong>
          <p>{submitTexts.changedHint}</p>
          <DifferenceList
            differences={correctionDifferences(dossier, correctionWorkOf(changedSince), correctionWorkOf(copy.base))}
            none={texts.nothingChanged}
          />
        </div>
      )}
      {resubmission.error && !changedSince && (
        <div className={classes.refused} role="alert">
          <strong>{texts.refused}</strong>
          <div>{resubmission.error.message}</div>
        </div>
      )}
      <Checkbox
        mb={12}
        maw={720}
        label={submitTexts.confirm(person.name, acting.title, acting.organisationName)}
        checked={confirmed}
        onChange={(event) => confirm(event.currentTarget.checked)}
      />
      <div className={classes.row}>
        <Button
          size="md"
          disabled={hint !== null}
          loading={resubmission.isPending}
          onClick={() =>
            resubmission.mutate({
              params: { id: row.id },
              body: { version, draftVersion: copy.base.draftVersion, accuracyConfirmed: confirmed },
            })
          }
        >
          {texts.button(stage)}
        </Button>
        {hint && (
          <span className={classes.detail} role="status">
            {hint}
          </span>
        )}
      </div>
    </>
  );
}

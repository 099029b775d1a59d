import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import { ConfirmDialog } from '../../../components/ConfirmDialog.js';
import { ReasonField } from '../../../components/ReasonField.js';
import type { DossierParts } from '../dossier-parts.js';
import { letterLines } from './letter-lines.js';
import { RefusalNotice } from './RefusalNotice.js';

/** Returns the dossier to its unit with a reason; lines marked as failing stand in the letter by themselves. */
export function ReturnDialog({ dossier, notes, decide }: DossierParts) {
  const { row } = dossier;
  const { returnReason } = notes.notes;
  const [missing, setMissing] = useState(false);
  const { opened, lines } = { opened: decide.returning, lines: letterLines(dossier, notes.notes) };
  const { writeReturnReason } = notes;
  // only when the dialog opens: what is typed afterwards is the writer’s
  useEffect(() => {
    setMissing(false);
    if (opened && returnReason === '' && lines !== '') writeReturnReason(lines);
  }, [opened]);
  const confirm = () => {
    setMissing(returnReason.trim() === '');
    if (returnReason.trim() !== '') decide.returnToUnit();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.returnTitle(row.unitName)}
      confirmLabel={texts.returnConfirm(row.unitName)}
      working={decide.working}
      onConfirm={confirm}
      onClose={decide.closeReturn}
    >
      <Text fz="sm" mb={12}>
        {texts.returnIntro(row.stageLabel)}
      </Text>
      <ReasonField
        data-autofocus
        label={texts.returnReason}
        placeholder={texts.returnPlaceholder}
        minRows={4}
        maxRows={14}
        maxLength={4000}
        value={returnReason}
        error={missing && returnReason.trim() === '' ? texts.returnReasonMissing : undefined}
        change={writeReturnReason}
      />
      {lines !== '' && !returnReason.includes(lines) && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          onClick={() => writeReturnReason(`${returnReason}\n${lines}`.trim())}
        >
          {texts.collect}
        </Button>
      )}
      {decide.refusal && <RefusalNotice error={decide.refusal} />}
    </ConfirmDialog>
  );
}

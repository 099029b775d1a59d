import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { nominationTexts } from '../../../../libs/messages/dossier/nominations.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDay } from '../../format/vietnam-time.js';
import classes from './Decisions.module.css';
import type { DecisionForm } from './use-decision-form.js';

interface Props {
  readonly decision: DecisionForm;
  readonly opened: boolean;
  readonly close: () => void;
}

/** The whole decision in words, before it is recorded. */
export function Preview({ decision, opened, close }: Props) {
  const { form, chosen, recording } = decision;
  const awarded = chosen.filter(({ choice }) => choice.awarded);
  const refused = chosen.filter(({ choice }) => !choice.awarded);
  const dossiers = new Set(chosen.map(({ dossierId }) => dossierId)).size;
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.previewTitle}
      confirmLabel={texts.confirm(form.number.trim(), chosen.length)}
      working={recording.isPending}
      onConfirm={decision.record}
      onClose={close}
    >
      <strong>{form.signedOn && texts.summaryOf(form.number.trim(), formatDay(form.signedOn))}</strong>
      <p className={classes.summary}>{texts.summary(awarded.length, refused.length, dossiers)}</p>
      <ul className={classes.names}>
        {awarded.map(({ nomination }) => (
          <li key={nomination.nominee.id}>
            {texts.awarded}: {nomination.nominee.name}
          </li>
        ))}
        {refused.map(({ nomination, choice }) => (
          <li key={nomination.nominee.id}>
            {texts.notAwarded}: {nomination.nominee.name}. {nominationTexts.because(choice.reason.trim())}
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{texts.apply}</p>
      {recording.error && <ErrorNotice error={recording.error} title={texts.refused} />}
    </ConfirmDialog>
  );
}

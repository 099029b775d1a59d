import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Section } from '../../components/Section.js';
import words from '../../components/Words.module.css';
import classes from './Subjects.module.css';
import type { SubjectPart } from './subject-part.js';

/** Nominations that may be of this person; only somebody who knows says so. */
export function Alike({ subject, changed }: SubjectPart) {
  const [linking, setLinking] = useState<(typeof subject.alike)[number] | null>(null);
  const link = useCommand('linkNomination', {
    meta: { handled: true },
    onSuccess: (answer) => {
      setLinking(null);
      changed(answer);
    },
  });
  if (subject.alike.length === 0) return null;
  return (
    <Section title={texts.alike}>
      <p className={words.hint}>{texts.alikeHint}</p>
      <ul className={classes.list}>
        {subject.alike.map((nomination) => (
          <li key={`${nomination.dossierId} ${nomination.nominationId}`} className={classes.item}>
            <div className={classes.itemHead}>
              <span>{nomination.unitName}</span>
              <Button size="compact-xs" variant="light" onClick={() => setLinking(nomination)}>
                {texts.link}
              </Button>
            </div>
            <span className={words.hint}>{nomination.campaignName}</span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={linking !== null}
        title={texts.linkTitle}
        confirmLabel={texts.link}
        working={link.isPending}
        onConfirm={() =>
          linking &&
          link.mutate({
            params: { id: subject.id },
            body: { dossierId: linking.dossierId, nominationId: linking.nominationId },
          })
        }
        onClose={() => setLinking(null)}
      >
        <Text fz="sm">{texts.linkText(linking?.unitName ?? '')}</Text>
        {link.error && <ErrorNotice error={link.error} title={texts.refused} />}
      </ConfirmDialog>
    </Section>
  );
}

import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegistrationView } from '../../../../libs/contracts/views/registration.js';
import { registrationTexts as texts } from '../../../../libs/messages/registration/registration.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { tellDone } from '../../components/tell-done.js';
import { IndicatorTable } from './IndicatorTable.js';
import classes from './Registration.module.css';
import { contentOf, typedOf } from './registration-work.js';
import { TargetList } from './TargetList.js';

interface Props {
  readonly campaignId: string;
  readonly view: RegistrationView;
}

/** What the unit's kind has to register. A refusal, or somebody else's newer version, leaves what was typed where it is. */
export function RegistrationForm({ campaignId, view }: Props) {
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedOf(view));
  const [note, setNote] = useState('');
  const save = useCommand('saveRegistration', {
    meta: { handled: true },
    onSuccess: (answer) => {
      tellDone(texts.saved);
      client.setQueryData(keys.registration(campaignId), answer);
      void client.invalidateQueries({ queryKey: keys.registrations });
      setNote('');
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.registration(campaignId) }),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = { version: view.version, content: contentOf(typed), note: note.trim() || null };
        save.mutate({ params: { id: campaignId }, body });
      }}
    >
      {view.fields.map(({ code, label, kind }) => (
        <div key={code} className={classes.field}>
          <h2>{label}</h2>
          {kind === 'indicators' && <IndicatorTable view={view} typed={typed} change={setTyped} />}
          {kind === 'targets' && <TargetList field={code} typed={typed} disabled={!view.maySave} change={setTyped} />}
          {kind === 'text' && (
            <Textarea
              aria-label={label}
              autosize
              minRows={3}
              maxLength={10_000}
              disabled={!view.maySave}
              value={typed.texts[code] ?? ''}
              onChange={(event) => setTyped({ ...typed, texts: { ...typed.texts, [code]: event.currentTarget.value } })}
            />
          )}
        </div>
      ))}
      {save.error && <ErrorNotice error={save.error} title={texts.refused} />}
      {view.maySave && view.version > 0 && (
        <TextInput
          mt="sm"
          label={texts.note}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {view.maySave ? (
        <Button mt="md" type="submit" loading={save.isPending}>
          {view.version === 0 ? texts.save : texts.amend}
        </Button>
      ) : (
        <p className={classes.hint}>{texts.closed}</p>
      )}
    </form>
  );
}

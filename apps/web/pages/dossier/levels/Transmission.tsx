import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { levelTexts as texts } from '../../../../../libs/messages/dossier/levels.js';
import { keys } from '../../../api/keys.js';
import { useCommand } from '../../../api/use-command.js';
import { ConfirmDialog } from '../../../components/ConfirmDialog.js';
import { DayField } from '../../../components/DayField.js';
import { ErrorNotice } from '../../../components/ErrorNotice.js';
import { tellDone } from '../../../components/tell-done.js';
import { formatDay } from '../../../format/vietnam-time.js';
import classes from './LevelWork.module.css';

/** The way above the province: the list is sent up, and the answer of who decides is recorded. */
export function Transmission({ dossier }: { readonly dossier: DossierView }) {
  const [open, setOpen] = useState<'transmit' | 'result' | null>(null);
  const { transmission, actions, addressee } = dossier;
  if (!transmission && !actions.transmit.allowed) return null;
  return (
    <section className={classes.part}>
      <h2>{texts.transmission}</h2>
      {transmission && (
        <p>{texts.transmitted(transmission.addressee, transmission.number, formatDay(transmission.sentOn))}</p>
      )}
      {actions.transmit.allowed && (
        <Button size="xs" onClick={() => setOpen('transmit')}>
          {texts.transmit(addressee ?? '')}
        </Button>
      )}
      {actions.outsideResult.allowed && (
        <Button size="xs" onClick={() => setOpen('result')}>
          {texts.result}
        </Button>
      )}
      <TransmitDialog dossier={dossier} opened={open === 'transmit'} close={() => setOpen(null)} />
      <ResultDialog dossier={dossier} opened={open === 'result'} close={() => setOpen(null)} />
    </section>
  );
}

interface DialogProps {
  readonly dossier: DossierView;
  readonly opened: boolean;
  readonly close: () => void;
}

function TransmitDialog({ dossier, opened, close }: DialogProps) {
  const client = useQueryClient();
  const [number, setNumber] = useState('');
  const [sentOn, setSentOn] = useState('');
  const [note, setNote] = useState('');
  const transmit = useCommand('transmit', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.doneTransmit);
      void client.invalidateQueries({ queryKey: keys.dossier(dossier.row.id) });
      close();
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.transmitTitle(dossier.addressee ?? '')}
      confirmLabel={texts.confirmTransmit}
      working={transmit.isPending}
      disabled={number.trim() === '' || sentOn === ''}
      onConfirm={() =>
        transmit.mutate({
          params: { id: dossier.row.id },
          body: { version: dossier.version, number: number.trim(), sentOn, note: note.trim() || null },
        })
      }
      onClose={close}
    >
      <TextInput
        data-autofocus
        label={texts.number}
        withAsterisk
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={texts.sentOn} required value={sentOn} onChange={setSentOn} />
      <Textarea
        mt={8}
        label={texts.note}
        autosize
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {transmit.error && <ErrorNotice error={transmit.error} />}
    </ConfirmDialog>
  );
}

function ResultDialog({ dossier, opened, close }: DialogProps) {
  const client = useQueryClient();
  const [authority, setAuthority] = useState(dossier.transmission?.addressee ?? dossier.addressee ?? '');
  const [number, setNumber] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const waiting = dossier.nominations.filter(({ withdrawn, outcome }) => !withdrawn && !outcome);
  const record = useCommand('recordOutsideResult', {
    meta: { handled: true },
    onSuccess: () => {
      tellDone(texts.doneResult);
      void client.invalidateQueries({ queryKey: keys.dossier(dossier.row.id) });
      close();
    },
  });
  const outcomes = waiting.map(({ nominee: { id } }) => {
    const reason = refused[id];
    return { nominationId: id, awarded: reason === undefined, reason: reason?.trim() || null };
  });
  const unexplained = outcomes.some(({ awarded, reason }) => !awarded && !reason);
  return (
    <ConfirmDialog
      opened={opened}
      title={texts.resultTitle}
      confirmLabel={texts.confirmResult}
      working={record.isPending}
      disabled={authority.trim() === '' || number.trim() === '' || signedOn === '' || unexplained}
      onConfirm={() =>
        record.mutate({
          params: { id: dossier.row.id },
          body: { version: dossier.version, authority: authority.trim(), number: number.trim(), signedOn, outcomes },
        })
      }
      onClose={close}
    >
      <TextInput
        data-autofocus
        label={texts.authority}
        withAsterisk
        maxLength={200}
        value={authority}
        onChange={(event) => setAuthority(event.currentTarget.value)}
      />
      <TextInput
        mt={8}
        label={texts.decisionNumber}
        withAsterisk
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={texts.signedOn} required value={signedOn} onChange={setSignedOn} />
      {waiting.map(({ nominee: { id, name } }) => (
        <div key={id}>
          <Checkbox
            mt={10}
            label={`${name}: ${texts.awarded.toLowerCase()}`}
            checked={refused[id] === undefined}
            onChange={(event) => {
              const { [id]: _, ...others } = refused;
              setRefused(event.currentTarget.checked ? others : { ...others, [id]: '' });
            }}
          />
          {refused[id] !== undefined && (
            <TextInput
              mt={4}
              aria-label={texts.reason(name)}
              placeholder={texts.reason(name)}
              maxLength={2000}
              value={refused[id]}
              onChange={(event) => setRefused({ ...refused, [id]: event.currentTarget.value })}
            />
          )}
        </div>
      ))}
      {record.error && <ErrorNotice error={record.error} />}
    </ConfirmDialog>
  );
}

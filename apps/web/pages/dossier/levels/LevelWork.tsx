import { Anchor, Button, FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { levelTexts as texts } from '../../../../../libs/messages/dossier/levels.js';
import { call } from '../../../api/call.js';
import { keys } from '../../../api/keys.js';
import { streamAddress } from '../../../api/stream-address.js';
import { showError } from '../../../components/show-error.js';
import { tellDone } from '../../../components/tell-done.js';
import { formatDay } from '../../../format/vietnam-time.js';
import { sendFile } from '../../../uploads/send-file.js';
import classes from './LevelWork.module.css';
import { Transmission } from './Transmission.js';

/** What levels add of their own, what the unit has promised, and the way above the province; nothing where there is none of it. */
export function LevelWork({ dossier }: { readonly dossier: DossierView }) {
  const { levelPapers, levelAsks, openPromises, actions } = dossier;
  const add = useSend(dossier, texts.added, (uploadId, code) =>
    call('addLevelPaper', { params: { id: dossier.row.id }, body: { version: dossier.version, code, uploadId } }),
  );
  const keep = useSend(dossier, texts.kept, (uploadId, at) => {
    const promise = openPromises[Number(at)];
    if (!promise) throw new Error('no such promise');
    const { item, nominationId } = promise;
    const paper = { id: crypto.randomUUID(), uploadId, satisfies: [{ item, nominationId }] };
    return call('keepPromise', { params: { id: dossier.row.id }, body: { papers: [paper] } });
  });
  return (
    <>
      {levelPapers.length > 0 && (
        <section className={classes.part}>
          <h2>{texts.papers}</h2>
          {levelPapers.map(({ id, event, label, stageLabel, fileName }) => (
            <p key={id}>
              <Anchor
                href={streamAddress('paperContent', { id: dossier.row.id, paperId: id }, { event })}
                target="_blank"
                rel="noopener"
              >
                {label}
              </Anchor>{' '}
              <span className={classes.hint}>
                · {stageLabel} · {fileName}
              </span>
            </p>
          ))}
        </section>
      )}
      {levelAsks.length > 0 && actions.addLevelPaper.allowed && (
        <section className={classes.part}>
          <h2>{texts.asks}</h2>
          {levelAsks.map(({ code, label, answered }) => (
            <p key={code}>
              {answered && <span className={classes.hint}>{texts.there} · </span>}
              <Pick label={texts.add(label)} working={add.working} send={(file) => add.send(file, code)} />
            </p>
          ))}
        </section>
      )}
      {openPromises.length > 0 && (
        <section className={classes.part}>
          <h2>{texts.promises}</h2>
          {openPromises.map(({ item, nominationId, label, by }, index) => (
            <p key={`${item}/${nominationId ?? ''}`}>
              {label} <span className={classes.hint}>· {texts.promisedBy(formatDay(by))}</span>{' '}
              {actions.keepPromise.allowed && (
                <Pick label={texts.keep} working={keep.working} send={(file) => keep.send(file, String(index))} />
              )}
            </p>
          ))}
        </section>
      )}
      <Transmission dossier={dossier} />
    </>
  );
}

function Pick({
  label,
  working,
  send,
}: {
  readonly label: string;
  readonly working: boolean;
  readonly send: (file: File) => void;
}) {
  return (
    <FileButton accept="application/pdf" onChange={(file) => file && send(file)}>
      {(props) => (
        <Button {...props} size="compact-sm" variant="default" loading={working}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}

/** Sends a file and then says what it is for. */
function useSend(dossier: DossierView, done: string, act: (uploadId: string, what: string) => Promise<unknown>) {
  const client = useQueryClient();
  const [working, setWorking] = useState(false);
  const send = async (file: File, what: string): Promise<void> => {
    setWorking(true);
    try {
      const upload = await sendFile(file, { onSent: () => undefined, signal: new AbortController().signal });
      await act(upload.id, what);
      tellDone(done);
      await client.invalidateQueries({ queryKey: keys.dossier(dossier.row.id) });
    } catch (error) {
      showError(error);
    } finally {
      setWorking(false);
    }
  };
  return { working, send: (file: File, what: string) => void send(file, what) };
}

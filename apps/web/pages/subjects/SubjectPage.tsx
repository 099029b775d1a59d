import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { SubjectView } from '../../../../libs/contracts/views/subjects.js';
import { holdNames } from '../../../../libs/messages/eligibility/terms.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { tellDone } from '../../components/tell-done.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { dossierCameFrom } from '../../frame/came-from-dossier.js';
import { dossierPath, paths } from '../../paths.js';
import { Alike } from './Alike.js';
import { Awards } from './Awards.js';
import { PersonDialog } from './dialogs/PersonDialog.js';
import { Holds } from './Holds.js';
import { Nominations } from './Nominations.js';
import { Ratings } from './Ratings.js';
import classes from './Subjects.module.css';

/** One subject: who it is, what it was given and what of it counts, its ratings, what holds it back, where it is nominated. */
export function SubjectPage() {
  const { id = '' } = useParams();
  const from = dossierCameFrom(useLocation().state);
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.subject(id),
    queryFn: ({ signal }) => call('getSubject', { params: { id }, signal }),
  });
  const changed = (subject: SubjectView) => {
    client.setQueryData(keys.subject(id), subject);
    void client.invalidateQueries({ queryKey: keys.subjectLists });
    tellDone(texts.saved);
  };
  return (
    <Page
      title={data?.name ?? texts.title}
      subtitle={data && (data.kind === 'person' ? texts.person : texts.collective)}
      above={
        <Anchor component={Link} to={from ? dossierPath(from.id) : paths.subjects} fz="sm">
          ← {from ? texts.backToDossier(from.code) : texts.back}
        </Anchor>
      }
      actions={
        data?.mayWrite &&
        data.kind === 'person' && (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {texts.edit}
          </Button>
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [60, 200, 120].map((height) => <Skeleton key={height} height={height} mb={14} />)}
      {data && (
        <>
          <Identity subject={data} />
          <HeldBanner subject={data} />
          <div className={classes.columns}>
            <div>
              <Awards subject={data} changed={changed} />
              <Nominations subject={data} />
            </div>
            <div>
              <Holds subject={data} changed={changed} />
              <Ratings subject={data} changed={changed} />
              <Alike subject={data} changed={changed} />
            </div>
          </div>
          <PersonDialog opened={editing} subject={data} close={() => setEditing(false)} saved={changed} />
        </>
      )}
    </Page>
  );
}

function HeldBanner({ subject: { holds } }: { readonly subject: SubjectView }) {
  const open = holds.filter((hold) => hold.open);
  if (open.length === 0) return null;
  return (
    <div className={classes.banner} role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <strong>{texts.held}</strong>
        {open.map(({ id, kind, openedOn }) => (
          <div key={id}>
            {texts.holdSince(formatDay(openedOn))}: {holdNames[kind]}
          </div>
        ))}
      </div>
    </div>
  );
}

function Identity({ subject }: { readonly subject: SubjectView }) {
  const facts = [
    [texts.citizenNumber, subject.citizenNumber],
    [texts.birthDate, subject.birthDate && formatDay(subject.birthDate)],
    [texts.position, subject.position],
    [texts.workUnit, subject.workUnit],
    [texts.payroll, subject.payroll?.name],
  ].filter(([, value]) => value);
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={words.number}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

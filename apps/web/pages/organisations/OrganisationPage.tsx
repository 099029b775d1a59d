import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { OrganisationView } from '../../../../libs/contracts/views/organisations.js';
import type { Descent } from '../../../../libs/domain/organisations/organisation-history.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { Section } from '../../components/Section.js';
import { organisationPath, paths } from '../../paths.js';
import { AppointmentTable } from '../appointments/AppointmentTable.js';
import { ActList } from './ActList.js';
import { ActDialog } from './act/ActDialog.js';
import classes from './Organisations.module.css';
import { Periods } from './Periods.js';

/** One organisation: what it was called and where it stood when, where it comes from, who is appointed there. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const [recording, setRecording] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: keys.organisation(id),
    queryFn: ({ signal }) => call('getOrganisation', { params: { id }, signal }),
  });
  const tree = useQuery({
    queryKey: keys.organisationTree(''),
    queryFn: ({ signal }) => call('listOrganisations', { signal }),
  });
  const now = data && (data.periods.findLast(({ from }) => from <= data.today) ?? data.periods[0]);
  const kindOf = (code: string) => tree.data?.kinds.find((kind) => kind.code === code)?.label ?? code;
  return (
    <Page
      title={now?.name ?? texts.organisation}
      subtitle={now && [kindOf(now.kind), now.parent?.name, data.code].filter(Boolean).join(' · ')}
      above={
        <Anchor component={Link} to={paths.organisations} fz="sm">
          ← {texts.title}
        </Anchor>
      }
      actions={
        data?.mayWrite &&
        tree.data && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {texts.record}
          </Button>
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [60, 160, 200].map((height) => <Skeleton key={height} height={height} mb={14} />)}
      {data && (
        <>
          <Standing organisation={data} />
          <div className={classes.columns}>
            <div>
              <Section title={texts.appointments}>
                {data.appointments.length === 0 ? (
                  <p className={classes.hint}>{texts.noAppointments}</p>
                ) : (
                  <AppointmentTable
                    rows={data.appointments}
                    today={data.today}
                    mayWrite={data.mayWrite}
                    without="organisation"
                  />
                )}
              </Section>
              {data.dossiers && (
                <Section title={texts.dossiers}>
                  <p>{dossiersText(data.dossiers)}</p>
                </Section>
              )}
            </div>
            <div>
              <Section title={texts.life}>
                <Periods periods={data.periods} kindOf={kindOf} />
                <Kin words={texts.cameFrom} kin={data.predecessors} />
                <Kin words={texts.wentTo} kin={data.successors} />
              </Section>
              <Section title={texts.acts}>
                <ActList acts={data.acts} today={data.today} mayWrite={data.mayWrite} />
              </Section>
            </div>
          </div>
          {recording && tree.data && <ActDialog tree={tree.data} of={id} close={() => setRecording(false)} />}
        </>
      )}
    </Page>
  );
}

function Standing({ organisation: { periods, today } }: { readonly organisation: OrganisationView }) {
  const [first, last] = [periods[0], periods.at(-1)];
  const told =
    last?.to != null && last.to < today
      ? texts.ended(last.to)
      : first && first.from > today
        ? texts.notYet(first.from)
        : undefined;
  return told ? (
    <div className={classes.banner} role="status">
      {told}
    </div>
  ) : null;
}

type Kindred = OrganisationView['successors'];

/** Who came of whom, how and on which day. */
function Kin({ words, kin }: { readonly words: Readonly<Record<Descent, string>>; readonly kin: Kindred }) {
  if (kin.length === 0) return null;
  return (
    <div className={classes.period}>
      {kin.map(({ id, name, on, how }) => (
        <span key={`${id} ${on}`}>
          <span className={classes.hint}>{words[how]}</span>{' '}
          <Anchor component={Link} to={organisationPath(id)} fz="inherit">
            {name}
          </Anchor>{' '}
          <span className={classes.hint}>{texts.on(on)}</span>
        </span>
      ))}
    </div>
  );
}

function dossiersText({ submitted, here }: NonNullable<OrganisationView['dossiers']>): string {
  const parts = [submitted > 0 && texts.dossiersSubmitted(submitted), here > 0 && texts.dossiersHere(here)];
  return parts.filter(Boolean).join('; ') || texts.noDossiers;
}

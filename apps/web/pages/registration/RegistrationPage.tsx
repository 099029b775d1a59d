import { Alert, Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { MyRegistration, RegistrationView } from '../../../../libs/contracts/views/registration.js';
import { registrationTexts as texts } from '../../../../libs/messages/registration/registration.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { tellDone } from '../../components/tell-done.js';
import { formatDay, formatInstant, formatLastDay } from '../../format/vietnam-time.js';
import { paths } from '../../paths.js';
import classes from './Registration.module.css';
import { RegistrationForm } from './RegistrationForm.js';
import { StateMark } from './RegistrationsPage.js';
import { ReportsDue } from './ReportsDue.js';

/** One campaign's registration of the reader's unit, its reports, and what units below wait to have sent on. */
export function RegistrationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.registration(id),
    queryFn: ({ signal }) => call('getRegistration', { params: { id }, signal }),
  });
  const back = (
    <Anchor component={Link} to={paths.registrations} fz="sm">
      ← {texts.back}
    </Anchor>
  );
  if (!data)
    return (
      <Page title={texts.title} above={back}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton height={280} />}
      </Page>
    );
  const { summary } = data;
  return (
    <Page
      title={summary.campaignName}
      above={back}
      subtitle={
        <>
          {summary.asked && <StateMark state={summary.state} />}{' '}
          {summary.closesAt ? texts.due(formatLastDay(summary.closesAt)) : texts.noDue}
          {summary.through && ` · ${texts.through(summary.through)}`}
        </>
      }
    >
      {stillOwed(summary).map(({ about, at, by }) => (
        <Alert key={about} color="yellow" mb="md">
          {(about === 'registration' ? texts.reminded : texts.remindedReport)(formatDay(at), by)}
        </Alert>
      ))}
      <div className={classes.columns}>
        <div>{summary.asked && <RegistrationForm key={data.version} campaignId={id} view={data} />}</div>
        <aside className={classes.aside}>
          <Waiting campaignId={id} view={data} />
          <ReportsDue campaignId={id} reports={summary.reports} />
          {data.versions.length > 0 && (
            <section>
              <h2>{texts.versions}</h2>
              {data.versions.map(({ version, at, by, note }) => (
                <p key={version}>
                  {texts.version(version)}{' '}
                  <span className={classes.hint}>
                    · {formatInstant(at)} · {by}
                    {note && ` · ${note}`}
                  </span>
                </p>
              ))}
            </section>
          )}
        </aside>
      </div>
    </Page>
  );
}

function Waiting({ campaignId, view }: { readonly campaignId: string; readonly view: RegistrationView }) {
  const client = useQueryClient();
  const forward = useCommand('forwardRegistrations', {
    onSuccess: (answer) => {
      tellDone(texts.forwarded);
      client.setQueryData(keys.registration(campaignId), answer);
      void client.invalidateQueries({ queryKey: keys.registrations });
    },
  });
  if (view.waiting.length === 0) return null;
  return (
    <section>
      <h2>{texts.waiting}</h2>
      {view.waiting.map(({ unitId, unitName, at }) => (
        <p key={unitId}>
          {unitName} <span className={classes.hint}>· {formatDay(at)}</span>
        </p>
      ))}
      <Button
        size="xs"
        loading={forward.isPending}
        onClick={() =>
          forward.mutate({ params: { id: campaignId }, body: { unitIds: view.waiting.map(({ unitId }) => unitId) } })
        }
      >
        {texts.forward(view.waiting.length)}
      </Button>
    </section>
  );
}

/** Reminders of what the unit has not done since. */
function stillOwed({ state, reports, reminders }: MyRegistration): MyRegistration['reminders'] {
  return reminders.filter(({ about }) =>
    about === 'registration'
      ? state === 'missing'
      : reports.some(({ code, state: of }) => code === about && (of === 'missing' || of === 'overdue')),
  );
}

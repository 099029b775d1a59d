import { Anchor, Badge, Skeleton } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MyRegistration } from '../../../../libs/contracts/views/registration.js';
import {
  registrationStateTexts,
  registrationTexts as texts,
} from '../../../../libs/messages/registration/registration.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { formatLastDay } from '../../format/vietnam-time.js';
import { registrationPath } from '../../paths.js';
import classes from './Registration.module.css';

/** What plans ask of the reader's unit: to register, to report, to send on what units below registered. */
export function RegistrationsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.registrations,
    queryFn: ({ signal }) => call('listMyRegistrations', { signal }),
  });
  return (
    <Page title={texts.title}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2].map((line) => <Skeleton key={line} height={48} mb={8} />)}
      {data?.items.length === 0 && (
        <EmptyState icon={IconClipboardCheck} title={texts.none}>
          {texts.noneHint}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {data?.items.map((item) => (
          <li key={item.campaignId} className={classes.item}>
            <Anchor component={Link} to={registrationPath(item.campaignId)} className={classes.grow}>
              {item.campaignName}
            </Anchor>
            {item.asked && <StateMark state={item.state} />}
            <span className={classes.hint}>
              {item.closesAt ? texts.due(formatLastDay(item.closesAt)) : texts.noDue}
              {item.through && ` · ${texts.through(item.through)}`}
              {item.toForward > 0 && ` · ${texts.waiting}: ${item.toForward}`}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** How far a unit has come, in a word. */
export function StateMark({ state }: { readonly state: MyRegistration['state'] }) {
  const color = { missing: 'red', waiting: 'yellow', registered: undefined, late: 'gray' }[state];
  return (
    <Badge variant={state === 'missing' ? 'outline' : 'light'} color={color}>
      {registrationStateTexts[state]}
    </Badge>
  );
}

import { Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts } from '../../../../libs/messages/operations/operations.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { formatTime } from '../../format/vietnam-time.js';
import { Effects } from './Effects.js';
import classes from './OperationsPage.module.css';
import { Outbox } from './Outbox.js';
import { Servers } from './Servers.js';
import { Transit } from './Transit.js';
import { Unassigned } from './Unassigned.js';

const refreshMs = 5_000;

/** «Is it healthy, what is late, what must I do?» */
export function OperationsPage() {
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: keys.operations,
    queryFn: ({ signal }) => call('getOperations', { signal }),
    refetchInterval: refreshMs,
  });
  const updated = data && operationsTexts.updated(formatTime(new Date(dataUpdatedAt)));
  return (
    <Page title={operationsTexts.title} subtitle={updated ?? operationsTexts.subtitle}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={320} />}
      {data && (
        <>
          <Verdict servers={data.servers} />
          <Servers servers={data.servers} clockSkewMs={data.clockSkewMs} />
          <Effects effects={data.effects} />
          <Transit dossiers={data.inTransit} />
          <Outbox outbox={data.outbox} />
          <Unassigned stages={data.unassigned} />
        </>
      )}
    </Page>
  );
}

/** The answer in one sentence, before any table. */
function Verdict({ servers }: { readonly servers: OperationsView['servers'] }) {
  const names = (state: 'down' | 'slow') =>
    servers
      .filter((server) => server.state === state)
      .map(({ name }) => name)
      .join(', ');
  const [down, slow] = [names('down'), names('slow')];
  const state = down ? 'down' : slow ? 'slow' : 'up';
  const Mark = { down: IconCircleX, slow: IconAlertTriangle, up: IconCircleCheck }[state];
  return (
    <p className={classes.verdict} data-state={state} role="status">
      <Mark size={19} stroke={1.8} aria-hidden />
      <span>
        {down && operationsTexts.someDown(down)} {slow && operationsTexts.someSlow(slow)}
        {state === 'up' && operationsTexts.allUp}
      </span>
    </p>
  );
}

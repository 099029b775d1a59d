import { Skeleton } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { CouncilGridView } from './CouncilGridView.js';

/** One grid over every dossier at the council, filled by its secretary. */
export function CouncilPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.council,
    queryFn: ({ signal }) => call('getCouncilGrid', { signal }),
  });
  const nominations = data?.items.reduce((count, item) => count + item.nominations.length, 0) ?? 0;
  return (
    <Page title={texts.title} subtitle={data ? texts.subtitle(data.items.length, nominations) : texts.loading}>
      {data && data.items.length > 0 && <CouncilGridView grid={data} />}
      {data?.items.length === 0 && (
        <EmptyState icon={IconUsersGroup} title={texts.empty}>
          {texts.emptyHint}
        </EmptyState>
      )}
      {!data && error && (
        <ErrorNotice error={error} title={texts.loadTitle} onRetry={() => void refetch()}>
          <div>{texts.loadKept}</div>
        </ErrorNotice>
      )}
      {!data && !error && (
        <div role="status" aria-label={texts.loading}>
          <Skeleton h={180} mb={16} />
          <Skeleton h={180} />
        </div>
      )}
    </Page>
  );
}

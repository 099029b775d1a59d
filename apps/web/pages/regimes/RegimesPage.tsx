import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { RegimesScreen } from './RegimesScreen.js';

/** «Which law does a dossier of this day fall under?» */
export function RegimesPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.legalRegimes,
    queryFn: ({ signal }) => call('getLegalRegimes', { signal }),
  });
  if (data) return <RegimesScreen view={data} />;
  return (
    <Page title={texts.title}>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        [120, 90, 90, 90].map((height, line) => <Skeleton key={`${line}`} height={height} mb={10} />)
      )}
    </Page>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { draftTexts as texts } from '../../../../libs/messages/draft/draft.js';
import { ApiError } from '../../api/api-error.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { paths } from '../../paths.js';
import { DraftScreen } from './DraftScreen.js';
import { draftQuery } from './draft-query.js';
import { SentScreen } from './SentScreen.js';
import { sentParam } from './sent-param.js';

/** A dossier that is being written: what is missing until it can be submitted. */
export function DraftPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const sent = search.get(sentParam);
  const { data, error, refetch } = useQuery({ ...draftQuery(id), enabled: sent === null });
  if (sent) return <SentScreen dossierId={sent} />;
  if (data) return <DraftScreen key={id} draft={data} />;
  if (error) return <DraftFailure error={error} retry={() => void refetch()} />;
  return (
    <div style={{ padding: '18px var(--tt-page-pad)' }} role="status" aria-label={texts.loading}>
      <Skeleton h={26} w="min(380px, 80%)" mb={10} />
      <Skeleton h={14} w="min(560px, 95%)" mb={24} />
      <Skeleton h={220} mb={16} />
      <Skeleton h={260} />
    </div>
  );
}

function DraftFailure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const gone = error instanceof ApiError && (error.status === 404 || error.status === 409);
  if (!gone)
    return (
      <Page title={texts.title}>
        <ErrorNotice error={error} title={texts.loadTitle} onRetry={retry}>
          <div>{texts.loadKept}</div>
        </ErrorNotice>
      </Page>
    );
  return (
    <Page title={texts.goneTitle}>
      <EmptyState
        title={texts.goneTitle}
        actions={
          <Button component={Link} to={paths.dossiers} variant="default">
            {texts.toDossiers}
          </Button>
        }
      >
        {texts.gone}
      </EmptyState>
    </Page>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { correctionTexts as texts } from '../../../../libs/messages/correction/correction.js';
import { dossierQuery } from '../../api/dossier-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { dossierPath } from '../../paths.js';
import { CorrectionScreen } from './CorrectionScreen.js';
import { correctionQuery } from './correction-query.js';

/** What a returned dossier's unit mends before it goes back to the level that asked. */
export function CorrectionPage() {
  const { id = '' } = useParams();
  const dossier = useQuery(dossierQuery(id));
  const returned = dossier.data?.row.phase === 'returned';
  const correction = useQuery({ ...correctionQuery(id), enabled: returned });
  const error = dossier.error ?? correction.error;
  if (dossier.data && !returned)
    return (
      <Page title={texts.title}>
        <EmptyState
          title={texts.notReturnedTitle}
          actions={
            <Button component={Link} to={dossierPath(id)}>
              {texts.openDossier}
            </Button>
          }
        >
          {texts.notReturned}
        </EmptyState>
      </Page>
    );
  if (dossier.data && correction.data)
    return <CorrectionScreen key={id} dossier={dossier.data} correction={correction.data} />;
  return (
    <Page title={texts.title}>
      {error ? (
        <ErrorNotice
          error={error}
          title={texts.loadTitle}
          onRetry={() => void (dossier.refetch(), correction.refetch())}
        >
          <div>{texts.loadKept}</div>
        </ErrorNotice>
      ) : (
        <div role="status" aria-label={texts.loading}>
          <Skeleton h={80} mb={16} />
          <Skeleton h={240} mb={16} />
          <Skeleton h={160} />
        </div>
      )}
    </Page>
  );
}

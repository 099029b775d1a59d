import { Skeleton } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { openNominations } from './award-choice.js';
import { DecisionList } from './DecisionList.js';
import { RecordDecision } from './RecordDecision.js';

/** The chairman's office records a signed decision over nominations of many dossiers and watches it being applied. */
export function DecisionsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.decisionCandidates,
    queryFn: ({ signal }) => call('listDecisionCandidates', { signal }),
  });
  const count = data?.items.reduce((sum, item) => sum + openNominations(item).length, 0) ?? 0;
  return (
    <Page title={texts.title} subtitle={data ? texts.subtitle(count, data.items.length) : texts.loading}>
      {data && count > 0 && <RecordDecision dossiers={data.items} />}
      {data && count === 0 && (
        <EmptyState icon={IconFileCertificate} title={texts.empty}>
          {texts.emptyHint}
        </EmptyState>
      )}
      {!data && error && (
        <ErrorNotice error={error} title={texts.loadTitle} onRetry={() => void refetch()}>
          <div>{texts.loadKept}</div>
        </ErrorNotice>
      )}
      {!data && !error && <Skeleton h={260} role="status" aria-label={texts.loading} />}
      <DecisionList />
    </Page>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountTexts as texts } from '../../../../libs/messages/account/account.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { tellDone } from '../../components/tell-done.js';
import words from '../../components/Words.module.css';
import { frameDialogs } from '../../frame/frame-dialogs.js';
import { SessionTable } from './SessionTable.js';

/** One's own account: where it is open now, what of it to end, and the way to another password. */
export function AccountPage() {
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: keys.ownSessions,
    queryFn: ({ signal }) => call('listOwnSessions', { signal }),
  });
  const onSuccess = async () => {
    setAsking(false);
    tellDone(texts.ended);
    await refetch();
  };
  const end = useCommand('endSession', { onSuccess });
  const endOthers = useCommand('endOtherSessions', { onSuccess });
  const others = (data?.items ?? []).filter(({ own }) => !own);
  return (
    <Page
      title={texts.title}
      actions={
        <Button variant="default" onClick={() => frameDialogs.open('password')}>
          {texts.changePassword}
        </Button>
      }
    >
      <h2>{texts.sessions}</h2>
      <p className={words.hint}>{texts.intro}</p>
      {error && !data && <ErrorNotice error={error} title={texts.failed} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2].map((line) => <Skeleton key={line} height={44} mb={6} />)}
      {data && (
        <>
          <SessionTable
            sessions={data.items}
            ending={end.isPending ? (end.variables.params.id ?? null) : null}
            end={(id) => end.mutate({ params: { id } })}
          />
          {others.length === 0 ? (
            <p className={words.hint}>{texts.alone}</p>
          ) : (
            <Button mt="sm" variant="default" color="red" onClick={() => setAsking(true)}>
              {texts.endOthers}
            </Button>
          )}
        </>
      )}
      <ConfirmDialog
        opened={asking}
        danger
        title={texts.endOthers}
        confirmLabel={texts.endOthers}
        working={endOthers.isPending}
        onConfirm={() => endOthers.mutate({})}
        onClose={() => setAsking(false)}
      >
        {texts.endOthersBody}
      </ConfirmDialog>
    </Page>
  );
}

import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { dossierTexts as texts } from '../../../../libs/messages/dossier/dossier.js';
import { ApiError } from '../../api/api-error.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { paths } from '../../paths.js';

/** In place of a dossier that does not exist for the reader, or could not be loaded. */
export function DossierFailure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const unknown = error instanceof ApiError && error.status === 404;
  return (
    <Page title={unknown ? texts.notFoundTitle : texts.loadTitle}>
      {unknown ? (
        <EmptyState
          icon={IconFileOff}
          title={texts.notFoundTitle}
          actions={
            <Button component={Link} to={paths.dossiers} variant="default">
              {texts.toList}
            </Button>
          }
        >
          {texts.notFound}
        </EmptyState>
      ) : (
        <ErrorNotice error={error} title={texts.loadTitle} onRetry={retry}>
          <div>{texts.loadKept}</div>
        </ErrorNotice>
      )}
    </Page>
  );
}

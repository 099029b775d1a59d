import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { errorTexts } from '../../../../libs/messages/components/errors.js';
import { notFoundTexts } from '../../../../libs/messages/frame/not-found.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Page } from '../../components/Page.js';

/** An address that leads nowhere, or a dossier outside what the reader may see: the two are told alike on purpose. */
export function NotFoundPage() {
  return (
    <Page title={notFoundTexts.title} quiet>
      <EmptyState
        icon={IconMapOff}
        title={notFoundTexts.title}
        actions={
          <Button component={Link} to="/" variant="default">
            {errorTexts.home}
          </Button>
        }
      >
        {notFoundTexts.text}
      </EmptyState>
    </Page>
  );
}

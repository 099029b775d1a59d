import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { screens } from '../../../../libs/messages/screens.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Page } from '../../components/Page.js';

/** An address that leads nowhere, or a dossier outside what the reader may see: the two are told alike on purpose. */
export function NotFoundPage() {
  return (
    <Page title={screens.notFound.title} quiet>
      <EmptyState
        icon={IconMapOff}
        title={screens.notFound.title}
        actions={
          <Button component={Link} to="/" variant="default">
            {screens.errors.home}
          </Button>
        }
      >
        {screens.notFound.text}
      </EmptyState>
    </Page>
  );
}

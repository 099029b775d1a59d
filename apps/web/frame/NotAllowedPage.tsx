import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { screens } from '../../../libs/messages/screens.js';
import { EmptyState } from '../components/EmptyState.js';
import { Page } from '../components/Page.js';
import { useSession } from './session.js';

/** A page that the present appointment does not open. */
export function NotAllowedPage() {
  const { acting, appointments } = useSession();
  return (
    <Page title={screens.notAllowed.title} quiet>
      <EmptyState
        icon={IconLock}
        title={screens.notAllowed.title}
        actions={
          <Button component={Link} to="/" variant="default">
            {screens.errors.home}
          </Button>
        }
      >
        {screens.notAllowed.text(`${acting.title}, ${acting.organisationName}`)}{' '}
        {appointments.length > 1 && screens.notAllowed.switchHint}
      </EmptyState>
    </Page>
  );
}

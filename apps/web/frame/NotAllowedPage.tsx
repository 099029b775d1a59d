import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { notAllowedTexts } from '../../../libs/messages/frame/not-found.js';
import { EmptyState } from '../components/EmptyState.js';
import { Page } from '../components/Page.js';
import { useSession } from './session.js';

/** A page that the present appointment does not open. */
export function NotAllowedPage() {
  const { acting, appointments } = useSession();
  return (
    <Page title={notAllowedTexts.title} quiet>
      <EmptyState
        icon={IconLock}
        title={notAllowedTexts.title}
        actions={
          <Button component={Link} to="/" variant="default">
            {errorTexts.home}
          </Button>
        }
      >
        {notAllowedTexts.text(`${acting.title}, ${acting.organisationName}`)}{' '}
        {appointments.length > 1 && notAllowedTexts.switchHint}
      </EmptyState>
    </Page>
  );
}

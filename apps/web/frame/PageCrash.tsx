import { Button, Code } from '@mantine/core';
import { IconBug, IconRefresh } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { EmptyState } from '../components/EmptyState.js';

/** A page's chunk that is gone means the application was updated while it was open. */
const isOutdated = (error: unknown) => error instanceof TypeError && /import|module/i.test(error.message);

/** In place of a page whose code failed. */
export function PageCrash() {
  const error = useRouteError();
  const outdated = isOutdated(error);
  return (
    <EmptyState
      icon={outdated ? IconRefresh : IconBug}
      title={outdated ? errorTexts.outdatedTitle : errorTexts.crashTitle}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{errorTexts.reload}</Button>
          <Button variant="default" component="a" href="/">
            {errorTexts.home}
          </Button>
        </>
      }
    >
      {outdated ? errorTexts.outdated : errorTexts.crash}
      {!outdated && (
        <Code mt={8} block>
          {error instanceof Error ? error.message : String(error)}
        </Code>
      )}
    </EmptyState>
  );
}

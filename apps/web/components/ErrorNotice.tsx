import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { ApiError } from '../api/api-error.js';
import classes from './Notice.module.css';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** In place of what could not be loaded or done: what happened, by what the operator finds it, and how to go on. */
export function ErrorNotice({ error, title = errorTexts.loadTitle, onRetry, children }: ErrorNoticeProps) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div className={classes.error} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <div className={classes.errorTitle}>{title}</div>
        <div>{known?.message ?? errorTexts.unknown}</div>
        {children}
        {known?.correlationId && <div className={classes.code}>{errorTexts.correlation(known.correlationId)}</div>}
        {onRetry && (
          <Button mt={8} size="xs" variant="default" onClick={onRetry}>
            {errorTexts.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

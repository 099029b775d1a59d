import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { screens } from '../../../libs/messages/screens.js';
import { ApiError } from '../api/api-error.js';
import classes from './Notice.module.css';

interface ErrorNoticeProps {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** In place of what could not be loaded or done: what happened, its code, and how to go on. */
export function ErrorNotice({ error, title = screens.errors.loadTitle, onRetry, children }: ErrorNoticeProps) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div className={classes.error} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <div className={classes.errorTitle}>{title}</div>
        <div>{known?.message ?? screens.errors.unknown}</div>
        {children}
        {known && (
          <div className={classes.code}>
            {screens.errors.code(known.code)}
            {known.correlationId && ` · ${screens.errors.correlation(known.correlationId)}`}
          </div>
        )}
        {onRetry && (
          <Button mt={8} size="xs" variant="default" onClick={onRetry}>
            {screens.errors.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

import { Button, CloseButton, Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { uploadTexts as texts } from '../../../libs/messages/uploads/uploads.js';
import { fileSize } from './file-size.js';
import classes from './UploadRows.module.css';
import type { UploadItem, Uploads } from './use-uploads.js';

/** Files on their way, each with its progress, cancel and retry; refused ones in the server's words. */
export function UploadRows({ uploads }: { readonly uploads: Uploads }) {
  const shown = uploads.items.filter(({ state, lines }) => state !== 'received' || lines !== null);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={texts.underWay}>
      {shown.map((item) => (
        <li key={item.key} className={classes.row}>
          <div className={classes.first}>
            <span className={classes.name}>{item.file.name}</span>
            <span className={classes.state}>{stateWords(item)}</span>
            <CloseButton
              size="sm"
              aria-label={texts.cancel(item.file.name)}
              title={texts.cancel(item.file.name)}
              onClick={() => uploads.drop(item.key)}
            />
          </div>
          {item.state === 'failed' ? (
            <div className={classes.error} role="alert">
              <IconAlertTriangle size={15} aria-hidden />
              <span>{item.error}</span>
              {item.worthRetrying && (
                <Button size="compact-xs" variant="default" onClick={() => uploads.retry(item.key)}>
                  {texts.retry}
                </Button>
              )}
            </div>
          ) : (
            <Progress
              value={item.sent * 100}
              size={4}
              animated={item.state === 'checking'}
              aria-label={texts.progressOf(item.file.name)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function stateWords({ state, sent, file }: UploadItem): string {
  switch (state) {
    case 'waiting':
      return texts.waiting;
    case 'sending':
      return texts.sending(Math.floor(sent * 100), fileSize(file.size));
    case 'checking':
      return texts.checking;
    case 'received':
      return texts.received;
    case 'failed':
      return texts.failed;
  }
}

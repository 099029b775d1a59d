import { type ReactNode, useEffect, useState } from 'react';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import type { ApiError } from '../api/api-error.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { ErrorNotice } from './ErrorNotice.js';
import classes from './Fields.module.css';
import { ReasonField } from './ReasonField.js';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** what the reason is called: «Lý do», «Ghi chú» */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number;
  readonly command: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: ApiError | null };
  readonly send: (reason: string) => void;
  readonly close: () => void;
  /** what will happen, above the reason */
  readonly children: ReactNode;
}

/** Asks for a reason before something is done. What was typed stays until it is done: closing or a refusal loses nothing. */
export function ReasonDialog(props: Props) {
  const { opened, title, confirmLabel, danger, label, placeholder, maxLength, command, send, close, children } = props;
  const [reason, setReason] = useState('');
  const { isSuccess } = command;
  useEffect(() => {
    if (isSuccess) setReason('');
  }, [isSuccess]);
  return (
    <ConfirmDialog
      opened={opened}
      title={title}
      confirmLabel={confirmLabel}
      danger={danger}
      working={command.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() => send(reason.trim())}
      onClose={close}
    >
      <div className={classes.fields}>
        {children}
        <ReasonField
          data-autofocus
          label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={reason}
          change={setReason}
        />
        {command.error && <ErrorNotice error={command.error} title={errorTexts.title} />}
      </div>
    </ConfirmDialog>
  );
}

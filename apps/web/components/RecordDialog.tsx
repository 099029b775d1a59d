import { type ReactNode, useEffect, useState } from 'react';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import type { ApiError } from '../api/api-error.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { ErrorNotice } from './ErrorNotice.js';
import classes from './Fields.module.css';

interface Props<Form extends object> {
  readonly opened: boolean;
  readonly title: string;
  /** says what will happen, in the words typed so far where they matter */
  readonly confirmLabel: string | ((form: Form) => string);
  readonly danger?: boolean;
  /** what the fields hold when the dialog opens */
  readonly begin: Form;
  readonly complete: (form: Form) => boolean;
  readonly command: { readonly isPending: boolean; readonly error: ApiError | null; readonly reset: () => void };
  readonly send: (form: Form) => void;
  readonly close: () => void;
  readonly children: (form: Form, change: (part: Partial<Form>) => void) => ReactNode;
}

/** A dialog that writes one entry of a record: its fields begin anew each time it opens, a refusal keeps what was typed. */
export function RecordDialog<Form extends object>(props: Props<Form>) {
  const { opened, begin, complete, command, send, close, children, confirmLabel, ...words } = props;
  const [form, setForm] = useState(begin);
  const { reset } = command;
  // What the fields begin with counts at the moment of opening only.
  useEffect(() => {
    if (!opened) return;
    setForm(begin);
    reset();
  }, [opened]);
  return (
    <ConfirmDialog
      {...words}
      confirmLabel={typeof confirmLabel === 'function' ? confirmLabel(form) : confirmLabel}
      opened={opened}
      working={command.isPending}
      disabled={!complete(form)}
      onConfirm={() => send(form)}
      onClose={close}
    >
      <div className={classes.fields}>
        {children(form, (part) => setForm((before) => ({ ...before, ...part })))}
        {command.error && <ErrorNotice error={command.error} title={errorTexts.title} />}
      </div>
    </ConfirmDialog>
  );
}

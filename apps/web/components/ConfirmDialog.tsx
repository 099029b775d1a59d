import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { confirmTexts } from '../../../libs/messages/components/confirm.js';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** says what will happen: «Trả lại UBND xã Mẫu A» */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly working?: boolean;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before what cannot be undone. Esc and «Hủy» close it; the focus returns to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, confirmLabel, danger, working, disabled, onConfirm, onClose, children } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': confirmTexts.cancel }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        <Group justify="flex-end" mt="md" gap={8}>
          <Button variant="default" onClick={onClose}>
            {confirmTexts.cancel}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={working} disabled={disabled}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

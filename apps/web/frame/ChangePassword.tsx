import { Button, Modal } from '@mantine/core';
import { confirmTexts } from '../../../libs/messages/components/confirm.js';
import { passwordTexts } from '../../../libs/messages/frame/password.js';
import { OwnPasswordForm } from './OwnPasswordForm.js';
import { useSession } from './session.js';

/** Changes one's own password, from the account's menu. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { userName } = useSession();
  const { changeTitle, changeSubmit, current } = passwordTexts;
  return (
    <Modal opened onClose={onClose} title={changeTitle} closeButtonProps={{ 'aria-label': confirmTexts.cancel }}>
      <OwnPasswordForm
        userName={userName}
        currentLabel={current}
        submitLabel={changeSubmit}
        onDone={onClose}
        otherwise={
          <Button variant="default" onClick={onClose}>
            {confirmTexts.cancel}
          </Button>
        }
      />
    </Modal>
  );
}

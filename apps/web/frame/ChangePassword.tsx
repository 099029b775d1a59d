import { Button, Modal } from '@mantine/core';
import { screens } from '../../../libs/messages/screens.js';
import { OwnPasswordForm } from './OwnPasswordForm.js';
import { useSession } from './session.js';

/** Changes one's own password, from the account's menu. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const { userName } = useSession();
  const { changeTitle, changeSubmit, current } = screens.password;
  return (
    <Modal opened onClose={onClose} title={changeTitle} closeButtonProps={{ 'aria-label': screens.confirm.cancel }}>
      <OwnPasswordForm
        userName={userName}
        currentLabel={current}
        submitLabel={changeSubmit}
        onDone={onClose}
        otherwise={
          <Button variant="default" onClick={onClose}>
            {screens.confirm.cancel}
          </Button>
        }
      />
    </Modal>
  );
}

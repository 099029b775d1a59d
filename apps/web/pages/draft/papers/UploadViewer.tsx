import { Modal } from '@mantine/core';
import type { UploadView } from '../../../../../libs/contracts/views/uploads.js';
import { draftPaperTexts } from '../../../../../libs/messages/draft/papers.js';
import { streamAddress } from '../../../api/stream-address.js';
import { PdfViewer } from '../../../viewer/PdfViewer.js';

interface Props {
  readonly upload: UploadView | null;
  readonly close: () => void;
}

/** A received file as the next levels will see it. */
export function UploadViewer({ upload, close }: Props) {
  return (
    <Modal
      opened={upload !== null}
      onClose={close}
      size="xl"
      title={upload?.fileName}
      closeButtonProps={{ 'aria-label': draftPaperTexts.closeViewer }}
    >
      {upload && (
        <div style={{ height: '75dvh' }}>
          <PdfViewer address={streamAddress('uploadContent', { id: upload.id })} name={upload.fileName} />
        </div>
      )}
    </Modal>
  );
}

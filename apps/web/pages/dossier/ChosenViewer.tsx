import { UnstyledButton } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { viewerTexts as texts } from '../../../../libs/messages/viewer/viewer.js';
import { PdfViewer } from '../../viewer/PdfViewer.js';
import classes from '../../viewer/PdfViewer.module.css';
import type { Documents } from './use-chosen-document.js';

/** The chosen document, with the switch between the untouched original and its copy with the arrival stamp. */
export function ChosenViewer({ documents }: { readonly documents: Documents }) {
  const { chosen, open } = documents;
  if (!chosen) return null;
  const { paperId, copyId, otherCopyId, name, address } = chosen;
  return (
    <PdfViewer address={address} name={name}>
      {otherCopyId && (
        <>
          <span className={classes.rule} />
          <UnstyledButton
            className={classes.switch}
            title={texts.switchCopy}
            onClick={() => open(paperId, copyId ? null : otherCopyId)}
          >
            <span data-on={copyId === null || undefined}>{texts.original}</span>
            <IconArrowsExchange size={14} aria-hidden />
            <span data-on={copyId !== null || undefined}>{texts.stamped}</span>
          </UnstyledButton>
        </>
      )}
    </PdfViewer>
  );
}

import { viewerTexts as texts } from '../../../libs/messages/viewer/viewer.js';
import './pdf-pages.css';
import { Anchor, Loader } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PdfViewer.module.css';
import { usePdf } from './use-pdf.js';
import { ViewerToolbar } from './ViewerToolbar.js';

interface Props {
  readonly address: string;
  /** the paper's name, for screen readers */
  readonly name: string;
  /** further controls in the toolbar, such as the switch to the stamped copy */
  readonly children?: ReactNode;
}

/** A document beside the work: continuous pages, text that can be selected and searched, zoom, page n of m. */
export function PdfViewer({ address, name, children }: Props) {
  const { container, pages, session, state } = usePdf(address);
  const unreadable = state.status === 'failed' || state.status === 'encrypted';
  return (
    <section className={classes.viewer} aria-label={texts.document(name)}>
      <div className={classes.scroll}>
        {/* focusable, because a scrolling region must be reachable by keyboard; not while a notice lies over it */}
        <div
          ref={container}
          className={classes.container}
          tabIndex={state.status === 'ready' ? 0 : -1}
          role="region"
          aria-label={texts.pagesOf(name)}
        >
          <div ref={pages} className="pdfViewer" />
        </div>
      </div>
      {state.status === 'loading' && (
        <div className={classes.notice} role="status">
          <Loader size="sm" />
          <span>{texts.loading}</span>
        </div>
      )}
      {unreadable && (
        <div className={classes.notice} role="alert">
          {state.status === 'encrypted' ? <IconLock size={20} /> : <IconAlertTriangle size={20} />}
          <span>{state.status === 'encrypted' ? texts.encrypted : texts.failed}</span>
          <Anchor href={address} download>
            {texts.download}
          </Anchor>
        </div>
      )}
      <ViewerToolbar state={state} session={session} address={address}>
        {children}
      </ViewerToolbar>
    </section>
  );
}

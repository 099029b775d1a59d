import { useEffect, useRef, useState } from 'react';
import { loadingPdf, openPdfSession, type PdfSession } from './pdf-session.js';

/** The document at an address, shown in the element `container`; another address opens another document in its place. */
export function usePdf(address: string) {
  const container = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const session = useRef<PdfSession | null>(null);
  const [state, setState] = useState(loadingPdf);

  useEffect(() => {
    if (!container.current || !pages.current) return;
    setState(loadingPdf);
    const opened = openPdfSession({
      address,
      container: container.current,
      pages: pages.current,
      tell: (change) => setState((before) => ({ ...before, ...change })),
    });
    session.current = opened;
    return () => {
      opened.close();
      session.current = null;
    };
  }, [address]);

  return { container, pages, session, state };
}

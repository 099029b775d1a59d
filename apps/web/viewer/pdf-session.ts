import type { PDFDocumentProxy } from 'pdfjs-dist';
import { viewerTexts } from '../../../libs/messages/viewer/viewer.js';
import { beginAwaiting } from '../settled/awaited.js';
import { noTranslation } from './no-translation.js';
import { loadPdfjs, openDocument, type Pdfjs } from './pdfjs.js';

/** What the toolbar shows of the document on screen. `matches` is null while nobody searches. */
export interface PdfState {
  readonly status: 'loading' | 'ready' | 'encrypted' | 'failed';
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly matches: { readonly current: number; readonly total: number } | null;
}

export const loadingPdf: PdfState = { status: 'loading', page: 1, pages: 0, zoom: 1, matches: null };

export interface PdfSession {
  goTo(page: number): void;
  zoomBy(steps: number): void;
  fitWidth(): void;
  search(query: string, direction: 'first' | 'next' | 'previous'): void;
  close(): void;
}

interface Target {
  readonly address: string;
  readonly container: HTMLDivElement;
  readonly pages: HTMLDivElement;
  readonly tell: (change: Partial<PdfState>) => void;
}

/** Shows a document in a scrolling element, continuous and lazy, until `close` is called. */
export function openPdfSession(target: Target): PdfSession {
  let closed = false;
  let running: ReturnType<typeof showDocument> | null = null;
  let task: ReturnType<typeof openDocument> | null = null;

  const begin = async () => {
    const pdfjs = await loadPdfjs();
    if (closed) return;
    task = openDocument(pdfjs, target.address);
    const document = await task.promise;
    if (!closed) running = showDocument(pdfjs, document, target);
  };
  const end = beginAwaiting();
  begin()
    .catch((error: unknown) => {
      if (closed) return;
      const encrypted = error instanceof Error && error.name === 'PasswordException';
      target.tell({ status: encrypted ? 'encrypted' : 'failed' });
    })
    .finally(end);

  return {
    goTo: (page) => running?.goTo(page),
    zoomBy: (steps) => running?.zoomBy(steps),
    fitWidth: () => running?.fitWidth(),
    search: (query, direction) => running?.search(query, direction),
    close: () => {
      closed = true;
      // a document that is no longer wanted may never come
      end();
      void (running?.close() ?? Promise.resolve()).then(() => task?.destroy()).catch(() => undefined);
    },
  };
}

function showDocument({ library, viewer: parts }: Pdfjs, document: PDFDocumentProxy, target: Target) {
  const { container, pages, tell } = target;
  const eventBus = new parts.EventBus();
  const linkService = new parts.PDFLinkService({ eventBus, externalLinkTarget: 2 });
  const findController = new parts.PDFFindController({ eventBus, linkService });
  const viewer = new parts.PDFViewer({
    container,
    viewer: pages,
    eventBus,
    linkService,
    findController,
    l10n: noTranslation(),
    annotationMode: library.AnnotationMode.ENABLE,
  });
  linkService.setViewer(viewer);

  eventBus.on('pagesinit', () => {
    namePages(viewer.pagesCount, (index) => viewer.getPageView(index)?.div);
    viewer.currentScaleValue = 'page-width';
    tell({ status: 'ready', pages: document.numPages, page: 1, zoom: viewer.currentScale });
  });
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => tell({ page: pageNumber }));
  eventBus.on('scalechanging', ({ scale }: { scale: number }) => tell({ zoom: scale }));
  const tellMatches = ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
    tell({ matches: matchesCount });
  eventBus.on('updatefindmatchescount', tellMatches);
  eventBus.on('updatefindcontrolstate', tellMatches);

  viewer.setDocument(document);
  linkService.setDocument(document, null);
  let fits = true;
  const resized = new ResizeObserver(() => {
    if (fits && viewer.pagesCount > 0 && container.clientWidth > 0) viewer.currentScaleValue = 'page-width';
  });
  resized.observe(container);

  return {
    goTo: (page: number) => {
      viewer.currentPageNumber = Math.min(Math.max(page, 1), document.numPages);
    },
    zoomBy: (steps: number) => {
      fits = false;
      viewer.updateScale({ steps });
    },
    fitWidth: () => {
      fits = true;
      viewer.currentScaleValue = 'page-width';
    },
    search: (query: string, direction: 'first' | 'next' | 'previous') => {
      if (query === '') {
        eventBus.dispatch('findbarclose', {});
        return tell({ matches: null });
      }
      eventBus.dispatch('find', {
        type: direction === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        // «hoa» finds «Hòa» too
        matchDiacritics: false,
        highlightAll: true,
        findPrevious: direction === 'previous',
      });
    },
    close: async () => {
      resized.disconnect();
      viewer.setDocument(null as unknown as PDFDocumentProxy);
      viewer.cleanup();
      // What the viewer has asked for by now: destroyed under its hands, the document ends in an error nobody catches.
      await Promise.allSettled([document.getPage(1), document.getPermissions()]);
    },
  };
}

/** Names every page for screen readers: «Trang 3». */
function namePages(count: number, pageAt: (index: number) => HTMLElement | undefined): void {
  for (let index = 0; index < count; index += 1)
    pageAt(index)?.setAttribute('aria-label', viewerTexts.pageName(String(index + 1)));
}

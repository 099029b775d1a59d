import type { PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ShippedBinaryData } from './pdfjs-files.js';

let worker: PDFWorker | null = null;

/** pdf.js and its viewer, loaded with the first document. The viewer reads `globalThis.pdfjsLib`, so the library comes first. */
export async function loadPdfjs() {
  const library = await import('pdfjs-dist');
  const viewer = await import('pdfjs-dist/web/pdf_viewer.mjs');
  library.GlobalWorkerOptions.workerSrc = workerAddress;
  return { library, viewer };
}

export type Pdfjs = Awaited<ReturnType<typeof loadPdfjs>>;

/**
 * Begins to read a document by ranges of 64 kB: only what a page needs travels (measured: a 108 MB scan opens with 13 MB that way and
 * whole otherwise). Scripts and forms of documents stay off. All documents share one worker.
 */
export function openDocument({ library }: Pdfjs, address: string): PDFDocumentLoadingTask {
  worker ??= new library.PDFWorker();
  return library.getDocument({
    url: address,
    worker,
    rangeChunkSize: 65_536,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    BinaryDataFactory: ShippedBinaryData,
  } as Parameters<typeof library.getDocument>[0]);
}

import { viewerTexts } from '../../../../../libs/messages/dossier-screens.js';

/** Gives the pages of pdf.js their Vietnamese names for screen readers, in place of its own English catalogue. */
export function pageNames() {
  const translate = async (element: Element) => {
    const named = [element, ...element.querySelectorAll('[data-l10n-id="pdfjs-page-landmark"]')];
    for (const page of named) {
      if (page.getAttribute('data-l10n-id') !== 'pdfjs-page-landmark') continue;
      page.setAttribute('aria-label', viewerTexts.pageName(pageOf(page)));
    }
  };
  const names = {
    getLanguage: () => 'vi',
    getDirection: () => 'ltr',
    get: async () => '',
    translate,
    translateOnce: translate,
    destroy: async () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  };
  // pdf.js declares a class with private members; this is the part of it that the viewer calls
  return names as unknown as import('pdfjs-dist/types/web/l10n').L10n;
}

function pageOf(page: Element): string {
  return page.getAttribute('data-page-number') ?? '';
}

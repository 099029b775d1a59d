/** pdf.js brings an English catalogue of its own; its pages are named by the session instead, so nothing is translated here. */
export function noTranslation() {
  const nothing = async () => undefined;
  const names = {
    getLanguage: () => 'vi',
    getDirection: () => 'ltr',
    get: async () => '',
    translate: nothing,
    translateOnce: nothing,
    destroy: nothing,
    pause: () => undefined,
    resume: () => undefined,
  };
  // pdf.js declares a class with private members; this is the part of it that the viewer calls
  return names as unknown as import('pdfjs-dist/types/web/l10n').L10n;
}

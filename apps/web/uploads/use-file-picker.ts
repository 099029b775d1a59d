import { useCallback } from 'react';

/** Opens the browser's file picker for PDF files. */
export function useFilePicker() {
  return useCallback((take: (files: readonly File[]) => void, multiple = true) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'application/pdf,.pdf';
    input.multiple = multiple;
    input.style.display = 'none';
    // in the document, so that browsers and tests see it
    document.body.append(input);
    input.addEventListener('change', () => {
      take([...(input.files ?? [])]);
      input.remove();
    });
    input.addEventListener('cancel', () => input.remove());
    input.click();
  }, []);
}

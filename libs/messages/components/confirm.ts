/** Texts of dialogs that ask before they do. */
export const confirmTexts = { cancel: 'Thôi' } as const;

/** Texts of dialogs that ask before they do. */
export const confirmTexts = { cancel: 'Hủy' } as const;

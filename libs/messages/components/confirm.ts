/** Texts of dialogs that ask before they do. */
export const confirmTexts = { cancel: 'Thôi', working: 'Đang thực hiện…' } as const;

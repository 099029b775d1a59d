/** Texts of the banner over a returned dossier. */
export const returnedTexts = {
  title: (stage: string) => `${stage} trả lại để bổ sung`,
  by: (name: string, organisation: string, day: string) => `${name}, ${organisation}, ${day}`,
  fix: 'Bổ sung và gửi lại',
  fixClerk: 'Bổ sung hồ sơ',
} as const;

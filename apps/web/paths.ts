/** Addresses of the pages. `:id` is the dossier's or the draft's id. */
export const paths = {
  signIn: '/dang-nhap',
  queue: '/viec',
  dossiers: '/ho-so',
  dossier: '/ho-so/:id',
  correction: '/ho-so/:id/bo-sung',
  draft: '/soan/:id',
  council: '/hoi-dong',
  decisions: '/quyet-dinh',
  operations: '/van-hanh',
  notices: '/thong-bao',
} as const;

export const dossierPath = (id: string) => paths.dossier.replace(':id', id);
export const correctionPath = (id: string) => paths.correction.replace(':id', id);
export const draftPath = (id: string) => paths.draft.replace(':id', id);

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
  account: '/tai-khoan',
  acts: '/nhat-ky',
  organisations: '/to-chuc',
  organisation: '/to-chuc/:id',
  appointments: '/chuc-danh',
  calendar: '/lich-lam-viec',
  regimes: '/che-do-phap-ly',
  registrations: '/dang-ky',
  registration: '/dang-ky/:id',
  registrationOverview: '/dot-thi-dua/:id/dang-ky',
  plans: '/dot-thi-dua',
  newPlan: '/dot-thi-dua/moi',
  plan: '/dot-thi-dua/:id',
  quotaUse: '/dot-thi-dua/:id/so-luong',
  planDraft: '/soan-ke-hoach/:id',
  subjects: '/doi-tuong',
  awardImport: '/doi-tuong/nhap-excel',
  subject: '/doi-tuong/:id',
} as const;

export const dossierPath = (id: string) => paths.dossier.replace(':id', id);
export const correctionPath = (id: string) => paths.correction.replace(':id', id);
export const registrationPath = (id: string) => paths.registration.replace(':id', id);
export const registrationOverviewPath = (id: string) => paths.registrationOverview.replace(':id', id);
export const planPath = (id: string) => paths.plan.replace(':id', id);
export const quotaUsePath = (id: string) => paths.quotaUse.replace(':id', id);
export const planDraftPath = (id: string) => paths.planDraft.replace(':id', id);
export const subjectPath = (id: string) => paths.subject.replace(':id', id);
export const organisationPath = (id: string) => paths.organisation.replace(':id', id);
export const draftPath = (id: string) => paths.draft.replace(':id', id);

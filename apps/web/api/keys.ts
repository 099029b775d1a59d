import type { DossierQuery } from '../../../libs/contracts/bodies.js';

/** Keys of everything cached from the api. Whoever changes something invalidates by these; live updates do so too. */
export const keys = {
  installation: ['installation'],
  session: ['session'],
  campaigns: ['campaigns'],
  drafts: ['drafts'],
  draft: (id: string) => ['draft', id],
  relatedOrganisations: (draftId: string) => ['related-organisations', draftId],
  /** every list and count of dossiers */
  dossierLists: ['dossiers'],
  dossierList: (query: Partial<DossierQuery>) => ['dossiers', 'list', query],
  dossierCounts: ['dossiers', 'counts'],
  filterOptions: ['dossiers', 'filters'],
  dossier: (id: string) => ['dossier', id],
  correction: (id: string) => ['correction', id],
  council: ['council'],
  decisions: ['decisions'],
  decision: (id: string) => ['decisions', id],
  decisionCandidates: ['decisions', 'candidates'],
  notices: ['notices'],
  operations: ['operations'],
  registrations: ['registrations'],
  registration: (id: string) => ['registrations', 'one', id],
  registrationOverview: (id: string) => ['registrations', 'overview', id],
  subjectLists: ['subjects'],
  subjectList: (query: object) => ['subjects', query],
  subject: (id: string) => ['subject', id],
  plans: ['plans'],
  plan: (id: string) => ['plans', 'one', id],
  planDraft: (id: string) => ['plan-draft', id],
  quotaUse: (id: string) => ['plans', 'quotas', id],
} as const;

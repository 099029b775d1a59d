/** What the record of acts keeps, group by group. An act on a dossier stands in the dossier's own log and not here. */
export const actKinds = {
  /** coming and going */
  session: ['signed-in', 'sign-in-refused', 'sign-in-limited', 'signed-out', 'session-ended'],
  /** what gives or takes the way in */
  account: ['password-changed', 'password-reset', 'account-disabled', 'account-enabled'],
  /** what gives or takes somebody's powers */
  appointment: ['appointed', 'appointment-changed', 'appointment-voided'],
  organisation: ['organisation-act-recorded', 'organisation-act-withdrawn'],
  /** what is written of persons and collectives */
  subject: [
    'subject-created',
    'subject-changed',
    'award-added',
    'award-revoked',
    'rating-recorded',
    'hold-opened',
    'hold-released',
    'nomination-linked',
    'awards-imported',
  ],
  /** who read of whom */
  reading: ['subject-read', 'subjects-searched', 'nominee-looked-up', 'persons-searched'],
  plan: [
    'plan-published',
    'plan-closed',
    'plan-event-recorded',
    'unit-attribute-set',
    'calendar-published',
    'regimes-published',
  ],
} as const;

export type ActGroup = keyof typeof actKinds;
export type ActKind = (typeof actKinds)[ActGroup][number];

export const actGroups = [
  'session',
  'account',
  'appointment',
  'organisation',
  'subject',
  'reading',
  'plan',
] as const satisfies readonly ActGroup[];

/** What an act was about. */
export const actMatters = ['person', 'subject', 'organisation', 'appointment', 'plan', 'table', 'dossier'] as const;
export type ActMatter = (typeof actMatters)[number];

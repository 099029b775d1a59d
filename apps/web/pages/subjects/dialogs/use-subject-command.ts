import type { SubjectView } from '../../../../../libs/contracts/views/subjects.js';
import { useCommand } from '../../../api/use-command.js';

/** What is written on a subject's record; each answers the whole record. */
type SubjectCommand =
  | 'createSubject'
  | 'changeSubject'
  | 'addAward'
  | 'revokeAward'
  | 'openHold'
  | 'releaseHold'
  | 'recordRating';

interface Done {
  readonly close: () => void;
  readonly saved: (subject: SubjectView) => void;
}

/** A command from a dialog over a subject's record: done, the dialog closes and the page shows the record as it is now. */
export function useSubjectCommand<Name extends SubjectCommand>(name: Name, { close, saved }: Done) {
  return useCommand(name, {
    meta: { handled: true },
    onSuccess: (subject: SubjectView) => {
      close();
      saved(subject);
    },
  });
}

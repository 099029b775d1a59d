import { IconAlertTriangle, IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { SubjectAwardView } from '../../../../libs/contracts/views/subjects.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import words from '../../components/Words.module.css';
import classes from './Subjects.module.css';

/** Whether anything holds a subject back today. */
export function HoldMark({ open }: { readonly open: number }) {
  if (open === 0) return <span className={`${classes.mark} ${words.muted}`}>{texts.free}</span>;
  return (
    <span className={`${classes.mark} ${classes.bad}`}>
      <IconAlertTriangle size={15} aria-hidden />
      {texts.heldTimes(open)}
    </span>
  );
}

/** Whether an award may be put forward as merit. */
export function MeritMark({ award }: { readonly award: SubjectAwardView }) {
  if (award.revoked)
    return (
      <span className={`${classes.mark} ${classes.bad}`}>
        <IconX size={15} aria-hidden />
        {texts.revokedMark}
      </span>
    );
  if (award.countsTowardsMerit === null)
    return (
      <span className={`${classes.mark} ${classes.warn}`}>
        <IconHelp size={15} aria-hidden />
        {texts.countsUnknown}
      </span>
    );
  return award.countsTowardsMerit ? (
    <span className={`${classes.mark} ${classes.good}`}>
      <IconCheck size={15} aria-hidden />
      {texts.counts}
    </span>
  ) : (
    <span className={`${classes.mark} ${words.muted}`}>
      <IconX size={15} aria-hidden />
      {texts.countsNot}
    </span>
  );
}

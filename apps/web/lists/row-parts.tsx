import { IconAlertTriangle, IconArrowBackUp, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { queueTexts } from '../../../libs/messages/queue/queue.js';
import classes from './row-parts.module.css';

interface SoftProps {
  readonly children: ReactNode;
  readonly title?: string;
  readonly kind?: DossierRow['phase'];
}

const phaseIcons = {
  closed: IconCircleCheck,
  returned: IconArrowBackUp,
  'in-transit': IconArrowRight,
  'at-stage': null,
} as const;

/** Secondary words of a row; a phase brings its icon. */
export function Soft({ children, title, kind }: SoftProps) {
  const Mark = kind && phaseIcons[kind];
  return (
    <span className={classes.soft} data-kind={kind} title={title}>
      {Mark && <Mark size={14} stroke={1.8} aria-hidden />}
      {children}
    </span>
  );
}

/** Working days used of those allowed, as a thin bar and as figures; calendar days where a stage has no limit. */
export function TimeUsed({ row }: { readonly row: DossierRow }) {
  const { workingDaysUsed: used, workingDaysAllowed: allowed } = row;
  if (used === null || allowed === null || row.phase === 'closed') {
    return <Soft>{queueTexts.usedOnly(row.daysHere)}</Soft>;
  }
  const share = allowed > 0 ? Math.min(used / allowed, 1) : 1;
  return (
    <span className={classes.used} title={queueTexts.usedOf(used, allowed)}>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} data-mark={row.dueMark} style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden>
        {used}/{allowed}
      </span>
      <span className="visually-hidden">{queueTexts.usedOf(used, allowed)}</span>
    </span>
  );
}

/** Papers present of those asked for; what is missing is said with an icon and words. */
export function PapersMark({ row }: { readonly row: DossierRow }) {
  const { papersAnswered: answered, papersAsked: asked } = row;
  if (answered >= asked) {
    return (
      <span title={queueTexts.complete(answered, asked)}>
        {answered}/{asked}
      </span>
    );
  }
  return (
    <span className={classes.missing} title={queueTexts.missingMeaning(answered, asked)}>
      <IconAlertTriangle size={13} stroke={1.8} aria-hidden />
      {queueTexts.missing(answered, asked)}
    </span>
  );
}

import { IconCircleCheck, IconHourglass, IconUserQuestion } from '@tabler/icons-react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { turnTexts as texts } from '../../../../../libs/messages/dossier/turn.js';
import { DueMark } from '../../../components/DueMark.js';
import { formatDay } from '../../../format/vietnam-time.js';
import classes from './WhoseTurn.module.css';

/** When it is not the reader's turn: whose it is, since when, and what follows. */
export function WhoseTurn({ dossier }: { readonly dossier: DossierView }) {
  const { row } = dossier;
  const since = texts.since(formatDay(row.since), row.daysHere);
  switch (row.phase) {
    case 'closed':
      return (
        <Turn
          icon={<IconCircleCheck size={20} />}
          title={texts.closed}
          detail={texts.result(row.awarded, row.nominations)}
        />
      );
    case 'in-transit':
      return (
        <Turn icon={<IconHourglass size={20} />} title={texts.transit(row.stageLabel)} detail={texts.transitHint} />
      );
    case 'returned':
      return <Turn icon={<IconHourglass size={20} />} title={texts.withUnit(row.unitName)} detail={since} />;
    case 'at-stage':
      return (
        <Turn
          icon={row.holder ? <IconHourglass size={20} /> : <IconUserQuestion size={20} />}
          title={row.holder ? texts.holds(row.holder.name, row.holder.title) : texts.nobody}
          detail={`${texts.at(row.stageLabel, row.stageOrganisation)} · ${since}`}
        >
          {row.dueMark !== 'none' && (
            <DueMark dueMark={row.dueMark} workingDaysLeft={row.workingDaysLeft} dueAt={row.dueAt} />
          )}
        </Turn>
      );
  }
}

interface TurnProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly children?: React.ReactNode;
}

function Turn({ icon, title, detail, children }: TurnProps) {
  return (
    <section className={classes.turn} aria-label={texts.title}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <div>
        <strong>{title}</strong>
        <div className={classes.detail}>{detail}</div>
        {children}
      </div>
    </section>
  );
}

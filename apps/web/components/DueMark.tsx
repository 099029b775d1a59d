import { Tooltip } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconCircleHalf2, IconMinus } from '@tabler/icons-react';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { dueShortTexts, dueTexts } from '../../../libs/messages/components/due.js';
import { formatInstant, formatLastDay } from '../format/vietnam-time.js';
import classes from './DueMark.module.css';

type Due = Pick<DossierRow, 'dueMark' | 'workingDaysLeft' | 'dueAt'>;

const icons = { overdue: IconCircleFilled, soon: IconCircleHalf2, 'in-time': IconCircle, none: IconMinus } as const;

/** «còn 2 ngày làm việc», «quá hạn 1 ngày làm việc»: always an icon and words. Short form leaves out «làm việc». */
export function dueWords({ dueMark, workingDaysLeft }: Omit<Due, 'dueAt'>, short = false): string {
  const words = short ? dueShortTexts : dueTexts;
  switch (dueMark) {
    case 'none':
      return dueTexts.none;
    case 'overdue':
      return words.overdue(Math.abs(workingDaysLeft ?? 0));
    case 'soon':
      return workingDaysLeft === null ? dueTexts.soon : words.left(workingDaysLeft);
    case 'in-time':
      return workingDaysLeft === null ? dueTexts.inTime : words.left(workingDaysLeft);
  }
}

/** When a dossier is due where it stands; the exact instant on hover. */
export function DueMark({ dueMark, workingDaysLeft, dueAt, short = false }: Due & { readonly short?: boolean }) {
  const Icon = icons[dueMark];
  const exact = dueAt ? dueTexts.until(formatLastDay(dueAt), formatInstant(dueAt)) : dueTexts.noneMeaning;
  return (
    <Tooltip label={exact}>
      <span className={classes.mark} data-mark={dueMark}>
        <Icon size={11} stroke={2} aria-hidden />
        {dueWords({ dueMark, workingDaysLeft }, short)}
      </span>
    </Tooltip>
  );
}

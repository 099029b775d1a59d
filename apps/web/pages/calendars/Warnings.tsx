import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkingCalendarView } from '../../../../libs/contracts/views/calendars.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import classes from './Calendars.module.css';
import type { Table } from './calendar-edit.js';

interface Props {
  readonly view: WorkingCalendarView;
  readonly table: Table;
  readonly year: string;
  /** null: the reader may not edit */
  readonly onAddYear: ((year: string) => void) | null;
}

/** What is missing: years that dossiers wait for, and what nobody has announced yet of the year on show. */
export function Warnings({ view, table, year, onAddYear }: Props) {
  const awaited = table.years[year]?.awaited;
  const last = Object.keys(table.years).toSorted().at(-1);
  const next = last && String(Number(last) + 1);
  const missing = view.yearsMissing.filter((entry) => !table.years[entry.year]);
  return (
    <>
      {missing.map((entry) => (
        <Warning key={entry.year} bad title={texts.missingTitle(entry.dossiers, entry.year)} text={texts.missingHint}>
          {onAddYear && (
            <Button size="xs" onClick={() => onAddYear(entry.year)}>
              {texts.addYear(entry.year)}
            </Button>
          )}
        </Warning>
      ))}
      {awaited && <Warning title={texts.awaitedTitle(year)} text={awaited} />}
      {last && next && view.today.slice(0, 4) >= last && missing.length === 0 && (
        <Warning title={texts.notEntered(next)} text={texts.endsSoon(last)}>
          {onAddYear && (
            <Button size="xs" variant="default" onClick={() => onAddYear(next)}>
              {texts.addYear(next)}
            </Button>
          )}
        </Warning>
      )}
    </>
  );
}

interface WarningProps {
  readonly title: string;
  readonly text: string;
  readonly bad?: boolean;
  readonly children?: ReactNode;
}

function Warning({ title, text, bad = false, children }: WarningProps) {
  const Shape = bad ? IconAlertTriangle : IconHourglass;
  return (
    <div className={classes.warning} data-bad={bad || undefined} role={bad ? 'alert' : 'note'}>
      <Shape size={18} stroke={1.8} aria-hidden />
      <div>
        <strong>{title}</strong>
        <div>{text}</div>
      </div>
      {children}
    </div>
  );
}

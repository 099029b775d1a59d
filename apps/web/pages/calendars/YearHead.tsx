import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { addDays } from '../../../../libs/domain/calendar/calendar-day.js';
import { isWorkingDay } from '../../../../libs/domain/calendar/working-days.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import classes from './Calendars.module.css';
import type { Table } from './calendar-edit.js';

interface Props {
  readonly table: Table;
  readonly year: string;
  readonly show: (year: string) => void;
  /** null: the calendar is not being edited */
  readonly onAdd: ((year: string) => void) | null;
  readonly onRemove: ((year: string) => void) | null;
}

/** The year on show, its neighbours, and how many days of it count. */
export function YearHead({ table, year, show, onAdd, onRemove }: Props) {
  const years = Object.keys(table.years).toSorted();
  const days = table.years[year];
  const [previous, next] = [String(Number(year) - 1), String(Number(year) + 1)];
  const following = String(Number(years.at(-1) ?? year) + 1);
  return (
    <div className={classes.yearHead}>
      <ActionIcon
        variant="default"
        aria-label={texts.previousYear}
        disabled={!table.years[previous]}
        onClick={() => show(previous)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <h2 aria-live="polite">{texts.yearHead(year)}</h2>
      <ActionIcon
        variant="default"
        aria-label={texts.nextYear}
        disabled={!table.years[next]}
        onClick={() => show(next)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
      {days && (
        <span className={classes.hint}>
          {texts.counts(workingDaysIn(table, year), days.daysOff.length, days.saturdaysWorked.length)}
        </span>
      )}
      {onAdd && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAdd(following)}
        >
          {texts.addYear(following)}
        </Button>
      )}
      {onRemove && days && years.length > 1 && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => {
            onRemove(year);
            show(years.find((other) => other === previous || other === next) ?? years[0] ?? year);
          }}
        >
          {texts.removeYear(year)}
        </Button>
      )}
    </div>
  );
}

function workingDaysIn(table: Table, year: string): number {
  const calendar = { ...table, version: '' };
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

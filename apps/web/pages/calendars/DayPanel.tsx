import { Button, TextInput } from '@mantine/core';
import type { CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { type DayKind, kindOfDay } from '../../../../libs/domain/calendar/working-days.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { dayKindTexts, weekdayAndDay } from '../../../../libs/messages/calendars/calendar-words.js';
import classes from './Calendars.module.css';
import { reasoned, type Table } from './calendar-edit.js';

interface Props {
  readonly table: Table;
  readonly day: CalendarDay;
  readonly onToggle: (day: CalendarDay) => void;
  readonly onChange: (table: Table, kind: string) => void;
}

const deeds: Readonly<Record<DayKind, string | null>> = {
  working: texts.makeDayOff,
  'day-off': texts.makeWorking,
  saturday: texts.workSaturday,
  'worked-saturday': texts.restSaturday,
  sunday: null,
};

/** The chosen day while the calendar is edited: what it is, what it can become, and why. */
export function DayPanel({ table, day, onToggle, onChange }: Props) {
  const { kind, reason } = kindOfDay({ ...table, version: '' }, day);
  const deed = deeds[kind];
  return (
    <section className={classes.panel} aria-label={texts.chosenDay}>
      <h2>{weekdayAndDay(day)}</h2>
      <p className={classes.hint}>{deed ? dayKindTexts[kind] : texts.sundayFixed}</p>
      {reason !== null && (
        <TextInput
          label={texts.reason}
          value={reason}
          maxLength={200}
          mb={8}
          onChange={(event) => onChange(reasoned(table, day, event.currentTarget.value), `reason ${day}`)}
        />
      )}
      {deed && (
        <Button variant="default" size="xs" onClick={() => onToggle(day)}>
          {deed}
        </Button>
      )}
    </section>
  );
}

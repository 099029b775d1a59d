import { compareCalendars } from '../../../../libs/domain/calendar/compare-calendars.js';
import { calendarChangeText } from '../../../../libs/messages/calendars/calendar-words.js';
import classes from './Calendars.module.css';
import type { Table } from './calendar-edit.js';

interface Props {
  readonly before: Table;
  readonly after: Table;
  /** what to say when there are none */
  readonly none: string;
}

/** What differs between two tables, a sentence a change. */
export function CalendarChanges({ before, after, none }: Props) {
  const changes = compareCalendars(before, after).map(calendarChangeText);
  if (changes.length === 0) return <p className={classes.hint}>{none}</p>;
  return (
    <ul className={classes.changes}>
      {changes.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

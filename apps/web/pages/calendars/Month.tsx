import { IconBriefcase, IconMoon } from '@tabler/icons-react';
import type { CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { kindOfDay } from '../../../../libs/domain/calendar/working-days.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { dayKindTexts, weekdayAndDay } from '../../../../libs/messages/calendars/calendar-words.js';
import classes from './Calendars.module.css';
import type { Table } from './calendar-edit.js';
import { weeksOf } from './month-days.js';

export interface MonthProps {
  readonly table: Table;
  readonly year: string;
  readonly month: number;
  readonly today: CalendarDay;
  /** the one day of the year that Tab reaches */
  readonly chosen: CalendarDay;
  readonly onChoose: (day: CalendarDay) => void;
  readonly onPress: (day: CalendarDay) => void;
}

/** One month, Monday first; below it the days that the table names, in words. */
export function Month({ table, year, month, today, chosen, onChoose, onPress }: MonthProps) {
  const title = texts.month(month);
  const named = marksOf(table, year, month);
  return (
    <section className={classes.month} aria-label={`${title}/${year}`}>
      <h3>{title}</h3>
      <table className={classes.days}>
        <thead>
          <tr>
            {texts.weekdays.map((weekday, index) => (
              <th key={weekday} scope="col">
                <abbr title={texts.weekdayNames[index]}>{weekday}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={day ?? `empty-${index}`}>
                  {day && (
                    <DayButton
                      {...{ table, day }}
                      isToday={day === today}
                      isChosen={day === chosen}
                      onChoose={onChoose}
                      onPress={onPress}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.named}>
        {named.map(({ day, kind, reason }) => (
          <li key={day} data-kind={kind}>
            <Mark kind={kind} />
            <span>
              <strong className="tabular">{Number(day.slice(8))}</strong> {texts.marks[kind]}: {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type MarkedKind = keyof typeof texts.marks;

function marksOf(table: Table, year: string, month: number) {
  const days = table.years[year];
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const marked = [
    ...(days?.daysOff ?? []).map((entry) => ({ ...entry, kind: 'day-off' as MarkedKind })),
    ...(days?.saturdaysWorked ?? []).map((entry) => ({ ...entry, kind: 'worked-saturday' as MarkedKind })),
  ];
  return marked.filter(({ day }) => day.startsWith(prefix)).toSorted((one, other) => one.day.localeCompare(other.day));
}

/** The shape beside the word: a moon for a day off, a briefcase for a Saturday worked. */
export function Mark({ kind }: { readonly kind: MarkedKind }) {
  const Shape = kind === 'day-off' ? IconMoon : IconBriefcase;
  return <Shape size={11} stroke={2} aria-hidden className={classes.mark} />;
}

interface DayButtonProps {
  readonly table: Table;
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (day: CalendarDay) => void;
  readonly onPress: (day: CalendarDay) => void;
}

function DayButton({ table, day, isToday, isChosen, onChoose, onPress }: DayButtonProps) {
  const { kind, reason } = kindOfDay({ ...table, version: '' }, day);
  const marked = kind === 'day-off' || kind === 'worked-saturday' ? kind : null;
  const words = [weekdayAndDay(day), dayKindTexts[kind], reason, isToday ? texts.today : null].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-kind={kind}
      data-today={isToday || undefined}
      aria-current={isToday ? 'date' : undefined}
      data-chosen={isChosen || undefined}
      title={words.slice(1).join(', ')}
      tabIndex={isChosen ? 0 : -1}
      onFocus={() => onChoose(day)}
      onClick={() => onPress(day)}
    >
      <span className="tabular" aria-hidden>
        {Number(day.slice(8))}
      </span>
      <span className="visually-hidden">{words.join(', ')}</span>
      {marked && <Mark kind={marked} />}
    </button>
  );
}

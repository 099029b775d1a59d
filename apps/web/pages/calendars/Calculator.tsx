import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { atHour, type CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import {
  type ExplainedPeriod,
  explainWorkingDays,
  type MetDay,
} from '../../../../libs/domain/calendar/explain-working-days.js';
import {
  countedArrivalDay,
  UnknownCalendarYear,
  type WorkingCalendar,
} from '../../../../libs/domain/calendar/working-days.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { weekdayAndDay } from '../../../../libs/messages/calendars/calendar-words.js';
import { DayField } from '../../components/DayField.js';
import classes from './Calendars.module.css';
import type { Table } from './calendar-edit.js';

interface Props {
  readonly table: Table;
  readonly today: CalendarDay;
  /** the table is being edited, so the answer holds for nobody else yet */
  readonly draft: boolean;
}

type Answer = (ExplainedPeriod & { readonly counted: CalendarDay }) | { readonly failure: string };

/** «10 ngày làm việc kể từ …»: the last day, and every day on the way that does not count with the reason. */
export function Calculator({ table, today, draft }: Props) {
  const [days, setDays] = useState<number | string>(10);
  const [from, setFrom] = useState(today);
  const [time, setTime] = useState('09:00');
  const answer = answerOf({ ...table, version: '' }, { days, from, time });
  return (
    <section className={classes.panel} aria-labelledby="tinh-ngay">
      <h2 id="tinh-ngay">{texts.calculator}</h2>
      <div className={classes.asked}>
        <NumberInput
          label={texts.calculatorDays}
          value={days}
          onChange={setDays}
          min={1}
          max={250}
          allowDecimal={false}
        />
        <DayField label={texts.calculatorFrom} value={from} onChange={setFrom} />
        <TextInput
          label={texts.calculatorTime}
          type="time"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        {'failure' in answer ? (
          <p className={classes.hint}>{answer.failure}</p>
        ) : (
          <>
            <p className={classes.answer}>
              {texts.answer(Number(days))} <strong>{weekdayAndDay(answer.last)}</strong>.
            </p>
            {answer.counted !== from && <p>{texts.countedFrom(weekdayAndDay(answer.counted))}</p>}
            <Skipped days={answer.skipped} />
            {answer.workedSaturdays.length > 0 && (
              <>
                <p>{texts.saturdaysCounted}</p>
                <Named days={answer.workedSaturdays} />
              </>
            )}
            {draft && <p className={classes.hint}>{texts.draftCount}</p>}
          </>
        )}
      </div>
    </section>
  );
}

function Skipped({ days }: { readonly days: readonly MetDay[] }) {
  const weekend = days.filter(({ kind }) => kind !== 'day-off').length;
  if (days.length === 0) return <p>{texts.skippedNone}</p>;
  return (
    <>
      <p>{texts.skipped(days.length)}</p>
      <Named days={days.filter(({ kind }) => kind === 'day-off')} also={weekend > 0 ? texts.weekend(weekend) : null} />
    </>
  );
}

function Named({ days, also = null }: { readonly days: readonly MetDay[]; readonly also?: string | null }) {
  return (
    <ul className={classes.changes}>
      {days.map(({ day, reason }) => (
        <li key={day}>
          {weekdayAndDay(day)}: {reason}
        </li>
      ))}
      {also && <li>{also}</li>}
    </ul>
  );
}

function answerOf(
  calendar: WorkingCalendar,
  { days, from, time }: { readonly days: number | string; readonly from: CalendarDay; readonly time: string },
): Answer {
  const [hour, minute] = time.split(':').map(Number);
  if (!from || typeof days !== 'number' || days < 1 || hour === undefined || minute === undefined || Number.isNaN(hour))
    return { failure: texts.noDay };
  try {
    const counted = countedArrivalDay(calendar, atHour(from, hour + minute / 60));
    return { counted, ...explainWorkingDays(calendar, counted, Math.round(days)) };
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return { failure: texts.yearMissing(error.year) };
    throw error;
  }
}

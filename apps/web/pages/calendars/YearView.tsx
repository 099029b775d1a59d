import { useRef } from 'react';
import { addDays, type CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import classes from './Calendars.module.css';
import { Mark, Month, type MonthProps } from './Month.js';
import { arrowSteps } from './month-days.js';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve small months. Arrows go from day to day, Page up and down from month to month; one day of the year takes the Tab. */
export function YearView(props: Omit<MonthProps, 'month'>) {
  const { year, chosen, onChoose } = props;
  const grid = useRef<HTMLDivElement>(null);
  const goTo = (day: CalendarDay) => {
    if (day.slice(0, 4) !== year) return;
    onChoose(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  return (
    <>
      <p className={classes.legend}>
        <span className="visually-hidden">{texts.legend}: </span>
        <span data-kind="day-off">
          <Mark kind="day-off" /> {texts.marks['day-off']}
        </span>
        <span data-kind="worked-saturday">
          <Mark kind="worked-saturday" /> {texts.marks['worked-saturday']}
        </span>
        <span data-kind="weekend">{texts.legendWeekend}</span>
        <span data-kind="today">{texts.legendToday}</span>
      </p>
      {/* The keys belong to the buttons inside. */}
      <div
        ref={grid}
        className={classes.months}
        onKeyDown={(event) => {
          const step = arrowSteps[event.key];
          const paged = { PageUp: -28, PageDown: 28 }[event.key];
          if (step === undefined && paged === undefined) return;
          event.preventDefault();
          goTo(addDays(chosen, step ?? paged ?? 0));
        }}
      >
        {months.map((month) => (
          <Month key={month} {...props} month={month} />
        ))}
      </div>
    </>
  );
}

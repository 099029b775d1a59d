import { useState } from 'react';
import type { WorkingCalendarView } from '../../../../libs/contracts/views/calendars.js';
import type { CalendarDay } from '../../../../libs/domain/calendar/calendar-day.js';
import { compareCalendars } from '../../../../libs/domain/calendar/compare-calendars.js';
import { newCalendarYear } from '../../../../libs/domain/calendar/new-calendar-year.js';
import { kindOfDay } from '../../../../libs/domain/calendar/working-days.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { dayKindTexts, shownHour, weekdayAndDay } from '../../../../libs/messages/calendars/calendar-words.js';
import { announce } from '../../components/announce.js';
import { Page } from '../../components/Page.js';
import { formatDay } from '../../format/vietnam-time.js';
import { Calculator } from './Calculator.js';
import classes from './Calendars.module.css';
import { listOf, toggled, withYear } from './calendar-edit.js';
import { DayPanel } from './DayPanel.js';
import { EditBar } from './EditBar.js';
import { History } from './History.js';
import { useCalendarEdit } from './use-calendar-edit.js';
import { Warnings } from './Warnings.js';
import { YearFields } from './YearFields.js';
import { YearHead } from './YearHead.js';
import { YearView } from './YearView.js';

/** A year at a glance, edited in place by those who may; nobody else sees it before it is published. */
export function CalendarScreen({ view }: { readonly view: WorkingCalendarView }) {
  const { newest, today, mayPublish } = view;
  const edit = useCalendarEdit(newest.calendar);
  /** the version that editing began from; null: only looking */
  const [editing, setEditing] = useState<number | null>(null);
  const [year, setYear] = useState(() => firstYear(newest.calendar.years, today.slice(0, 4)));
  const [chosen, setChosen] = useState<CalendarDay>(() => dayIn(year, today));
  const table = editing === null ? newest.calendar : edit.table;
  const days = table.years[year];

  const begin = () => {
    edit.begin(newest.calendar);
    setEditing(newest.version.number);
  };
  const show = (shown: string) => {
    setYear(shown);
    setChosen(dayIn(shown, today));
  };
  const addYear = (added: string) => {
    const { lunarNewYear, ...begun } = newCalendarYear(added);
    const base = editing === null ? newest.calendar : table;
    if (editing === null) begin();
    edit.change(
      withYear(base, added, {
        daysOff: [...begun.daysOff],
        saturdaysWorked: [],
        awaited: texts.yearAwaited(lunarNewYear),
      }),
    );
    show(added);
  };
  const toggle = (day: CalendarDay) => {
    if (editing === null || !listOf(day)) return;
    const { off, saturday } = texts.defaultReason;
    const changed = toggled(table, day, listOf(day) === 'daysOff' ? off : saturday);
    edit.change(changed);
    announce(texts.dayBecomes(weekdayAndDay(day), dayKindTexts[kindOfDay({ ...changed, version: '' }, day).kind]));
  };

  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle(
        newest.version.number,
        formatDay(newest.version.publishedAt),
        newest.version.publishedBy,
      )}
      actions={
        mayPublish && (
          <EditBar
            edit={edit}
            editing={editing}
            begin={begin}
            stop={() => setEditing(null)}
            changes={editing === null ? 0 : compareCalendars(edit.base, edit.table).length}
          />
        )
      }
    >
      <Warnings view={view} table={table} year={year} onAddYear={mayPublish ? addYear : null} />
      {editing !== null && <p className={classes.hint}>{texts.editHint}</p>}
      <div className={classes.columns}>
        <div>
          <YearHead
            table={table}
            year={year}
            show={show}
            onAdd={editing === null ? null : addYear}
            onRemove={editing === null ? null : (gone) => edit.change(withYear(table, gone, null))}
          />
          {days ? (
            <YearView
              {...{ table, year, today, chosen }}
              onChoose={setChosen}
              onPress={(day) => {
                setChosen(day);
                toggle(day);
              }}
            />
          ) : (
            <p className={classes.hint}>{texts.notEnteredHint}</p>
          )}
        </div>
        <aside className={classes.aside}>
          {editing !== null && days && (
            <>
              <DayPanel table={table} day={chosen} onToggle={toggle} onChange={edit.change} />
              <YearFields table={table} year={year} onChange={edit.change} />
            </>
          )}
          <Calculator table={table} today={today} draft={editing !== null && edit.mayUndo} />
          <p className={classes.hint}>{texts.officeHour(shownHour(table.officeClosesAt))}</p>
        </aside>
      </div>
      <History versions={view.versions} />
    </Page>
  );
}

function firstYear(years: Readonly<Record<string, unknown>>, wanted: string): string {
  return years[wanted] ? wanted : (Object.keys(years).toSorted().at(-1) ?? wanted);
}

function dayIn(year: string, today: CalendarDay): CalendarDay {
  return today.startsWith(year) ? today : `${year}-01-01`;
}

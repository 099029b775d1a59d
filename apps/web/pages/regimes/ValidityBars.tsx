import type { LegalRegimeBody } from '../../../../libs/contracts/views/regimes.js';
import { addDays, type CalendarDay, daysBetween } from '../../../../libs/domain/calendar/calendar-day.js';
import { validityText } from '../../../../libs/messages/regimes/regime-words.js';
import { regimeTexts as texts } from '../../../../libs/messages/regimes/regimes.js';
import { formatDay } from '../../format/vietnam-time.js';
import classes from './Regimes.module.css';

interface Props {
  readonly regimes: readonly LegalRegimeBody[];
  readonly today: CalendarDay;
}

/** When each regime is in force, on one axis of years with today marked; the words stand in the table as well. */
export function ValidityBars({ regimes, today }: Props) {
  const [first, last] = axis(regimes, today);
  const whole = daysBetween(first, last);
  const at = (day: CalendarDay) => `${(Math.min(Math.max(daysBetween(first, day), 0), whole) / whole) * 100}%`;
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) },
    (_, index) => `${Number(first.slice(0, 4)) + index}`,
  );
  return (
    <figure className={classes.bars} aria-label={texts.bars}>
      <div className={classes.years} aria-hidden>
        {years.map((year) => (
          <span key={year} style={{ left: at(`${year}-01-01`) }}>
            {year}
          </span>
        ))}
      </div>
      {regimes.map(({ code, instrument, validFrom, validTo, unconfirmed }) => {
        const end = validTo ? addDays(validTo, 1) : last;
        return (
          <div key={code} className={classes.lane}>
            <div
              className={classes.bar}
              data-open={validTo === null || undefined}
              data-unconfirmed={unconfirmed.length > 0 || undefined}
              style={{ left: at(validFrom), right: `calc(100% - ${at(end)})` }}
            />
            <span className={classes.barLabel} style={{ left: `min(${at(validFrom)}, calc(100% - 260px))` }}>
              {instrument}
              <span className="visually-hidden">
                {' '}
                {validityText(validFrom, validTo)}
                {validTo === null && `, ${texts.open}`}
              </span>
            </span>
          </div>
        );
      })}
      <div className={classes.now} style={{ left: at(today) }}>
        <span>{texts.today(formatDay(today))}</span>
      </div>
    </figure>
  );
}

/** Whole years around everything that is known. */
function axis(regimes: readonly LegalRegimeBody[], today: CalendarDay): readonly [CalendarDay, CalendarDay] {
  const days = [today, ...regimes.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [validTo] : [])])];
  const years = days.map((day) => Number(day.slice(0, 4)));
  return [`${Math.min(...years)}-01-01`, `${Math.max(...years) + 1}-01-01`];
}

import { NumberInput, Textarea } from '@mantine/core';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import classes from './Calendars.module.css';
import { type Table, withYear } from './calendar-edit.js';

interface Props {
  readonly table: Table;
  readonly year: string;
  readonly onChange: (table: Table, kind: string) => void;
}

/** What is edited beside the days: when offices close, and what the year still waits for. */
export function YearFields({ table, year, onChange }: Props) {
  const days = table.years[year];
  return (
    <section className={classes.panel} aria-label={texts.yearHead(year)}>
      <h2>{texts.yearHead(year)}</h2>
      {days && (
        <Textarea
          label={texts.awaited}
          description={texts.awaitedHint}
          autosize
          minRows={2}
          maxLength={500}
          mb={8}
          value={days.awaited ?? ''}
          onChange={(event) =>
            onChange(withYear(table, year, { ...days, awaited: event.currentTarget.value || null }), `awaited ${year}`)
          }
        />
      )}
      <NumberInput
        label={texts.officeClosesAt}
        value={table.officeClosesAt}
        min={0}
        max={24}
        step={0.5}
        decimalScale={2}
        onChange={(hour) => typeof hour === 'number' && onChange({ ...table, officeClosesAt: hour }, 'office hour')}
      />
    </section>
  );
}

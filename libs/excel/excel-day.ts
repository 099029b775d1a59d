import { addDays, type CalendarDay } from '../domain/calendar/calendar-day.js';
import type { Cell } from './cell.js';

export type DayRead =
  | { readonly day: CalendarDay }
  | { readonly problem: 'not-a-day' | 'only-a-year' | 'day-not-possible' };

/** Days of Excel's table from 1 on: the 60th, 29 February 1900, never was, so that later ones are one too high. */
const day0 = '1899-12-30';
const day0Before60 = '1899-12-31';
const day0Of1904 = '1904-01-01';
/** 31 December 2100 in either table lies below this */
const lastSerial = 73_500;

/**
 * The day that a cell says: as a number of Excel's (1900 or 1904 table), or as text, dd/mm/yyyy or ISO. A number such as 1985 is no
 * day in June 1905 but a year that somebody typed.
 */
export function excelDay(cell: Cell, from1904: boolean): DayRead {
  if (cell.kind === 'number') return serialDay(cell.value, from1904);
  if (cell.kind !== 'text') return { problem: 'not-a-day' };
  if (/^(?:19|20)\d\d$/.test(cell.text)) return { problem: 'only-a-year' };
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell.text) ?? [];
  if (d && m && y) return realDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(cell.text) ?? [];
  return iso ? realDay(iso) : { problem: 'not-a-day' };
}

function serialDay(serial: number, from1904: boolean): DayRead {
  if (serial >= 1900 && serial <= 2100 && Number.isInteger(serial)) return { problem: 'only-a-year' };
  const days = Math.floor(serial);
  if (days < 1 || days > lastSerial) return { problem: 'day-not-possible' };
  if (from1904) return { day: addDays(day0Of1904, days) };
  return days === 60 ? { problem: 'day-not-possible' } : { day: addDays(days < 60 ? day0Before60 : day0, days) };
}

function realDay(day: CalendarDay): DayRead {
  const at = Date.parse(`${day}T00:00:00.000Z`);
  const real = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) && day >= '1900-01-01' && day < '2101';
  return real ? { day } : { problem: 'day-not-possible' };
}

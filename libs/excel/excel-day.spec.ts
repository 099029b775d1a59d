import { excelDay } from './excel-day.js';

const number = (value: number) => ({ kind: 'number', value, text: String(value) }) as const;
const text = (value: string) => ({ kind: 'text', text: value }) as const;

test.each([
  ['25/12/2024', '2024-12-25'],
  ['1/2/2024', '2024-02-01'],
  ['01-02-2024', '2024-02-01'],
  ['01.02.2024', '2024-02-01'],
  ['2024-02-29', '2024-02-29'],
  ['2024-02-29T00:00:00', '2024-02-29'],
])('the text «%s» is %s', (typed, day) => {
  expect(excelDay(text(typed), false)).toEqual({ day });
});

// Days and numbers as Excel itself shows them.
test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45_651, false, '2024-12-25'],
  [45_651.75, false, '2024-12-25'],
  [31_108, false, '1985-03-02'],
  [44_189, true, '2024-12-25'],
  [29_646, true, '1985-03-02'],
])('the number %s (from 1904: %s) is %s', (serial, from1904, day) => {
  expect(excelDay(number(serial), from1904)).toEqual({ day });
});

test.each([
  [text('31/02/2024'), 'day-not-possible'],
  [text('29/02/2023'), 'day-not-possible'],
  [text('2024-13-01'), 'day-not-possible'],
  [text('12/25/2024'), 'day-not-possible'],
  [text('01/01/0024'), 'day-not-possible'],
  [number(60), 'day-not-possible'],
  [number(0), 'day-not-possible'],
  [number(-3), 'day-not-possible'],
  [number(99_999_999), 'day-not-possible'],
  [text('1985'), 'only-a-year'],
  [number(1985), 'only-a-year'],
  [text('hôm qua'), 'not-a-day'],
  [text('1/2/24'), 'not-a-day'],
  [{ kind: 'yes-no', value: true } as const, 'not-a-day'],
])('%j is no day: %s', (cell, problem) => {
  expect(excelDay(cell, false)).toEqual({ problem });
});

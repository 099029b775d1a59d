import type { CalendarDay } from '../calendar/calendar-day.js';

export type Sex = 'male' | 'female';

/** Why a text cannot be the citizen number of a person. */
export type CitizenNumberFlaw = 'not-twelve-digits' | 'unknown-province' | 'other-birth-year' | 'other-sex';

/** What else is known of the person; what is not known is not held against the number. */
export interface KnownOfPerson {
  readonly birthDate?: CalendarDay | undefined;
  readonly sex?: Sex | undefined;
}

/** Codes of provinces in citizen numbers run from 001 to 096. */
const lastProvince = 96;

/**
 * What is wrong with a citizen number (số định danh cá nhân), if anything. Its twelve digits say the province of the first birth
 * registration, then century and sex in one digit (0 a man and 1 a woman of the 20th century, 2 and 3 of the 21st …), the last two
 * digits of the birth year, and six of chance (Law on citizen identification 2014 art. 12, Decree 137/2015 art. 13).
 */
export function citizenNumberFlaw(
  number: string,
  { birthDate, sex }: KnownOfPerson = {},
): CitizenNumberFlaw | undefined {
  if (!/^\d{12}$/.test(number)) return 'not-twelve-digits';
  const province = Number(number.slice(0, 3));
  if (province < 1 || province > lastProvince) return 'unknown-province';
  if (birthDate && Number(birthDate.slice(0, 4)) !== birthYearOf(number)) return 'other-birth-year';
  return sex && sex !== sexOf(number) ? 'other-sex' : undefined;
}

/** The sex that a well-formed citizen number says. */
export function sexOf(number: string): Sex {
  return Number(number[3]) % 2 === 0 ? 'male' : 'female';
}

/** The birth year that a well-formed citizen number says. */
export function birthYearOf(number: string): number {
  return 1900 + 100 * Math.floor(Number(number[3]) / 2) + Number(number.slice(4, 6));
}

/** A citizen number as those read it who may not write it: the last four digits, which tell namesakes apart. */
export function maskedCitizenNumber(number: string): string {
  return `••••••••${number.slice(-4)}`;
}

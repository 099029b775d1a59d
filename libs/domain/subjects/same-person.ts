import type { CalendarDay } from '../calendar/calendar-day.js';
import { tidyLine } from '../tidy-text.js';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The key by which two names are one name: composed, small letters, single blanks, and each syllable's tone behind its letters, so that
 * «Hoà» is «Hòa» and is not «Hoa». For searching there is `searchKey`, which knows no accents.
 */
export function sameName(name: string): string {
  return tidyLine(name)
    .toLowerCase()
    .split(' ')
    .map((syllable) => {
      const letters = syllable.normalize('NFD');
      return letters.replace(tones, '').normalize('NFC') + (letters.match(tones) ?? []).join('');
    })
    .join(' ');
}

/** What is known of a person by whom they can be told apart; empty texts are unknown. */
export interface KnownPerson {
  readonly name: string;
  readonly birthDate: CalendarDay | null;
  readonly citizenNumber?: string | null | undefined;
}

/** A person with the key of their name made, to be compared with many. */
export interface ComparedPerson extends KnownPerson {
  readonly nameKey: string;
}

export function comparedPerson(person: KnownPerson): ComparedPerson {
  const { name, birthDate, citizenNumber } = person;
  return { name, birthDate, citizenNumber, nameKey: sameName(name) };
}

/**
 * Whether two are one person: for certain by the citizen number when both have one, and maybe by name and birth date when either has
 * none. The one rule that a draft, its submission, an Excel file and other units' nominations are asked by.
 */
export function samePerson(one: ComparedPerson, other: ComparedPerson): 'same' | 'maybe' | 'different' {
  if (one.citizenNumber && other.citizenNumber) return one.citizenNumber === other.citizenNumber ? 'same' : 'different';
  const alike = one.nameKey !== '' && one.nameKey === other.nameKey;
  return alike && one.birthDate && one.birthDate === other.birthDate ? 'maybe' : 'different';
}

import { demonstrationPassword, people } from './people.js';

/** The accounts that the sign-in page lists, for the terminal. */
export const demonstrationAccounts = people.flatMap(({ userName, note }) =>
  note === undefined ? [] : [{ userName, password: demonstrationPassword, does: note }],
);

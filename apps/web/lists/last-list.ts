import { writeKept } from '../keeping/kept-work.js';

export const lastListName = 'list';

/** What a dossier's page needs to say «3/12» and to go to the neighbours: where one came from and the order that was shown. */
export interface LastList {
  readonly label: string;
  readonly href: string;
  readonly ids: readonly string[];
}

/** Remembers the list for the dossier about to be opened; each tab of the browser has its own. */
export function rememberList(list: LastList): void {
  writeKept(lastListName, list, 'tab');
}

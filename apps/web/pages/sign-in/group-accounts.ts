import type { InstallationView } from '../../../../libs/contracts/views/installation.js';

type Account = InstallationView['accounts'][number];

interface Group {
  readonly organisation: string;
  readonly members: readonly { readonly account: Account; readonly title: string }[];
}

/**
 * Accounts by the organisation of their first appointment, in the order given. The api joins title and organisation by a comma and
 * several appointments by a semicolon; a person with several keeps the whole text, so that all are seen.
 */
export function groupAccounts(accounts: readonly Account[]): readonly Group[] {
  const groups = new Map<string, { account: Account; title: string }[]>();
  for (const account of accounts) {
    const [first = ''] = account.title.split('; ');
    const comma = first.lastIndexOf(', ');
    const organisation = comma < 0 ? '' : first.slice(comma + 2);
    const title = account.title === first && comma >= 0 ? first.slice(0, comma) : account.title;
    groups.set(organisation, [...(groups.get(organisation) ?? []), { account, title }]);
  }
  return [...groups].map(([organisation, members]) => ({ organisation, members }));
}

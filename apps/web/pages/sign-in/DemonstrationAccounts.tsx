import { TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { InstallationView } from '../../../../libs/contracts/views/installation.js';
import { searchKey } from '../../../../libs/domain/search-key.js';
import { signInTexts } from '../../../../libs/messages/sign-in/sign-in.js';
import { useCommand } from '../../api/use-command.js';
import classes from './DemonstrationAccounts.module.css';
import { groupAccounts } from './group-accounts.js';
import { useEnter } from './use-enter.js';

type Account = InstallationView['accounts'][number];

/** More accounts than this get a field to find one by typing. */
const fewAccounts = 8;

/** Everybody one may enter as, by organisation, with what each does; one click signs in. */
export function DemonstrationAccounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const [text, setText] = useState('');
  const enter = useEnter();
  const signIn = useCommand('signInDemonstration', { meta: { signIn: true }, onSuccess: enter });
  const wanted = searchKey(text);
  const shown = accounts.filter(({ name, title, does, userName }) =>
    searchKey(name, title, does, userName).includes(wanted),
  );
  return (
    <section className={classes.section} aria-labelledby="demonstration-title">
      <div className={classes.head}>
        <div>
          <h2 id="demonstration-title" className={classes.title}>
            {signInTexts.demonstrationTitle}
          </h2>
          <p className={classes.intro}>{signInTexts.demonstrationIntro}</p>
        </div>
        {accounts.length > fewAccounts && (
          <TextInput
            type="search"
            className={classes.search}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            aria-label={signInTexts.accountSearch}
            placeholder={signInTexts.accountSearch}
            leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          />
        )}
      </div>
      <span role="status" className="visually-hidden">
        {text && signInTexts.accountsFound(shown.length)}
      </span>
      <div className={classes.groups}>
        {groupAccounts(shown).map(({ organisation, members }) => (
          <div key={organisation} className={classes.group}>
            <h3 className={classes.organisation}>{organisation}</h3>
            <ul className={classes.list}>
              {members.map(({ account, title }) => (
                <li key={account.userName}>
                  <button
                    type="button"
                    className={classes.account}
                    disabled={signIn.isPending}
                    onClick={() => signIn.mutate({ body: { userName: account.userName } })}
                  >
                    <span className={classes.words}>
                      <span className={classes.name}>{account.name}</span>
                      <span className={classes.role}>{title}</span>
                      <span className={classes.does}>{account.does}</span>
                    </span>
                    <IconChevronRight size={16} stroke={1.7} aria-hidden className={classes.arrow} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.intro}>{signInTexts.noAccount}</p>}
    </section>
  );
}

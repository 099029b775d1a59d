import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { paths } from '../paths.js';
import { AccountMenu } from './AccountMenu.js';
import { NoticeBell } from './NoticeBell.js';
import { SearchField } from './SearchField.js';
import { mayDo, useSession } from './session.js';
import classes from './TopBar.module.css';

/** Search, notices and in whose name the person acts. */
export function TopBar() {
  const maySearch = mayDo(useSession(), 'dossier.read');
  return (
    <header className={classes.bar} aria-label={frameTexts.top}>
      {maySearch && (
        <>
          <div className={classes.search}>
            <SearchField hint />
          </div>
          <ActionIcon
            component={Link}
            to={paths.dossiers}
            variant="subtle"
            color="gray"
            size={40}
            className={classes.searchLink}
            aria-label={frameTexts.search}
          >
            <IconSearch size={20} stroke={1.7} />
          </ActionIcon>
        </>
      )}
      <div className={classes.right}>
        <NoticeBell />
        <AccountMenu />
      </div>
    </header>
  );
}

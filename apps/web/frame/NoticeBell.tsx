import { ActionIcon, Anchor, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { noticesTexts } from '../../../libs/messages/notices/notices.js';
import { NoticeItems } from '../components/NoticeItems.js';
import { paths } from '../paths.js';
import classes from './NoticeBell.module.css';
import { useNotices } from './use-notices.js';

const shown = 7;

/** Unread notices as a number, the newest few as a list. */
export function NoticeBell() {
  const [opened, setOpened] = useState(false);
  const { data } = useNotices();
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={opened} onChange={setOpened} width={420} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          className={classes.bell}
          aria-label={noticesTexts.bell(unread)}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={20} stroke={1.7} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={noticesTexts.title} className={classes.dropdown}>
        <div className={classes.head}>
          <strong>{noticesTexts.title}</strong>
          <Anchor component={Link} to={paths.notices} fz="sm" onClick={() => setOpened(false)}>
            {noticesTexts.all}
          </Anchor>
        </div>
        {data && data.items.length > 0 ? (
          <NoticeItems notices={data.items.slice(0, shown)} onOpen={() => setOpened(false)} />
        ) : (
          <p className={classes.none}>{noticesTexts.none}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

import {
  type Icon,
  IconAlarm,
  IconArrowBackUp,
  IconCalendarEvent,
  IconClipboardText,
  IconClockExclamation,
  IconFlag,
  IconInbox,
  IconKey,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { noticeName } from '../../../libs/messages/notices/notice-words.js';
import { noticesTexts } from '../../../libs/messages/notices/notices.js';
import { formatInstant } from '../format/vietnam-time.js';
import { type Notice, useReadNotice } from '../frame/use-notices.js';
import { dossierPath, paths, registrationPath } from '../paths.js';
import classes from './NoticeItems.module.css';

const icons: Readonly<Record<Notice['kind'], Icon>> = {
  arrived: IconInbox,
  reminded: IconAlarm,
  overdue: IconClockExclamation,
  'term-set': IconCalendarEvent,
  returned: IconArrowBackUp,
  decided: IconRosetteDiscountCheck,
  'registration-owed': IconFlag,
  'report-owed': IconClipboardText,
  'password-reset': IconKey,
};

/** Notices as links to their dossiers, or to what the unit owes a campaign; opening one marks it as read. */
export function NoticeItems({
  notices,
  onOpen,
}: {
  readonly notices: readonly Notice[];
  readonly onOpen?: () => void;
}) {
  const read = useReadNotice();
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <NoticeLink
            notice={notice}
            onOpen={() => {
              if (!notice.read) read.mutate({ params: { id: notice.id } });
              onOpen?.();
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** Where a notice leads: to its dossier, to what the unit owes, or to one's own account. */
function noticePath(notice: Notice): string {
  if (notice.dossierId !== null) return dossierPath(notice.dossierId);
  return notice.campaignId !== null ? registrationPath(notice.campaignId) : paths.account;
}

function NoticeLink({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const Mark = icons[notice.kind];
  return (
    <Link to={noticePath(notice)} className={classes.item} data-read={notice.read} data-row onClick={onOpen}>
      <Mark size={18} stroke={1.6} aria-hidden className={classes.icon} data-kind={notice.kind} />
      <span className={classes.words}>
        <span className={classes.text}>{notice.text}</span>
        <span className={classes.about}>
          {noticeName(notice.kind)} · {notice.dossierId !== null && `${notice.code} · `}
          {notice.title}
        </span>
      </span>
      <span className={classes.at}>
        {formatInstant(notice.at)}
        {!notice.read && (
          <span className={classes.unread}>
            <span className="visually-hidden">{noticesTexts.unreadMark}</span>
          </span>
        )}
      </span>
    </Link>
  );
}

import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { noticesTexts } from '../../../../libs/messages/notices/notices.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { NoticeItems } from '../../components/NoticeItems.js';
import { Page } from '../../components/Page.js';
import { formatWeekday, vietnamDay } from '../../format/vietnam-time.js';
import { type Notice, useNotices, useReadNotice } from '../../frame/use-notices.js';
import { useRowKeys } from '../../lists/use-row-keys.js';
import classes from './NoticesPage.module.css';

/** Everything the person was told, newest first, by day. */
export function NoticesPage() {
  const [search, setSearch] = useSearchParams();
  const onlyUnread = search.get('xem') === 'chua-doc';
  const { data, error, refetch } = useNotices();
  const read = useReadNotice();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const unread = (data?.items ?? []).filter((notice) => !notice.read);
  const shown = onlyUnread ? unread : (data?.items ?? []);
  const readAll = () => {
    for (const { id } of unread) read.mutate({ params: { id } });
  };
  return (
    <Page
      title={noticesTexts.title}
      subtitle={data && noticesTexts.unread(data.unread)}
      actions={
        unread.length > 0 && (
          <Button variant="default" onClick={readAll}>
            {noticesTexts.readAll}
          </Button>
        )
      }
    >
      <SegmentedControl
        mb="sm"
        size="xs"
        aria-label={noticesTexts.show}
        value={onlyUnread ? 'unread' : 'all'}
        onChange={(value) => setSearch(value === 'unread' ? { xem: 'chua-doc' } : {}, { replace: true })}
        data={[
          { value: 'all', label: noticesTexts.showAll },
          { value: 'unread', label: noticesTexts.showUnread },
        ]}
      />
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5].map((line) => <Skeleton key={line} height={52} mb={6} />)}
      {data && shown.length === 0 && (
        <EmptyState icon={IconBellCheck} title={onlyUnread ? noticesTexts.noneUnread : noticesTexts.none}>
          {onlyUnread ? noticesTexts.noneUnreadHint : noticesTexts.noneHint}
        </EmptyState>
      )}
      <div ref={list} className={classes.days}>
        {[...Map.groupBy(shown, ({ at }) => vietnamDay(at))].map(([day, notices]) => (
          <Day key={day} day={day} notices={notices} />
        ))}
      </div>
    </Page>
  );
}

function Day({ day, notices }: { readonly day: string; readonly notices: readonly Notice[] }) {
  const name = {
    [vietnamDay(new Date())]: noticesTexts.today,
    [vietnamDay(new Date(Date.now() - 86_400_000))]: noticesTexts.yesterday,
  }[day];
  return (
    <section>
      <h2 className={classes.day}>
        {name && `${name} · `}
        {formatWeekday(day)}
      </h2>
      <NoticeItems notices={notices} />
    </section>
  );
}

import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type ActGroup, actGroups } from '../../../../libs/domain/acts/act-kind.js';
import { actGroupNames, actTexts as texts } from '../../../../libs/messages/acts/acts.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { DayField } from '../../components/DayField.js';
import { DelayedSearch } from '../../components/DelayedSearch.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { readIsoDay } from '../../format/iso-day.js';
import classes from './Acts.module.css';
import { ActTable } from './ActTable.js';

/** «Who did what, from where, when?»: the record of acts, for who audits. */
export function ActsPage() {
  const [search, setSearch] = useSearchParams();
  const query = readQuery(search);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.acts(query),
    queryFn: ({ signal, pageParam }) =>
      call('listActs', { query: { ...query, ...(pageParam ? { before: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ before }) => before,
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={texts.title} subtitle={texts.intro}>
      <div className={classes.tools}>
        <NativeSelect
          label={texts.group}
          value={query.group ?? ''}
          onChange={(event) => set('group', event.currentTarget.value)}
          data={[
            { value: '', label: texts.allGroups },
            ...actGroups.map((group) => ({ value: group, label: actGroupNames[group] })),
          ]}
        />
        <DelayedSearch
          className={classes.search}
          label={texts.who}
          placeholder={texts.whoHint}
          value={query.who ?? ''}
          search={(text) => set('who', text)}
        />
        <div className={classes.day}>
          <DayField label={texts.from} value={query.from ?? ''} onChange={(day) => set('from', day)} />
        </div>
        <div className={classes.day}>
          <DayField label={texts.to} value={query.to ?? ''} onChange={(day) => set('to', day)} />
        </div>
        {search.size > 0 && (
          <Button variant="subtle" onClick={() => setSearch({}, { replace: true })}>
            {texts.clear}
          </Button>
        )}
      </div>
      {error && !data && <ErrorNotice error={error} title={texts.failed} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((line) => <Skeleton key={line} height={44} mb={6} />)}
      {data && items.length === 0 && (
        <EmptyState icon={IconHistory} title={texts.empty}>
          {texts.emptyHint}
        </EmptyState>
      )}
      {items.length > 0 && <ActTable acts={items} />}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.older}
        </Button>
      )}
    </Page>
  );
}

function readQuery(search: URLSearchParams) {
  const group = actGroups.find((known): known is ActGroup => known === search.get('group'));
  const who = search.get('who');
  const [from, to] = [readIsoDay(search.get('from')), readIsoDay(search.get('to'))];
  return {
    ...(group ? { group } : {}),
    ...(who ? { who } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

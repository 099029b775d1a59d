import { Anchor, Button, Checkbox, SegmentedControl, Skeleton } from '@mantine/core';
import { IconAward, IconFileSpreadsheet, IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { DelayedSearch } from '../../components/DelayedSearch.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { mayDo, useSession } from '../../frame/session.js';
import { ListPages } from '../../lists/ListPages.js';
import { useRowKeys } from '../../lists/use-row-keys.js';
import { paths, subjectPath } from '../../paths.js';
import { PersonDialog } from './dialogs/PersonDialog.js';
import classes from './Subjects.module.css';
import { SubjectTable } from './SubjectTable.js';

/** «What has this person been given, and does anything hold them back?»: found by name without accents. */
export function SubjectsPage() {
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const mayWrite = mayDo(session, 'subject.write');
  const query = readQuery(search);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.subjectList(query),
    queryFn: ({ signal }) => call('searchSubjects', { query, signal }),
    placeholderData: keepPreviousData,
  });
  const filter = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={texts.title} subtitle={texts.subtitle} actions={mayWrite && <Actions add={() => setAdding(true)} />}>
      <div className={classes.tools}>
        <DelayedSearch
          className={classes.search}
          label={texts.search}
          placeholder={mayWrite ? texts.searchPlaceholderWriter : texts.searchPlaceholder}
          value={query.q ?? ''}
          search={(text) => filter('q', text)}
        />
        <SegmentedControl
          size="xs"
          aria-label={texts.kind}
          value={query.kind ?? 'all'}
          onChange={(kind) => filter('kind', kind === 'all' ? '' : kind)}
          data={(['all', 'person', 'collective'] as const).map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <Checkbox
          label={texts.heldOnly}
          checked={query.held === 'yes'}
          onChange={(event) => filter('held', event.currentTarget.checked ? 'yes' : '')}
        />
        <span className={classes.count} role="status">
          {data && texts.found(data.total)}
        </span>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((line) => <Skeleton key={line} height={40} mb={6} />)}
      {data?.total === 0 && <Nothing narrowed={search.size > 0} clear={() => setSearch({}, { replace: true })} />}
      {data && data.items.length > 0 && (
        <div ref={list}>
          <SubjectTable rows={data.items} stale={isPlaceholderData} />
          <ListPages page={data.page} size={data.size} total={data.total} range={texts.range} />
        </div>
      )}
      <PersonDialog opened={adding} close={() => setAdding(false)} saved={({ id }) => void navigate(subjectPath(id))} />
    </Page>
  );
}

function readQuery(search: URLSearchParams) {
  const kind = search.get('kind');
  const page = Number(search.get('page') ?? '1');
  return {
    ...(search.get('q') ? { q: search.get('q') ?? '' } : {}),
    ...(kind === 'person' || kind === 'collective' ? ({ kind } as const) : {}),
    ...(search.get('held') === 'yes' ? ({ held: 'yes' } as const) : {}),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

function Actions({ add }: { readonly add: () => void }) {
  return (
    <>
      <Button
        component={Link}
        to={paths.awardImport}
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      >
        {texts.importAwards}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {texts.add}
      </Button>
    </>
  );
}

function Nothing({ narrowed, clear }: { readonly narrowed: boolean; readonly clear: () => void }) {
  if (!narrowed)
    return (
      <EmptyState icon={IconAward} title={texts.none}>
        {texts.noneHint}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconSearch}
      title={texts.noMatch}
      actions={
        <Anchor component="button" type="button" onClick={clear}>
          {texts.kinds.all}
        </Anchor>
      }
    >
      {texts.noMatchHint}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { screens } from '../../../../libs/messages/screens.js';
import { announce } from '../../components/announce.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { SearchField } from '../../frame/SearchField.js';
import { allColumns } from '../../lists/columns.js';
import { DossierTable } from '../../lists/DossierTable.js';
import { FilterBar } from '../../lists/FilterBar.js';
import { ListPages } from '../../lists/ListPages.js';
import { filterNames, readListAddress } from '../../lists/list-address.js';
import { TableSkeleton } from '../../lists/TableSkeleton.js';
import { useDossierList } from '../../lists/use-dossier-list.js';
import classes from './DossiersPage.module.css';

const pageSize = 50;

/** «Where is it?»: every dossier the reader may see, found by name without accents, by code, by filters. */
export function DossiersPage() {
  const [search] = useSearchParams();
  const address = readListAddress(search);
  const { q = '', page = 1 } = address;
  const list = useDossierList({ ...address, tab: address.tab ?? 'all', page, size: pageSize });
  const { data, error, isPlaceholderData } = list;
  const total = data?.total;
  const words = total === undefined ? '' : q ? screens.dossiers.foundFor(total, q) : screens.dossiers.found(total);
  useEffect(() => {
    if (q && !isPlaceholderData && words) announce(words);
  }, [q, words, isPlaceholderData]);
  return (
    <Page title={screens.dossiers.title} subtitle={screens.dossiers.subtitle}>
      <div className={classes.search}>
        <SearchField />
      </div>
      <FilterBar names={filterNames}>
        {words}
        {data && total !== undefined && total > 0 && ` · ${screens.queue.took(data.tookMs)}`}
      </FilterBar>
      {error && !data && <ErrorNotice error={error} onRetry={() => void list.refetch()} />}
      {!error && !data && <TableSkeleton columns={allColumns} />}
      {data && total === 0 && <NothingFound text={q} />}
      {data && data.items.length > 0 && (
        <>
          <DossierTable
            label={screens.dossiers.listLabel}
            columns={allColumns}
            rows={data.items}
            searched={q}
            stale={isPlaceholderData}
          />
          <ListPages page={page} size={pageSize} total={data.total} />
        </>
      )}
    </Page>
  );
}

function NothingFound({ text }: { readonly text: string }) {
  const [search, setSearch] = useSearchParams();
  const narrowed = [...filterNames, 'q'].some((name) => search.has(name));
  if (!narrowed) return <EmptyState title={screens.dossiers.empty}>{screens.dossiers.emptyHint}</EmptyState>;
  return (
    <EmptyState
      icon={IconFileSearch}
      title={text ? screens.dossiers.noMatch(text) : screens.queue.empty.filtered}
      actions={
        <Button variant="default" onClick={() => setSearch({}, { replace: true })}>
          {screens.dossiers.showAll}
        </Button>
      }
    >
      {screens.dossiers.noMatchHint}
    </EmptyState>
  );
}

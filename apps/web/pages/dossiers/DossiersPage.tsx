import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { dossierListTexts } from '../../../../libs/messages/dossiers/dossiers.js';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
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
  const words = total === undefined ? '' : q ? dossierListTexts.foundFor(total, q) : dossierListTexts.found(total);
  useEffect(() => {
    if (q && !isPlaceholderData && words) announce(words);
  }, [q, words, isPlaceholderData]);
  return (
    <Page title={dossierListTexts.title} subtitle={dossierListTexts.subtitle}>
      <div className={classes.search}>
        <SearchField />
      </div>
      <FilterBar names={filterNames}>{words}</FilterBar>
      {error && !data && <ErrorNotice error={error} onRetry={() => void list.refetch()} />}
      {!error && !data && <TableSkeleton columns={allColumns} />}
      {data && total === 0 && <NothingFound text={q} />}
      {data && data.items.length > 0 && (
        <>
          <DossierTable
            label={dossierListTexts.listLabel}
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
  if (!narrowed) return <EmptyState title={dossierListTexts.empty}>{dossierListTexts.emptyHint}</EmptyState>;
  return (
    <EmptyState
      icon={IconFileSearch}
      title={text ? dossierListTexts.noMatch(text) : queueTexts.empty.filtered}
      actions={
        <Button variant="default" onClick={() => setSearch({}, { replace: true })}>
          {dossierListTexts.showAll}
        </Button>
      }
    >
      {dossierListTexts.noMatchHint}
    </EmptyState>
  );
}

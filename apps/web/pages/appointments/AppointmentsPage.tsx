import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconUserSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { appointmentTexts as texts } from '../../../../libs/messages/appointments/appointments.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { DayField } from '../../components/DayField.js';
import { DelayedSearch } from '../../components/DelayedSearch.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { readIsoDay } from '../../format/iso-day.js';
import { ListPages } from '../../lists/ListPages.js';
import { AppointDialog } from './AppointDialog.js';
import classes from './AppointmentsPage.module.css';
import { AppointmentTable } from './AppointmentTable.js';

/** «Who held which function on that day?»; an administrator appoints and ends here. */
export function AppointmentsPage() {
  const [search, setSearch] = useSearchParams();
  const [appointing, setAppointing] = useState(false);
  const query = readQuery(search);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: keys.appointmentList(query),
    queryFn: ({ signal }) => call('listAppointments', { query, signal }),
    placeholderData: keepPreviousData,
  });
  const tree = useQuery({
    queryKey: keys.organisationTree(''),
    queryFn: ({ signal }) => call('listOrganisations', { signal }),
    enabled: data?.mayWrite === true,
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page
      title={texts.title}
      subtitle={data && texts.subtitle(data.total - data.voided, data.at, data.at === data.today)}
      actions={
        data?.mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAppointing(true)}>
            {texts.appoint}
          </Button>
        )
      }
    >
      <div className={classes.tools}>
        <DelayedSearch
          className={classes.search}
          label={texts.search}
          value={query.q ?? ''}
          search={(text) => set('q', text)}
        />
        <div className={classes.day}>
          {data && (
            <DayField label={texts.at} value={data.at} onChange={(day) => set('at', day === data.today ? '' : day)} />
          )}
        </div>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((line) => <Skeleton key={line} height={44} mb={6} />)}
      {data?.total === 0 && (
        <EmptyState icon={IconUserSearch} title={texts.nothing}>
          {texts.nothingHint}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <AppointmentTable rows={data.items} today={data.today} mayWrite={data.mayWrite} stale={isPlaceholderData} />
          <ListPages page={data.page} size={data.size} total={data.total} range={texts.range} />
        </>
      )}
      {appointing && tree.data && <AppointDialog tree={tree.data} close={() => setAppointing(false)} />}
    </Page>
  );
}

function readQuery(search: URLSearchParams) {
  const at = readIsoDay(search.get('at'));
  const q = search.get('q');
  const page = Number(search.get('page') ?? '1');
  return {
    ...(at ? { at } : {}),
    ...(q ? { q } : {}),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

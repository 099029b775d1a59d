import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublishedVersion } from '../../../../libs/contracts/views/calendars.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendar-screens.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { CalendarChanges } from './CalendarChanges.js';
import classes from './Calendars.module.css';
import { VersionTable } from './VersionTable.js';

/** Every published version, and what differs between any two. */
export function History({ versions }: { readonly versions: readonly PublishedVersion[] }) {
  const [newest, former] = versions;
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [before, after] = [from ?? former?.number, to ?? newest?.number];
  const data = versions.map(({ number }) => ({ value: String(number), label: texts.version(number) }));
  return (
    <section className={classes.section} aria-labelledby="cac-ban-lich">
      <h2 id="cac-ban-lich">{texts.history}</h2>
      <VersionTable versions={versions} />
      {before !== undefined && after !== undefined && (
        <>
          <h3>{texts.compare}</h3>
          <div className={classes.compared}>
            <Select
              label={texts.from}
              data={data}
              value={String(before)}
              allowDeselect={false}
              onChange={(value) => setFrom(Number(value))}
            />
            <Select
              label={texts.to}
              data={data}
              value={String(after)}
              allowDeselect={false}
              onChange={(value) => setTo(Number(value))}
            />
          </div>
          <Difference before={before} after={after} />
        </>
      )}
    </section>
  );
}

function Difference({ before, after }: { readonly before: number; readonly after: number }) {
  const one = useVersion(before);
  const other = useVersion(after);
  const error = one.error ?? other.error;
  if (error) return <ErrorNotice error={error} onRetry={() => void Promise.all([one.refetch(), other.refetch()])} />;
  if (!one.data || !other.data) return <Skeleton height={60} />;
  return <CalendarChanges before={one.data.calendar} after={other.data.calendar} none={texts.same} />;
}

/** A published version never changes, so it is asked for once. */
function useVersion(number: number) {
  return useQuery({
    queryKey: keys.workingCalendarVersion(number),
    queryFn: ({ signal }) => call('getWorkingCalendarVersion', { params: { version: String(number) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { PublishedVersion } from '../../../../libs/contracts/views/calendars.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { ErrorNotice } from '../ErrorNotice.js';
import classes from './Versions.module.css';
import { VersionTable } from './VersionTable.js';

/** How one version of a published table is asked for. */
export interface VersionQuery<Version> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Version>;
}

interface Props<Version> {
  readonly title: string;
  readonly versions: readonly PublishedVersion[];
  readonly query: (number: number) => VersionQuery<Version>;
  /** what differs between two of them */
  readonly children: (before: Version, after: Version) => ReactNode;
}

/** Every published version of a table, and what differs between any two. */
export function VersionHistory<Version>({ title, versions, query, children }: Props<Version>) {
  const heading = useId();
  const [newest, former] = versions;
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [before, after] = [from ?? former?.number, to ?? newest?.number];
  const data = versions.map(({ number }) => ({ value: String(number), label: texts.version(number) }));
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <VersionTable title={title} versions={versions} />
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
          <Difference before={query(before)} after={query(after)}>
            {children}
          </Difference>
        </>
      )}
    </section>
  );
}

interface DifferenceProps<Version> {
  readonly before: VersionQuery<Version>;
  readonly after: VersionQuery<Version>;
  readonly children: (before: Version, after: Version) => ReactNode;
}

function Difference<Version>({ before, after, children }: DifferenceProps<Version>) {
  // A published version never changes, so it is asked for once.
  const one = useQuery({ ...before, staleTime: Number.POSITIVE_INFINITY });
  const other = useQuery({ ...after, staleTime: Number.POSITIVE_INFINITY });
  const error = one.error ?? other.error;
  if (error) return <ErrorNotice error={error} onRetry={() => void Promise.all([one.refetch(), other.refetch()])} />;
  if (!one.data || !other.data) return <Skeleton height={60} />;
  return children(one.data, other.data);
}

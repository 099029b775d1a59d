import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { CalendarScreen } from './CalendarScreen.js';
import classes from './Calendars.module.css';

/** «Which days count, and who said so?» */
export function CalendarPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.workingCalendar,
    queryFn: ({ signal }) => call('getWorkingCalendar', { signal }),
  });
  if (data) return <CalendarScreen view={data} />;
  return (
    <Page title={texts.title}>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.months}>
          {Array.from({ length: 12 }, (_, month) => month).map((month) => (
            <Skeleton key={month} height={210} />
          ))}
        </div>
      )}
    </Page>
  );
}

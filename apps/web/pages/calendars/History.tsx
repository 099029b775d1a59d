import type { PublishedVersion } from '../../../../libs/contracts/views/calendars.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { VersionHistory } from '../../components/versions/VersionHistory.js';
import { CalendarChanges } from './CalendarChanges.js';

/** Every published version of the working days. */
export function History({ versions }: { readonly versions: readonly PublishedVersion[] }) {
  return (
    <VersionHistory
      title={texts.history}
      versions={versions}
      query={(number) => ({
        queryKey: keys.workingCalendarVersion(number),
        queryFn: ({ signal }) => call('getWorkingCalendarVersion', { params: { version: String(number) }, signal }),
      })}
    >
      {(before, after) => <CalendarChanges before={before.calendar} after={after.calendar} none={texts.same} />}
    </VersionHistory>
  );
}

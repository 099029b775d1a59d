import type { PublishedVersion } from '../../../../libs/contracts/views/calendars.js';
import { calendarTexts as texts } from '../../../../libs/messages/calendars/calendar-page.js';
import { formatDay, formatInstant } from '../../format/vietnam-time.js';
import { ScrollTable } from '../ScrollTable.js';
import { headsOf } from '../TableHead.js';
import classes from './Versions.module.css';

/** The versions of a published table: number, day, author and reason. */
export function VersionTable({
  title,
  versions,
}: {
  readonly title: string;
  readonly versions: readonly PublishedVersion[];
}) {
  return (
    // what scrolls must be reached by the keyboard
    <ScrollTable label={title} heads={headsOf(texts.historyColumns)} className={classes.table}>
      {versions.map(({ number, publishedAt, publishedBy, note }) => (
        <tr key={number}>
          <td>{texts.version(number)}</td>
          <td className="tabular" title={formatInstant(publishedAt)}>
            {formatDay(publishedAt)}
          </td>
          <td>{publishedBy ?? texts.shipped}</td>
          <td className={classes.note}>{note}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

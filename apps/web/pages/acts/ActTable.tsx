import type { ActList } from '../../../../libs/contracts/views/accounts.js';
import { actTexts as texts } from '../../../../libs/messages/acts/acts.js';
import words from '../../components/Words.module.css';
import { formatInstant } from '../../format/vietnam-time.js';
import table from '../../lists/CardTable.module.css';
import classes from './Acts.module.css';

/** Acts, the newest first. A card each on a phone. */
export function ActTable({ acts }: { readonly acts: ActList['items'] }) {
  return (
    <table role="table" className={table.table} aria-label={texts.title}>
      <thead role="rowgroup">
        <tr role="row">
          {[texts.when, texts.what, texts.by, texts.address].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {acts.map((act) => (
          <tr key={act.position} role="row">
            <td role="cell" className={words.number}>
              {formatInstant(act.at)}
            </td>
            <td role="cell">
              <span className={words.name}>{act.text}</span>
              {act.detail && <div className={`${words.hint} ${classes.detail}`}>{act.detail}</div>}
            </td>
            <td role="cell" data-label={texts.by}>
              {act.person?.name ?? act.userName ?? <span className={words.muted}>{texts.nobody}</span>}
              {act.office && <div className={words.hint}>{act.office}</div>}
            </td>
            <td role="cell" className={words.number} data-label={texts.address}>
              {act.address}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Badge, Button } from '@mantine/core';
import type { SessionList } from '../../../../libs/contracts/views/accounts.js';
import { accountTexts as texts } from '../../../../libs/messages/account/account.js';
import words from '../../components/Words.module.css';
import { formatInstant } from '../../format/vietnam-time.js';
import table from '../../lists/CardTable.module.css';

interface Props {
  readonly sessions: SessionList['items'];
  /** the one that is being ended */
  readonly ending: string | null;
  readonly end: (id: string) => void;
}

/** Where the account is open: each session but this one can be ended. A card each on a phone. */
export function SessionTable({ sessions, ending, end }: Props) {
  return (
    <table role="table" className={table.table} aria-label={texts.sessions}>
      <thead role="rowgroup">
        <tr role="row">
          {[texts.device, texts.address, texts.since, texts.lastUsed, texts.end].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name === texts.end ? <span className="visually-hidden">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sessions.map(({ id, device, address, since, lastUsed, own }) => (
          <tr key={id} role="row">
            <td role="cell" className={words.name}>
              {device}
            </td>
            <td role="cell" data-label={texts.address} className={words.number}>
              {address}
            </td>
            <td role="cell" data-label={texts.since} className={words.number}>
              {formatInstant(since)}
            </td>
            <td role="cell" data-label={texts.lastUsed} className={words.number}>
              {formatInstant(lastUsed)}
            </td>
            <td role="cell">
              {own ? (
                <Badge variant="light">{texts.here}</Badge>
              ) : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={texts.endOf(device, formatInstant(since))}
                  loading={ending === id}
                  onClick={() => end(id)}
                >
                  {texts.end}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

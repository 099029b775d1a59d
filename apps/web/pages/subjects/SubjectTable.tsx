import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { SubjectRow } from '../../../../libs/contracts/views/subjects.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { headsOf } from '../../components/TableHead.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { CardTable } from '../../lists/CardTable.js';
import { rowLinkMark } from '../../lists/use-row-keys.js';
import { subjectPath } from '../../paths.js';
import { HoldMark } from './marks.js';

/** Subjects, one a row; namesakes are told apart by birth date, place and the end of the number. A card each on a phone. */
export function SubjectTable({ rows, stale }: { readonly rows: readonly SubjectRow[]; readonly stale: boolean }) {
  return (
    <CardTable label={texts.listLabel} heads={headsOf(texts.columns)} stale={stale}>
      {rows.map((row) => (
        <tr key={row.id} role="row">
          <td role="cell">
            <Anchor
              component={Link}
              to={subjectPath(row.id)}
              fz="inherit"
              className={words.name}
              {...{ [rowLinkMark]: row.id }}
            >
              {row.name}
            </Anchor>
            <div className={`${words.hint} ${words.number}`}>{identityOf(row)}</div>
          </td>
          <td role="cell">{[row.position, row.workUnit].filter(Boolean).join(', ')}</td>
          <td role="cell" className={words.number} data-label={texts.columns.awards}>
            {row.awards}
          </td>
          <td role="cell" className={words.number} data-label={texts.columns.nominations}>
            {row.openNominations}
          </td>
          <td role="cell">
            <HoldMark open={row.openHolds} />
          </td>
        </tr>
      ))}
    </CardTable>
  );
}

function identityOf({ kind, citizenNumber, birthDate }: SubjectRow): string {
  if (kind === 'collective') return texts.collective;
  return [birthDate && formatDay(birthDate), citizenNumber].filter(Boolean).join(' · ');
}

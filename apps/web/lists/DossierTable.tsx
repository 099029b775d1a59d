import { type ReactNode, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { queueTexts } from '../../../libs/messages/queue/queue.js';
import { dossierPath } from '../paths.js';
import type { DossierColumn } from './columns.js';
import { DossierHead } from './DossierHead.js';
import classes from './DossierTable.module.css';
import { Highlighted } from './Highlighted.js';
import { rememberList } from './last-list.js';
import { useArrivals } from './use-arrivals.js';
import { rowMark, useKeepUnderPointer } from './use-keep-under-pointer.js';
import { rowLinkMark, useRowKeys } from './use-row-keys.js';

interface DossierTableProps {
  readonly label: string;
  readonly columns: readonly DossierColumn[];
  readonly rows: readonly DossierRow[];
  /** the text searched for, marked in codes, titles and names */
  readonly searched?: string;
  /** a button of a row, beside the link to the dossier */
  readonly action?: (row: DossierRow) => ReactNode;
  readonly stale?: boolean;
}

/**
 * Dossiers one per row, a card each on a phone. A table to screen readers in both shapes: the roles are written out because a table
 * laid out as a grid loses its own.
 */
export function DossierTable({ label, columns, rows, searched = '', action, stale = false }: DossierTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const { pathname, search } = useLocation();
  const ids = rows.map(({ id }) => id);
  useRowKeys(table);
  useKeepUnderPointer(table, ids);
  const arrived = useArrivals(`${pathname}${search}${stale ? ' stale' : ''}`, ids);
  const remember = () => rememberList({ label, href: pathname + search, ids });
  return (
    <table ref={table} role="table" aria-label={label} className={classes.table} data-stale={stale}>
      <DossierHead columns={columns} withAction={action !== undefined} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr
            key={row.id}
            role="row"
            className={classes.row}
            data-arrived={arrived.has(row.id) || undefined}
            {...{ [rowMark]: row.id }}
          >
            {columns.map((column) => (
              <td key={column.key} role="cell" data-cell={column.key} className={classes.cell}>
                {column.key === 'dossier' ? (
                  <TitleCell row={row} searched={searched} onOpen={remember} />
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
            {action && (
              <td role="cell" data-cell="action" className={classes.cell}>
                {action(row)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TitleCellProps {
  readonly row: DossierRow;
  readonly searched: string;
  readonly onOpen: () => void;
}

function TitleCell({ row, searched, onOpen }: TitleCellProps) {
  const others = row.matched.filter((name) => !row.title.includes(name));
  return (
    <span className={classes.title}>
      <span className={classes.code}>
        <Highlighted text={row.code} searched={searched} />
      </span>
      <Link
        to={dossierPath(row.id)}
        className={classes.link}
        title={row.title}
        onClick={onOpen}
        {...{ [rowLinkMark]: row.id }}
      >
        <Highlighted text={row.title} searched={searched} />
      </Link>
      {row.resubmitted && (
        <span className={classes.badge} title={queueTexts.resubmittedMeaning}>
          {queueTexts.resubmitted}
        </span>
      )}
      {others.length > 0 && (
        <span className={classes.matched}>
          <Highlighted text={others.join(', ')} searched={searched} />
        </span>
      )}
    </span>
  );
}

import type { ReactNode } from 'react';
import { type ColumnHead, TableHead } from '../components/TableHead.js';
import classes from './CardTable.module.css';

interface Props {
  readonly label: string;
  readonly heads: readonly ColumnHead[];
  /** an answer to an earlier question while the next is on its way */
  readonly stale: boolean;
  /** rows with `role="row"` of cells with `role="cell"` */
  readonly children: ReactNode;
}

/** A table that is a card for each row on a phone. */
export function CardTable({ label, heads, stale, children }: Props) {
  return (
    <table role="table" className={classes.table} aria-label={label} data-stale={stale || undefined}>
      <TableHead heads={heads} cards />
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

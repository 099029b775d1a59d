import type { ReactNode } from 'react';
import classes from './ScrollTable.module.css';
import { type ColumnHead, TableHead } from './TableHead.js';

interface Props {
  /** what the table holds; with it the table is a region that the keyboard reaches where it scrolls */
  readonly label?: string;
  readonly heads: readonly ColumnHead[];
  /** how the table looks where it is not as usual */
  readonly className?: string | undefined;
  /** how the region stands on the page where it does not only scroll sideways */
  readonly scrollClassName?: string | undefined;
  /** the rows */
  readonly children: ReactNode;
}

/** A plain table with its head; it scrolls within itself where a phone is too narrow. */
export function ScrollTable({
  label,
  heads,
  className = classes.table,
  scrollClassName = classes.scroll,
  children,
}: Props) {
  const region = label === undefined ? {} : { tabIndex: 0, role: 'region', 'aria-label': label };
  return (
    <div className={scrollClassName} {...region}>
      <table className={className}>
        <TableHead heads={heads} />
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

import { Skeleton } from '@mantine/core';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import type { DossierColumn } from './columns.js';
import { DossierHead } from './DossierHead.js';
import classes from './DossierTable.module.css';

const widths = [78, 62, 88, 70, 54, 82, 66, 74];

/** Rows to be: the heads and heights of the list that is loading. */
export function TableSkeleton({ columns }: { readonly columns: readonly DossierColumn[] }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{frameTexts.loading}</span>
      <table className={classes.table} aria-hidden>
        <DossierHead columns={columns} />
        <tbody>
          {widths.map((width) => (
            <tr key={width} className={classes.skeleton}>
              {columns.map(({ key }) => (
                <td key={key} data-cell={key} className={classes.cell}>
                  <Skeleton height={12} width={`${width}%`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { queueTexts } from '../../../libs/messages/queue/queue.js';
import { TableHead } from '../components/TableHead.js';
import type { DossierColumn } from './columns.js';
import classes from './DossierTable.module.css';

/** The heads of a list of dossiers, shared with its skeleton so that loading keeps the layout. */
export function DossierHead(props: { readonly columns: readonly DossierColumn[]; readonly withAction?: boolean }) {
  const action = { key: 'action', label: queueTexts.fixReturned, hidden: true, width: 110 };
  return (
    <TableHead cards className={classes.head} heads={props.withAction ? [...props.columns, action] : props.columns} />
  );
}

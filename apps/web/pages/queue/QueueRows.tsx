import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DossierList, DossierRow } from '../../../../libs/contracts/views/dossier-list.js';
import type { DraftList } from '../../../../libs/contracts/views/drafts.js';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { mayDo, useSession } from '../../frame/session.js';
import { queueColumns, returnedColumns } from '../../lists/columns.js';
import { DossierTable } from '../../lists/DossierTable.js';
import { TableSkeleton } from '../../lists/TableSkeleton.js';
import { correctionPath } from '../../paths.js';
import { DraftRows } from './DraftRows.js';
import { QueueEmpty } from './QueueEmpty.js';
import classes from './QueuePage.module.css';
import type { QueueTab } from './queue-tabs.js';

interface QueueRowsProps {
  readonly tab: QueueTab;
  readonly list: UseQueryResult<DossierList>;
  readonly drafts: DraftList['items'];
  readonly filtered: boolean;
}

/** The rows of one tab. A unit's people see what came back to them, then what they have not yet sent. */
export function QueueRows({ tab, list, drafts, filtered }: QueueRowsProps) {
  const mayCorrect = mayDo(useSession(), 'draft.write');
  const { data, error, isPlaceholderData } = list;
  const columns = mayCorrect && tab === 'mine' ? returnedColumns : queueColumns[tab];
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void list.refetch()} />;
  if (!data) return <TableSkeleton columns={columns} />;
  if (data.items.length === 0 && drafts.length === 0) return <QueueEmpty tab={tab} filtered={filtered} />;
  const correctable = mayCorrect && data.items.some(({ phase }) => phase === 'returned');
  return (
    <>
      {data.items.length > 0 && (
        <section className={classes.section}>
          {mayCorrect && tab === 'mine' && (
            <h2 className={classes.heading}>
              {queueTexts.returned}
              <span>{data.total}</span>
            </h2>
          )}
          <DossierTable
            label={`${queueTexts.title}: ${queueTexts.tabs[tab]}`}
            columns={columns}
            rows={data.items}
            stale={isPlaceholderData}
            action={correctable ? correct : undefined}
          />
          <p className={classes.hint}>
            <kbd>j</kbd> <kbd>k</kbd> {queueTexts.keysHint}
          </p>
        </section>
      )}
      {drafts.length > 0 && <DraftRows drafts={drafts} />}
    </>
  );
}

function correct(row: DossierRow) {
  if (row.phase !== 'returned') return null;
  return (
    <Button component={Link} to={correctionPath(row.id)} size="compact-sm" variant="default">
      {queueTexts.fixReturned}
    </Button>
  );
}

import type { ReactNode } from 'react';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { dueTexts } from '../../../libs/messages/components/due.js';
import { dossierListTexts } from '../../../libs/messages/dossiers/dossiers.js';
import { phaseMeanings, phaseNames } from '../../../libs/messages/dossiers/phase.js';
import { queueTexts } from '../../../libs/messages/queue/queue.js';
import { DueMark } from '../components/DueMark.js';
import { HolderName } from '../components/HolderName.js';
import { formatInstant, formatShortDay } from '../format/vietnam-time.js';
import { PapersMark, Soft, TimeUsed } from './row-parts.js';

export interface DossierColumn {
  readonly key: string;
  readonly label: string;
  readonly meaning?: string;
  readonly width?: number | string;
  readonly cell: (row: DossierRow) => ReactNode;
}

const { columns: queue } = queueTexts;
const { columns: all } = dossierListTexts;

const due: DossierColumn = {
  key: 'due',
  label: queue.due,
  width: 206,
  cell: (row) => <Due row={row} />,
};
const dossier: DossierColumn = { key: 'dossier', label: queue.dossier, cell: () => null };
const unit: DossierColumn = {
  key: 'unit',
  label: queue.unit,
  width: '15.5%',
  cell: (row) => <span title={row.unitName}>{row.unitName}</span>,
};
const from: DossierColumn = {
  key: 'from',
  label: queue.from,
  width: '14.5%',
  cell: (row) => (
    <Soft title={formatInstant(row.since)}>
      {queueTexts.fromOn(row.from ?? queueTexts.direct, formatShortDay(row.since))}
    </Soft>
  ),
};
const here: DossierColumn = { key: 'here', label: queue.here, width: 134, cell: (row) => <TimeUsed row={row} /> };
const papers: DossierColumn = {
  key: 'papers',
  label: queue.papers,
  width: 100,
  cell: (row) => <PapersMark row={row} />,
};
const holder: DossierColumn = {
  key: 'holder',
  label: queue.holder,
  width: 148,
  cell: (row) => <Holder row={row} />,
};
const stage: DossierColumn = {
  key: 'stage',
  label: all.stage,
  width: '16.5%',
  cell: (row) => (
    <span title={`${row.stageLabel}, ${row.stageOrganisation}`}>
      {row.phase === 'at-stage' ? row.stageLabel : <Phase row={row} />}
    </span>
  ),
};
const place: DossierColumn = {
  key: 'stage',
  label: queue.stage,
  width: '16.5%',
  cell: (row) => <span title={row.stageLabel}>{row.stageOrganisation}</span>,
};
const days: DossierColumn = {
  key: 'days',
  label: all.days,
  meaning: dossierListTexts.daysMeaning,
  width: 80,
  cell: (row) => <span title={formatInstant(row.since)}>{dossierListTexts.days(row.daysHere)}</span>,
};
const result: DossierColumn = {
  key: 'result',
  label: queue.result,
  width: 170,
  cell: (row) => <Phase row={row} />,
};
const closedOn: DossierColumn = {
  key: 'from',
  label: queueTexts.closedOn,
  width: 120,
  cell: (row) => <Soft title={formatInstant(row.since)}>{formatShortDay(row.since)}</Soft>,
};

/** A closed dossier has a result instead of a due instant; while the unit has it, or nobody yet, no clock runs. */
function Due({ row }: { readonly row: DossierRow }) {
  switch (row.phase) {
    case 'closed':
      return <Phase row={row} />;
    case 'returned':
      return <Soft title={dueTexts.pausedMeaning}>{dueTexts.paused}</Soft>;
    case 'in-transit':
      return row.dueMark === 'none' ? <Soft>–</Soft> : <DueMark {...row} />;
    case 'at-stage':
      return <DueMark {...row} />;
  }
}

/** Who must act. «Chưa phân công» is said only of a stage that waits for somebody. */
function Holder({ row }: { readonly row: DossierRow }) {
  if (row.phase === 'returned') return <Soft title={row.unitName}>{row.unitName}</Soft>;
  return row.holder || row.phase === 'at-stage' ? <HolderName holder={row.holder} /> : <Soft>–</Soft>;
}

function Phase({ row }: { readonly row: DossierRow }) {
  const text = row.phase === 'closed' ? dossierListTexts.awarded(row.awarded, row.nominations) : phaseNames[row.phase];
  return (
    <Soft title={phaseMeanings[row.phase]} kind={row.phase}>
      {text}
    </Soft>
  );
}

const askedBy: DossierColumn = { ...stage, label: queueTexts.askedBy, width: '24%', cell: (row) => row.stageLabel };
const waiting: DossierColumn = { ...days, label: queueTexts.waitingFor };

/** What came back to a unit: who asked for more, since when. */
export const returnedColumns: readonly DossierColumn[] = [dossier, askedBy, waiting, papers];

/** What each tab of the queue asks of a row, the first question first. */
export const queueColumns = {
  mine: [due, dossier, unit, from, here, papers],
  office: [due, dossier, unit, holder, here, papers],
  elsewhere: [due, dossier, place, holder, here],
  done: [result, dossier, unit, closedOn],
} as const;

/** Columns of the list of every visible dossier. */
export const allColumns: readonly DossierColumn[] = [due, dossier, unit, stage, { ...holder, label: all.holder }, days];

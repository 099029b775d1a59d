import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ImportCheck, ImportDone } from '../../../libs/contracts/views/subjects.js';
import { dayOf } from '../../../libs/domain/calendar/calendar-day.js';
import { type NomineeFile, nomineeLayout, readNominees } from '../../../libs/excel/nominee-sheet.js';
import type { ReadTables } from '../../../libs/excel/read-tables.js';
import { nominableOrganisations } from '../../../libs/ledger/nominable-organisations.js';
import { nomineeDetail } from '../../../libs/messages/excel-import/excel-import.js';
import { saveDraft } from '../drafts/draft-changes.js';
import type { DraftRow } from '../drafts/draft-view.js';
import { findDraft } from '../drafts/drafts.queries.js';
import type { Acting } from '../http/signed-in.js';
import type { ImportBody } from './import-body.js';
import { importCheck, refuseUnlessChecked } from './import-check.js';

interface Asked {
  readonly draftId: string;
  readonly acting: Acting;
  readonly tables: ReadTables;
}

/** What a file would bring to a draft; nothing is written. */
export async function checkNominees(db: DataSource, body: ImportBody, asked: Asked): Promise<ImportCheck> {
  const { row, file } = await read(db, asked);
  const awards = row.definition.awards;
  const rows = file.rows.map(({ number, state, name, nominee }) => ({
    sheet: nomineeLayout.sheet,
    row: number,
    state,
    name,
    detail: nominee ? nomineeDetail(nominee, awards.find(({ code }) => code === nominee.award)?.name ?? null) : '',
  }));
  return importCheck(body, rows, file.wrong);
}

/** Adds the file's new nominees to the draft, all or none; the same file once more adds nobody. */
export async function importNominees(
  db: DataSource,
  body: ImportBody,
  asked: Asked & { readonly sha256: string; readonly author: string },
): Promise<ImportDone> {
  const { row, file } = await read(db, asked);
  refuseUnlessChecked(body, asked.sha256, file.wrong);
  const added = file.rows.flatMap(({ state, nominee }) => (state === 'new' && nominee ? [nominee] : []));
  const already = file.rows.length - added.length;
  if (added.length === 0) return { added: 0, already };
  // The draft's own saving refuses when somebody has saved since it was read here.
  const nominees = [...row.content.nominees, ...added].map((nominee) => ({ ...nominee }));
  const papers = row.content.papers.map((paper) => ({
    ...paper,
    satisfies: paper.satisfies.map((line) => ({ ...line })),
  }));
  await saveDraft(
    db,
    asked.draftId,
    { version: row.version, nominees, papers },
    { acting: asked.acting, name: asked.author },
  );
  return { added: added.length, already };
}

async function read(db: DataSource, { draftId, acting, tables }: Asked): Promise<{ row: DraftRow; file: NomineeFile }> {
  const row = await findDraft(db, draftId, acting);
  const organisations = await nominableOrganisations(db.manager, acting.organisationId);
  const file = readNominees(tables, {
    unitName: row.unit_name,
    awards: row.definition.awards,
    organisations,
    present: row.content.nominees,
    today: dayOf(row.now.toISOString()),
    newId: randomUUID,
  });
  return { row, file };
}

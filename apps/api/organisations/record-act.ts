import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import type { ActPreview, OrganisationActBody } from '../../../libs/contracts/views/organisations.js';
import { changesOf } from '../../../libs/domain/organisations/organisation-act.js';
import { historyOf, type OrganisationChange } from '../../../libs/domain/organisations/organisation-history.js';
import { lockOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { loadOrganisationHistory } from '../../../libs/ledger/organisations/load-organisation-history.js';
import { recordAct as putOnRecord } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { carryOutAct } from './carry-out-act.js';

/** Carries an act out. The same act sent again does nothing more; another under its id is refused. */
export async function recordAct(db: DataSource, body: OrganisationActBody, acting: Acting): Promise<void> {
  if (!body.basis) throw new ApiRefusal('act-basis-missing');
  await db.transaction(async (tx) => {
    const actor = await begin(tx, acting);
    const known = await recordedAs(tx, body);
    if (known === 'another') throw new ApiRefusal('key-reused');
    if (known !== 'not-yet') return;
    await carryOutAct(tx, body, actor);
    const { basis, effectiveOn } = body;
    await putOnRecord(tx, { kind: 'organisation-act-recorded', by: acting, detail: { basis, from: effectiveOn } });
  });
}

/** Carries the act out, looks, and takes everything back: what is shown is what would be done. */
export async function previewAct(db: DataSource, body: OrganisationActBody, acting: Acting): Promise<ActPreview> {
  const looked = new Looked();
  try {
    await db.transaction(async (tx) => {
      const actor = await begin(tx, acting);
      if ((await recordedAs(tx, body)) !== 'not-yet') throw new ApiRefusal('key-reused');
      looked.preview = await carryOutAct(tx, body, actor);
      throw looked;
    });
  } catch (error) {
    if (error !== looked || !looked.preview) throw error;
  }
  if (!looked.preview) throw looked;
  return looked.preview;
}

/** Ends the transaction of a preview, whatever it found. */
class Looked extends Error {
  preview: ActPreview | undefined;
}

/** Whether an act of this id is there, and writes the lines that this one would have written. */
async function recordedAs(
  tx: EntityManager,
  { id: actId, effectiveOn, basis, act }: OrganisationActBody,
): Promise<'not-yet' | 'same' | 'another'> {
  const [known] = await tx.query<{ same: boolean }[]>(
    'SELECT kind = $2 AND effective_on = $3 AND basis = $4 AS same FROM organisation_act WHERE id = $1',
    [actId, act.kind, effectiveOn, basis],
  );
  if (!known) return 'not-yet';
  const written = await tx.query<Pick<OrganisationChange, 'organisationId' | 'type' | 'facts' | 'successors'>[]>(
    `SELECT organisation_id AS "organisationId", type, facts, successors FROM organisation_change WHERE act_id = $1 ORDER BY seq`,
    [actId],
  );
  const others = [...(await loadOrganisationHistory(tx)).values()].flat().filter((change) => change.actId !== actId);
  const asked = changesOf(act, { history: historyOf(others), actId, effectiveOn });
  const lines =
    'code' in asked
      ? []
      : asked.map(({ organisationId, type, facts, successors }) => ({ organisationId, type, facts, successors }));
  return known.same && isDeepStrictEqual(written, lines) ? 'same' : 'another';
}

async function begin(tx: EntityManager, acting: Acting): Promise<string> {
  await lockOrganisations(tx);
  return actingActor(tx, acting);
}

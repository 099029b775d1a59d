import type { DataSource, EntityManager } from 'typeorm';
import type { ActPreview, OrganisationActBody } from '../../../libs/contracts/views/organisations.js';
import { lockOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { carryOutAct } from './carry-out-act.js';

/** Carries an act out. The same act sent again does nothing more; another under its id is refused. */
export async function recordAct(db: DataSource, body: OrganisationActBody, acting: Acting): Promise<void> {
  if (!body.basis) throw new ApiRefusal('act-basis-missing');
  await db.transaction(async (tx) => {
    const actor = await begin(tx, acting);
    const [known] = await tx.query<{ same: boolean }[]>(
      'SELECT kind = $2 AND effective_on = $3 AND basis = $4 AS same FROM organisation_act WHERE id = $1',
      [body.id, body.act.kind, body.effectiveOn, body.basis],
    );
    if (known && !known.same) throw new ApiRefusal('key-reused');
    if (!known) await carryOutAct(tx, body, actor);
  });
}

/** Carries the act out, looks, and takes everything back: what is shown is what would be done. */
export async function previewAct(db: DataSource, body: OrganisationActBody, acting: Acting): Promise<ActPreview> {
  const looked = new Looked();
  try {
    await db.transaction(async (tx) => {
      looked.preview = await carryOutAct(tx, body, await begin(tx, acting));
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

async function begin(tx: EntityManager, acting: Acting): Promise<string> {
  await tx.query("SET LOCAL lock_timeout = '2s'");
  await lockOrganisations(tx);
  return actingActor(tx, acting);
}

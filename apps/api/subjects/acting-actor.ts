import type { EntityManager } from 'typeorm';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

/** Who writes, as the record keeps it (JSON); refused when the appointment is not valid today. */
export async function actingActor(tx: EntityManager, acting: Acting): Promise<string> {
  const actor = await loadActor(tx, acting);
  if (isRefusal(actor)) throw ApiRefusal.of(actor);
  return JSON.stringify(actor);
}

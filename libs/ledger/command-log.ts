import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Refusal, refuse } from '../domain/refusal.js';

/** What an accepted command is answered, now and whenever it is sent again with the same key. */
export interface Accepted {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

/** The fingerprint of what was asked, so that a key used for something else is noticed. */
export function requestHash(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

interface CommandRow {
  actor: string;
  request_hash: string;
  result: Accepted;
}

/** The stored answer of a command sent before; refused without content when the key belongs to another actor or request. */
export async function answeredBefore(
  tx: EntityManager,
  sent: { commandId: string; actor: string; hash: string },
): Promise<Accepted | Refusal | undefined> {
  const [row] = await tx.query<CommandRow[]>('SELECT actor, request_hash, result FROM command WHERE id = $1', [
    sent.commandId,
  ]);
  if (!row) return undefined;
  return row.actor === sent.actor && row.request_hash === sent.hash ? row.result : refuse('key-reused');
}

export async function rememberCommand(
  tx: EntityManager,
  command: { commandId: string; dossierId: string; actor: string; hash: string; result: Accepted; at: string },
): Promise<void> {
  await tx.query(
    'INSERT INTO command (id, dossier_id, actor, request_hash, result, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [command.commandId, command.dossierId, command.actor, command.hash, JSON.stringify(command.result), command.at],
  );
}

import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../domain/dossier/dossier.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import type { Write } from './write.js';

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

/** A command's row, when there is one. */
export interface CommandRow {
  readonly actor: string;
  readonly request_hash: string;
  readonly result: Accepted;
}

export const commandColumns = 'actor, request_hash, result';

/** The stored answer of a command sent before; refused without content when the key belongs to another actor or request. */
export async function answeredBefore(
  tx: EntityManager,
  sent: { commandId: string; actor: string; hash: string },
): Promise<Accepted | Refusal | undefined> {
  const [row] = await tx.query<CommandRow[]>(`SELECT ${commandColumns} FROM command WHERE id = $1`, [sent.commandId]);
  return row && repeatedAnswer(row, sent);
}

/** What a command that has been sent before is answered. */
export function repeatedAnswer(row: CommandRow, sent: { actor: string; hash: string }): Accepted | Refusal {
  return row.actor === sent.actor && row.request_hash === sent.hash ? row.result : refuse('key-reused');
}

/** What keeps a command and its answer. */
export function rememberedCommand(command: {
  commandId: string;
  dossierId: string;
  actor: Actor;
  hash: string;
  result: Accepted;
  at: string;
}): Write {
  const { commandId, dossierId, actor, hash, result, at } = command;
  return {
    sql: 'INSERT INTO command (id, dossier_id, actor, request_hash, result, at) VALUES ($1, $2, $3, $4, $5, $6)',
    values: [commandId, dossierId, actor.appointmentId, hash, JSON.stringify(result), at],
  };
}

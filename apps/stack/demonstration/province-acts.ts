import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { active, wasRefused } from './acts.js';
import type { ApiSession } from './api-session.js';
import { composeAwardDecision, lineOf } from './papers.js';
import type { Player } from './player.js';

/** A council's secretary enters the votes over these dossiers in one grid. */
export async function recordCouncil(secretary: ApiSession, players: readonly Player[]): Promise<void> {
  const grid = await secretary.call('getCouncilGrid');
  const here = new Set(players.map((player) => player.id));
  const items = grid.items
    .filter((item) => here.has(item.dossierId))
    .map((item) => ({
      dossierId: item.dossierId,
      version: item.version,
      results: active(item).map((nomination, index) => {
        const against = wasRefused(nomination);
        const absent = index % 2;
        return {
          nominationId: nomination.nominee.id,
          votesFor: against ? 3 : item.size - absent,
          votesAgainst: against ? item.size - 3 - absent : 0,
          absent,
          recommend: !against,
          note: against ? 'Hội đồng thống nhất với ý kiến thẩm định.' : null,
        };
      }),
    }));
  const { items: answers } = await secretary.call('recordCouncilResults', { body: { items } });
  const refused = answers.find((answer) => !answer.accepted);
  if (items.length !== players.length || refused !== undefined)
    throw new Error(`the council took ${items.length} of ${players.length} dossiers: ${refused?.error?.message ?? ''}`);
}

/** The office of whoever decides records a signed decision over these dossiers, all of one plan. */
export async function recordAwardDecision(
  office: ApiSession,
  players: readonly Player[],
  decision: { readonly on: CalendarDay; readonly number: string; readonly proposal: string },
): Promise<void> {
  const plan = players[0]?.plan;
  if (plan?.decision === undefined) throw new Error(`no decision is taken under ${plan?.code ?? 'no plan'}`);
  const here = new Set(players.map((player) => player.id));
  const candidates = (await office.call('listDecisionCandidates')).items.filter((item) => here.has(item.dossierId));
  const entries = candidates.flatMap((item) =>
    active(item).map((nomination) => ({ dossierId: item.dossierId, nomination, awarded: !wasRefused(nomination) })),
  );
  const awarded = entries.filter((entry) => entry.awarded).map((entry) => lineOf(entry.nomination.nominee, plan));
  const upload = await office.upload(
    `Quyết định ${decision.number.replace('/', '-')}.pdf`,
    await composeAwardDecision({ ...decision, plan, words: plan.decision, awarded }),
  );
  const outcomes = entries.map((entry) => ({
    dossierId: entry.dossierId,
    nominationId: entry.nomination.nominee.id,
    awarded: entry.awarded,
    reason: entry.awarded ? null : (entry.nomination.opinions.find(({ recommend }) => !recommend)?.reason ?? null),
  }));
  const { dossiers, applied } = await office.call('recordDecision', {
    body: { number: decision.number, signedOn: decision.on, uploadId: upload.id, outcomes },
  });
  if (applied !== players.length)
    throw new Error(`the decision was applied to ${applied} of ${dossiers} dossiers, ${players.length} were meant`);
}

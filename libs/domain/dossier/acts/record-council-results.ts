import type { FrozenStage } from '../../campaign/route.js';
import { kindTraits, recordsAt } from '../../campaign/stage-kind.js';
import { refusalOfTwice } from '../../listed-twice.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { CouncilVote, PersonCommand } from '../command.js';
import { activeNominations, currentVisit, type Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfComment } from '../public-comment.js';
import { givenReason, refusalOfRole, stageOfActor, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { openPromises } from './keep-promise.js';
import { refusalOfRules } from './rule-blocks.js';

/** A council's votes are entered by its secretary, not while the public may still comment where that must be waited for. */
export function mayRecordCouncilResults(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!recordsAt(stage, 'votes')) return refuse('not-a-council-stage', { stage: stage.label });
  return refusalOfRole(context, 'council.record') ?? refusalOfComment(dossier, stage, context.now) ?? stage;
}

/**
 * The council's results as its secretary enters them. The dossier leaves by itself when every nomination has one; until then a
 * result may be replaced with a reason. Votes for, against and absent add up to the council's size (reading 38).
 */
export function recordCouncilResults(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'record-council-results' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayRecordCouncilResults(dossier, context);
  if (isRefusal(stage)) return stage;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const twice = refusalOfTwice('results', command.results, ({ nominationId }) => nominationId);
  if (twice) return twice;
  const [promise] = openPromises(dossier);
  if (promise) return refuse('promise-unkept', { paper: labelOf(dossier, promise.item), by: promise.by });
  const blocked = refusalOfRules(context.findings ?? [], kindTraits(stage.kind).ruleStep);
  if (blocked) return blocked;
  const results: DossierEvent[] = [];
  for (const vote of command.results) {
    const event = resultEvent(dossier, stage, vote);
    if (isRefusal(event)) return event;
    results.push(event);
  }
  const entered = new Set(command.results.map((vote) => vote.nominationId));
  const open = activeNominations(dossier).some(
    (nomination) => !nomination.council && !entered.has(nomination.nominee.id),
  );
  if (open || results.length === 0) return results;
  const dueAt = currentVisit(dossier)?.dueAt;
  return [...results, { type: 'forwarded', stage: dossier.stage, late: Boolean(dueAt && context.now >= dueAt) }];
}

function labelOf(dossier: Dossier, item: string): string {
  return dossier.checklist.find((line) => line.code === item)?.label ?? item;
}

function resultEvent(dossier: Dossier, stage: FrozenStage, vote: CouncilVote): DossierEvent | Refusal {
  const nomination = dossier.nominations.find((candidate) => candidate.nominee.id === vote.nominationId);
  if (!nomination) return refuse('nomination-unknown');
  const { name } = nomination.nominee;
  if (nomination.withdrawn) return refuse('nomination-withdrawn', { nominee: name });
  const counts = [vote.votesFor, vote.votesAgainst, vote.absent];
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum !== stage.councilSize || counts.some((count) => !Number.isInteger(count) || count < 0))
    return refuse('votes-do-not-add-up', { nominee: name, sum, size: stage.councilSize ?? 0 });
  const note = givenReason(vote.note) ?? null;
  if (!vote.recommend && !note) return refuse('reason-missing', { nominee: name });
  const replacing = givenReason(vote.replacing) ?? null;
  if (nomination.council && !replacing) return refuse('result-already-recorded', { nominee: name });
  return {
    type: 'council-result-recorded',
    nominationId: vote.nominationId,
    votesFor: vote.votesFor,
    votesAgainst: vote.votesAgainst,
    absent: vote.absent,
    recommend: vote.recommend,
    note,
    replacing: nomination.council ? replacing : null,
  };
}

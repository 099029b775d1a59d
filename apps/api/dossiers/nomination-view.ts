import type { z } from 'zod';
import type { NominationView, OpinionView } from '../../../libs/contracts/views/nominations.js';
import type { ActorView } from '../../../libs/contracts/views/people.js';
import { recordsAt } from '../../../libs/domain/campaign/stage-kind.js';
import type { Actor, Dossier, Nomination, Opinion } from '../../../libs/domain/dossier/dossier.js';
import { readableOpinions } from '../../../libs/domain/dossier/readable-opinions.js';
import { nomineeView } from '../drafts/draft-view.js';

export function actorView(actor: Actor): z.infer<typeof ActorView> {
  return { name: actor.personName, title: actor.title, organisation: actor.organisationName };
}

/** A nomination as the reader may see it: opinions of readable stages, the council's result likewise, the outcome always. */
export function nominationView(dossier: Dossier, nomination: Nomination, readable: readonly string[]): NominationView {
  const opinions = readableOpinions(nomination.opinions, readable).map((opinion) =>
    opinionView(dossier, nomination, opinion),
  );
  const stage = dossier.route[dossier.stage];
  const council = dossier.route.find((candidate) => recordsAt(candidate, 'votes'));
  return {
    nominee: nomineeView(nomination.nominee),
    awardName:
      dossier.campaign.awards.find((award) => award.code === nomination.nominee.award)?.name ??
      nomination.nominee.award,
    version: nomination.version,
    withdrawn: nomination.withdrawn ? { reason: nomination.withdrawn.reason } : null,
    changed: nomination.changed > 1,
    opinions,
    current: opinions.findLast((opinion) => opinion.stage === stage?.code && opinion.standing) ?? null,
    council: council && readable.includes(council.code) ? councilView(nomination) : null,
    outcome: outcomeView(dossier, nomination),
  };
}

function opinionView(dossier: Dossier, nomination: Nomination, opinion: Opinion): z.infer<typeof OpinionView> {
  return {
    stage: opinion.stage,
    stageLabel: dossier.route.find((stage) => stage.code === opinion.stage)?.label ?? opinion.stage,
    recommend: opinion.recommend,
    reason: opinion.reason,
    by: actorView(opinion.by),
    at: opinion.at,
    standing: opinion.sequence > nomination.changed,
  };
}

function councilView({ council }: Nomination): NominationView['council'] {
  if (!council) return null;
  const { votesFor, votesAgainst, absent, recommend, note, replaces } = council;
  return { votesFor, votesAgainst, absent, recommend, note, replacedBecause: replaces?.reason ?? null };
}

function outcomeView(dossier: Dossier, { outcome }: Nomination): NominationView['outcome'] {
  if (!outcome) return null;
  const decision = dossier.decisions.find((candidate) => candidate.id === outcome.decisionId);
  return {
    awarded: outcome.awarded,
    reason: outcome.reason,
    decisionNumber: decision?.number ?? '',
    signedOn: decision?.signedOn ?? '',
  };
}

import type { FrozenStage } from '../../campaign/route.js';
import type { Refusal } from '../../refusal.js';
import type { Dossier } from '../dossier.js';
import { mayApplyAwardDecision } from './apply-award-decision.js';
import type { AskedFirst } from './context.js';
import { mayForward } from './forward.js';
import { mayKeepPromise } from './keep-promise.js';
import { mayAddLevelPaper } from './level-papers.js';
import { mayRecordCouncilResults } from './record-council-results.js';
import { mayRecordOpinion } from './record-opinion.js';
import { mayResubmit } from './resubmit.js';
import { mayReturn } from './return-to-unit.js';
import { maySettleFinding } from './settle-finding.js';
import { mayRecordOutsideResult, mayTransmit } from './transmit.js';

/** What an act itself asks first, whatever its command says; a refusal is the reason why nobody is offered the act. */
type Precondition = (dossier: Dossier, asked: AskedFirst) => FrozenStage | Refusal | undefined;

/** Every act that a person may be offered on a dossier's page, with what it itself asks first. */
export const preconditions = {
  opinion: mayRecordOpinion,
  forward: mayForward,
  return: mayReturn,
  resubmit: mayResubmit,
  council: mayRecordCouncilResults,
  decide: mayApplyAwardDecision,
  settle: maySettleFinding,
  addLevelPaper: mayAddLevelPaper,
  transmit: mayTransmit,
  outsideResult: mayRecordOutsideResult,
  keepPromise: mayKeepPromise,
} as const satisfies Record<string, Precondition>;

export type OfferedAct = keyof typeof preconditions;

export const offeredActs = Object.keys(preconditions) as [OfferedAct, ...OfferedAct[]];

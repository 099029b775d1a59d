import type { FrozenStage } from '../../campaign/route.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import type { Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfRole, stageOfActor, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { refusalOfPaperIds } from './paper-ids.js';

/** A level adds papers of its own where its stage asks for some. */
export function mayAddLevelPaper(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!stage.adds?.length) return refuse('level-paper-not-asked', { stage: stage.label });
  return refusalOfRole(context, 'dossier.transmit') ?? stage;
}

/** A level adds one of the papers that its stage asks of it; a later one takes the place of an earlier. */
export function addLevelPaper(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'add-level-paper' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayAddLevelPaper(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!stage.adds?.some((asked) => asked.code === command.code))
    return refuse('paper-item-unknown', { file: command.paper.fileName });
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const taken = refusalOfPaperIds(dossier, [command.paper]);
  if (taken) return taken;
  return [{ type: 'level-paper-added', stage: dossier.stage, code: command.code, paper: command.paper }];
}

/** Refused while the stage lacks a paper of its own that it must add before the dossier leaves. */
export function missingLevelPapers(dossier: Dossier, stage: FrozenStage): Refusal | undefined {
  const missing = (stage.adds ?? []).filter(
    (asked) => !dossier.levelPapers.some((paper) => paper.stage === stage.code && paper.code === asked.code),
  );
  return missing.length > 0
    ? refuse('level-paper-missing', {
        stage: stage.label,
        papers: missing.map(({ label }) => ({ label, nominee: null })),
      })
    : undefined;
}

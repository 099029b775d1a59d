import { recordsAt } from '../campaign/stage-kind.js';
import type { Dossier } from './dossier.js';
import { type DossierEvent, traitsOf } from './event.js';

/** An event as a reader of these stages may read it; null when it is not for them. What a level wrote beside a transmission is its own. */
export function disclosedEvent(dossier: Dossier, event: DossierEvent, stages: readonly string[]): DossierEvent | null {
  if (event.type === 'transmitted')
    return stages.includes(stageCode(dossier, event)) ? event : { ...event, note: null };
  switch (traitsOf(event).readers) {
    case 'level':
      return stages.includes(stageCode(dossier, event)) ? event : null;
    case 'council':
      return dossier.route.some((stage) => recordsAt(stage, 'votes') && stages.includes(stage.code)) ? event : null;
    case 'everyone':
      return event;
  }
}

/** The stage an event belongs to: some name it by code, some by its place on the route. */
function stageCode(dossier: Dossier, event: DossierEvent): string {
  if (!('stage' in event)) return '';
  return typeof event.stage === 'string' ? event.stage : (dossier.route[event.stage]?.code ?? '');
}

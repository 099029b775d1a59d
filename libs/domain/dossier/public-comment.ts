import { type Instant, lastDayBefore } from '../calendar/calendar-day.js';
import type { FrozenStage } from '../campaign/route.js';
import { type Refusal, refuse } from '../refusal.js';
import type { Dossier } from './dossier.js';

/** Refused while the public may still comment (reading 39), where the stage is one that must wait for it. */
export function refusalOfComment(dossier: Dossier, stage: FrozenStage, now: Instant): Refusal | undefined {
  const { publicComment } = dossier;
  if (stage.afterPublicComment !== 'block' || !publicComment || now >= publicComment.until) return undefined;
  return refuse('public-comment-open', { stage: stage.label, lastDay: lastDayBefore(publicComment.until) });
}

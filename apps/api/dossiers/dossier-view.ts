import type { DossierView, PaperView, TimelineEntry } from '../../../libs/contracts/views/dossier.js';
import { recordsAt } from '../../../libs/domain/campaign/stage-kind.js';
import { openPromises } from '../../../libs/domain/dossier/acts/keep-promise.js';
import { disclosedEvent } from '../../../libs/domain/dossier/disclosed-event.js';
import {
  type Actor,
  activeNominations,
  type Dossier,
  type LevelPaper,
  type Paper,
  standingPapers,
} from '../../../libs/domain/dossier/dossier.js';
import { markFacts } from '../../../libs/domain/dossier/effects.js';
import { type RecordedEvent, traitsOf } from '../../../libs/domain/dossier/event.js';
import { type Reader, readableLevelPapers, readableStages } from '../../../libs/domain/dossier/readable-opinions.js';
import { timelineText } from '../../../libs/messages/dossier/timeline.js';
import { checklistView } from '../drafts/draft-view.js';
import { pinnedRegimeView } from '../regimes/pinned-regime-view.js';
import { actionViews } from './action-views.js';
import type { EffectRow, ReadDossier } from './dossier.queries.js';
import { dossierRow } from './dossier-row.js';
import { actorView, nominationView } from './nomination-view.js';
import { stageViews } from './stage-views.js';

/** A dossier's page for one reader. */
export function dossierView(read: ReadDossier, actor: Actor, reader: Reader): DossierView {
  const { dossier, log } = read;
  const readable = readableStages(dossier, reader);
  const row = dossierRow(read.row, read.calendar);
  const active = activeNominations(dossier).map((nomination) => nomination.nominee);
  return {
    row,
    version: dossier.version,
    campaign: { id: dossier.campaign.id, name: dossier.campaign.name, legalRegime: dossier.campaign.legalRegime },
    regime: dossier.campaign.regime ? pinnedRegimeView(dossier.campaign.regime, 'dossier') : null,
    submittedBy: actorView(dossier.submittedBy),
    stages: stageViews(read, row.holder),
    nominations: dossier.nominations.map((nomination) => nominationView(dossier, nomination, readable)),
    papers: dossier.papers.map((paper) => paperView(dossier, paper, log)),
    stampedCopies: read.effects.flatMap((effect) => stampedCopy(dossier, effect)),
    checklist: checklistView(dossier.checklist, active, standingPapers(dossier)),
    notChecked: [...dossier.notChecked],
    timeline: log
      .flatMap((entry) => {
        const event = disclosedEvent(dossier, entry.event, readable);
        return event ? [timelineEntry(dossier, { ...entry, event })] : [];
      })
      .toReversed(),
    returned: returnedView(dossier),
    levelPapers: readableLevelPapers(dossier, readable).map((paper) => levelPaperView(dossier, paper)),
    levelAsks: levelAsks(dossier, readable),
    transmission: transmissionView(dossier, readable),
    addressee: dossier.route[dossier.stage]?.addressee ?? null,
    openPromises: openPromises(dossier).map((promise) => ({
      ...promise,
      label: dossier.checklist.find((item) => item.code === promise.item)?.label ?? promise.item,
    })),
    decisions: dossier.decisions.map(({ id, number, signedOn }) => ({ id, number, signedOn })),
    publicComment: commentView(read),
    actions: actionViews(read, actor),
    nextStageLabel: dossier.route[dossier.stage + 1]?.label ?? null,
  };
}

function commentView({ dossier, now }: Pick<ReadDossier, 'dossier' | 'now'>): DossierView['publicComment'] {
  const { publicComment } = dossier;
  if (!publicComment) return null;
  const effect = dossier.phase === 'at-stage' ? dossier.route[dossier.stage]?.afterPublicComment : undefined;
  return { ...publicComment, open: now < publicComment.until, effect: effect ?? null };
}

function levelPaperView(dossier: Dossier, paper: LevelPaper): DossierView['levelPapers'][number] {
  const { objectKey: _key, uploadId: _upload, encrypted: _encrypted, sequence: event, ...shown } = paper;
  const stageLabel = dossier.route.find((stage) => stage.code === paper.stage)?.label ?? '';
  return { ...shown, event, stageLabel, by: paper.by.personName };
}

/** Everybody reads where a list was sent. The sending body's note is for those who may read that body's opinions. */
function transmissionView(dossier: Dossier, readable: readonly string[]): DossierView['transmission'] {
  const { transmission } = dossier;
  if (!transmission) return null;
  const sender = dossier.route.find((stage) => recordsAt(stage, 'answer-from-above'))?.code ?? '';
  return {
    ...transmission,
    note: readable.includes(sender) ? transmission.note : null,
    by: transmission.by.personName,
  };
}

function levelAsks(dossier: Dossier, readable: readonly string[]): DossierView['levelAsks'] {
  const stage = dossier.route[dossier.stage];
  if (!stage || !readable.includes(stage.code)) return [];
  return (stage.adds ?? []).map((asked) => ({
    ...asked,
    answered: dossier.levelPapers.some((paper) => paper.stage === stage.code && paper.code === asked.code),
  }));
}

function returnedView(dossier: Dossier): DossierView['returned'] {
  const { returned } = dossier;
  if (!returned) return null;
  return {
    reason: returned.reason,
    by: actorView(returned.by),
    at: returned.at,
    stageLabel: dossier.route[dossier.stage]?.label ?? '',
  };
}

function timelineEntry(dossier: Dossier, entry: RecordedEvent): TimelineEntry {
  return {
    sequence: entry.sequence,
    at: entry.at,
    type: entry.event.type,
    kind: traitsOf(entry.event).line,
    by: entry.by ? actorView(entry.by) : null,
    ...timelineText(dossier, entry),
  };
}

function paperView(dossier: Dossier, paper: Paper, log: readonly RecordedEvent[]): PaperView {
  const { objectKey: _key, uploadId: _upload, since, ...shown } = paper;
  return {
    ...shown,
    satisfies: [...paper.satisfies],
    event: since,
    since: log.find((entry) => entry.sequence === since)?.at ?? dossier.submittedAt,
    labels: paper.satisfies.map((answered) => {
      const label = dossier.checklist.find((item) => item.code === answered.item)?.label ?? answered.item;
      const nominee = dossier.nominations.find((nomination) => nomination.nominee.id === answered.nominationId)?.nominee
        .name;
      return nominee ? `${label}: ${nominee}` : label;
    }),
    changed: since > 1,
  };
}

function stampedCopy(dossier: Dossier, effect: EffectRow): DossierView['stampedCopies'] {
  const facts = markFacts(dossier, effect);
  if (!facts) return [];
  return [
    {
      id: effect.id,
      mark: effect.kind,
      organisation: facts.organisationName,
      arrivalNumber: facts.number.number,
      year: facts.number.year,
      state: effect.state,
      kind: effect.result?.kind ?? null,
      paperId: effect.result?.paperId ?? null,
    },
  ];
}

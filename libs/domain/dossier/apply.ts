import type { ChosenRegime } from '../regimes/pinned-regime.js';
import { supplementedChecklist } from '../regimes/supplemented-checklist.js';
import type { Actor, Dossier, LevelPaper, Nomination, Paper, SettledRule, Visit } from './dossier.js';
import { anyDoes, type BroughtPaper, type DossierEvent, type RecordedEvent } from './event.js';
import { underTerm } from './term-of-event.js';

/** The state after an event. The first event of a dossier is its submission; every other needs a state. */
export function apply(id: string, dossier: Dossier | null, recorded: RecordedEvent): Dossier {
  const next = dossier ? applyTo(dossier, recorded) : begin(id, recorded);
  return {
    ...next,
    sequence: recorded.sequence,
    lastEventAt: recorded.at,
    version: anyDoes([recorded.event], 'changes-version') ? recorded.sequence : next.version,
  };
}

/** The state a whole log gives. */
export function fold(id: string, log: readonly RecordedEvent[]): Dossier | null {
  return log.reduce<Dossier | null>((dossier, recorded) => apply(id, dossier, recorded), null);
}

function begin(id: string, recorded: RecordedEvent): Dossier {
  const { event, by, at, sequence } = recorded;
  if (event.type !== 'submitted' || !by) throw new Error(`a log cannot begin with ${event.type}`);
  const { nominees, papers, type: _type, ...kept } = event;
  return {
    ...kept,
    quota: event.quota ?? [],
    facts: event.facts ?? [],
    promises: event.promises ?? [],
    blockingSteps: event.blockingSteps ?? [],
    settled: [],
    levelPapers: [],
    transmission: null,
    id,
    phase: 'in-transit',
    stage: 0,
    nominations: nominees.map((nominee) => ({
      nominee,
      opinions: [],
      council: null,
      outcome: null,
      withdrawn: null,
      version: sequence,
      changed: sequence,
    })),
    papers: papers.map((paper) => broughtPaper(paper, 1, sequence)),
    visits: [],
    decisions: [],
    submittedAt: at,
    submittedBy: by,
    returned: null,
    since: at,
    lastEventAt: at,
    sequence,
    version: sequence,
  };
}

function applyTo(dossier: Dossier, recorded: RecordedEvent): Dossier {
  const { event, at, sequence, by } = recorded;
  switch (event.type) {
    case 'submitted':
      throw new Error(`dossier ${dossier.id} was submitted twice`);
    case 'arrived':
      return {
        ...underRegime(dossier, event.regime),
        ...(event.commentUntil ? { publicComment: { from: at, until: event.commentUntil } } : {}),
        phase: 'at-stage',
        stage: event.stage,
        since: at,
        returned: null,
        visits: [...dossier.visits, visitOf(event, recorded)],
      };
    case 'opinion-recorded':
      return onNomination(dossier, event.nominationId, (nomination) => ({
        ...nomination,
        version: sequence,
        opinions: by
          ? [
              ...nomination.opinions,
              { stage: event.stage, recommend: event.recommend, reason: event.reason, by, at, sequence },
            ]
          : nomination.opinions,
      }));
    case 'forwarded':
      return { ...leave(dossier, at, 'forwarded', event.late), phase: 'in-transit', stage: event.stage + 1, since: at };
    case 'returned': {
      if (!by) throw new Error('a return needs a person');
      return {
        ...leave(dossier, at, 'returned', false),
        phase: 'returned',
        since: at,
        returned: { reason: event.reason, by, at },
      };
    }
    case 'resubmitted':
      return { ...corrected(dossier, event, sequence), phase: 'in-transit', stage: event.stage, since: at };
    case 'reminded':
      return onVisit(dossier, (visit) => ({ ...visit, remindersGiven: [...visit.remindersGiven, event.lead] }));
    case 'fell-overdue':
      return onVisit(dossier, (visit) => ({ ...visit, overdue: true }));
    case 'term-set':
      return onVisit(dossier, (visit) => underTerm(visit, event));
    case 'council-result-recorded':
      return onNomination(dossier, event.nominationId, (nomination) => ({
        ...nomination,
        version: sequence,
        council: {
          votesFor: event.votesFor,
          votesAgainst: event.votesAgainst,
          absent: event.absent,
          recommend: event.recommend,
          note: event.note,
          replaces:
            event.replacing && nomination.council
              ? { reason: event.replacing, sequence: nomination.council.sequence }
              : null,
          sequence,
        },
      }));
    case 'decision-applied':
      return event.outcomes.reduce<Dossier>(
        (state, outcome) =>
          onNomination(state, outcome.nominationId, (nomination) => ({
            ...nomination,
            version: sequence,
            outcome: { awarded: outcome.awarded, reason: outcome.reason, decisionId: event.decision.id, sequence },
          })),
        { ...dossier, decisions: [...dossier.decisions, event.decision] },
      );
    case 'decision-number-corrected':
      return {
        ...dossier,
        decisions: dossier.decisions.map((decision) =>
          decision.id === event.decisionId ? { ...decision, number: event.number } : decision,
        ),
      };
    case 'finding-settled':
      return by
        ? { ...dossier, settled: [...otherSettlements(dossier, event), settlement(dossier, event, by, at)] }
        : dossier;
    case 'promise-kept':
      return {
        ...dossier,
        papers: [...dossier.papers, ...event.papers.map((paper) => broughtPaper(paper, 1, sequence))],
      };
    case 'level-paper-added':
      return by
        ? { ...dossier, levelPapers: [...dossier.levelPapers, levelPaper(dossier, event, by, recorded)] }
        : dossier;
    case 'transmitted':
      return by ? { ...dossier, transmission: { ...transmissionOf(event), by, at } } : dossier;
    case 'closed':
      return { ...leave(dossier, at, 'closed', false), phase: 'closed', since: at };
  }
}

/** The regime that an arrival settled; papers it asks for are asked beside those asked already. */
function underRegime(dossier: Dossier, settled: ChosenRegime | undefined): Dossier {
  if (!settled) return dossier;
  const campaign = { ...dossier.campaign, legalRegime: settled.pinned.code, regime: settled.pinned };
  return { ...dossier, campaign, checklist: supplementedChecklist(dossier.checklist, settled) };
}

type Settled = Extract<DossierEvent, { type: 'finding-settled' }>;

/** A later word on the same finding takes the place of an earlier one; the log keeps both. */
function otherSettlements(dossier: Dossier, event: Settled): readonly SettledRule[] {
  return dossier.settled.filter((entry) => entry.ruleId !== event.ruleId || entry.nominationId !== event.nominationId);
}

function settlement(dossier: Dossier, event: Settled, by: Actor, at: string): SettledRule {
  const { ruleId, nominationId, about, result, reason } = event;
  const stageLabel = dossier.route.find((stage) => stage.code === event.stage)?.label ?? event.stage;
  return { ruleId, nominationId, about, result, reason, by: by.personName, at, stageLabel };
}

function levelPaper(
  dossier: Dossier,
  event: Extract<DossierEvent, { type: 'level-paper-added' }>,
  by: Actor,
  { at, sequence }: RecordedEvent,
): LevelPaper {
  const stage = dossier.route[event.stage];
  const label = stage?.adds?.find((asked) => asked.code === event.code)?.label ?? event.code;
  return { ...event.paper, stage: stage?.code ?? '', code: event.code, label, by, at, sequence };
}

function transmissionOf({ number, sentOn, addressee, note }: Extract<DossierEvent, { type: 'transmitted' }>) {
  return { number, sentOn, addressee, note };
}

function visitOf(event: Extract<DossierEvent, { type: 'arrived' }>, recorded: RecordedEvent): Visit {
  return {
    stage: event.stage,
    sequence: recorded.sequence,
    arrivedAt: recorded.at,
    arrivalNumber: event.arrivalNumber,
    dueAt: event.dueAt,
    ...(event.happenedOn ? { eventDay: event.happenedOn } : {}),
    reminders: event.reminders,
    remindersGiven: [],
    overdue: false,
    calendarVersion: event.calendarVersion,
    left: null,
  };
}

function leave(dossier: Dossier, at: string, how: 'forwarded' | 'returned' | 'closed', late: boolean): Dossier {
  return onVisit(dossier, (visit) => ({ ...visit, left: { at, how, late } }));
}

function corrected(dossier: Dossier, event: Extract<DossierEvent, { type: 'resubmitted' }>, sequence: number): Dossier {
  const papers = event.papers.reduce<readonly Paper[]>(
    (standing, brought) => replacePaper(standing, brought, sequence),
    dossier.papers,
  );
  const changed = new Set(event.papers.flatMap((paper) => paper.satisfies.map((answered) => answered.nominationId)));
  const withdrawn = new Map(event.withdrawn.map((entry) => [entry.nominationId, entry.reason]));
  return {
    ...dossier,
    papers,
    nominations: dossier.nominations.map((nomination) => {
      const { id } = nomination.nominee;
      const reason = withdrawn.get(id);
      const marked = changed.has(id) ? { ...nomination, changed: sequence, version: sequence } : nomination;
      return reason === undefined ? marked : { ...marked, withdrawn: { reason, sequence }, version: sequence };
    }),
  };
}

function replacePaper(papers: readonly Paper[], brought: BroughtPaper, sequence: number): readonly Paper[] {
  const former = papers.find((paper) => paper.id === brought.replaces);
  const kept = papers.map((paper) => (paper === former ? { ...paper, replacedBy: brought.id } : paper));
  return [...kept, broughtPaper(brought, (former?.version ?? 0) + 1, sequence)];
}

function broughtPaper({ replaces: _replaces, ...paper }: BroughtPaper, version: number, sequence: number): Paper {
  return { ...paper, version, since: sequence, replacedBy: null };
}

function onNomination(dossier: Dossier, id: string, change: (nomination: Nomination) => Nomination): Dossier {
  return {
    ...dossier,
    nominations: dossier.nominations.map((nomination) =>
      nomination.nominee.id === id ? change(nomination) : nomination,
    ),
  };
}

/** Changes the visit that is open; a dossier between two stages has none. */
function onVisit(dossier: Dossier, change: (visit: Visit) => Visit): Dossier {
  const last = dossier.visits.length - 1;
  return {
    ...dossier,
    visits: dossier.visits.map((visit, index) => (index === last && !visit.left ? change(visit) : visit)),
  };
}

import { dayOf } from '../../calendar/calendar-day.js';
import { answersLine, type ChecklistLine, checklistLines, missingLines } from '../../campaign/checklist.js';
import { keyOfParts, refusalOfTwice } from '../../listed-twice.js';
import { type Refusal, refuse } from '../../refusal.js';
import { citizenNumberFlaw } from '../../subjects/citizen-number.js';
import type { Submission } from '../command.js';
import { dossierTitle } from '../dossier-title.js';
import type { DossierEvent } from '../event.js';
import type { Nominee } from '../nominee.js';
import { firstNomineeTwice } from '../same-nominee.js';
import type { ActContext } from './context.js';
import { refusalOfRules } from './rule-blocks.js';

/** The unit's first submission: the only act the campaign's hard deadline binds, judged at its commit. */
export function submit(command: Submission, context: ActContext): readonly DossierEvent[] | Refusal {
  return refusalOf(command, context) ?? [submitted(command, context)];
}

function refusalOf(command: Submission, { now, findings }: ActContext): Refusal | undefined {
  if (command.opensAt && now < command.opensAt) return refuse('campaign-not-open', { opensAt: command.opensAt });
  if (command.hard && isLate(command, now)) return refuse('submission-deadline-passed', { closedAt: command.closesAt });
  if (!command.accuracyConfirmed) return refuse('accuracy-not-confirmed');
  if (command.nominees.length === 0) return refuse('no-nominee');
  const listed = refusalOfLists(command);
  if (listed) return listed;
  for (const nominee of command.nominees) {
    const incomplete = incompleteNominee(nominee, command);
    if (incomplete) return incomplete;
  }
  const twice = firstNomineeTwice(command.nominees);
  if (twice) return refuse('nominee-duplicate', { nominee: twice.name });
  const lines = checklistLines(command.checklist, command.nominees);
  const promise = refusalOfPromises(command, lines, now);
  if (promise) return promise;
  const missing = missingLines(lines, command.papers, command.promises);
  if (missing.length > 0)
    return refuse('paper-missing', {
      papers: missing.map(({ label, nomineeName }) => ({ label, nominee: nomineeName })),
    });
  return refusalOfRules(findings ?? [], 'submission');
}

/** Ids are made by whoever writes the draft, and each names one thing. */
function refusalOfLists({ nominees, papers, facts, promises }: Submission): Refusal | undefined {
  return (
    refusalOfTwice('nominees', nominees, (nominee) => nominee.id) ??
    refusalOfTwice('papers', papers, (paper) => paper.id) ??
    refusalOfTwice('facts', facts, ({ nomineeId }) => keyOfParts(nomineeId)) ??
    refusalOfTwice('promises', promises, ({ item, nominationId }) => keyOfParts(item, nominationId))
  );
}

/** A soft bound stops nobody; the log keeps that it was passed. */
function isLate({ closesAt }: Submission, now: string): boolean {
  return closesAt !== null && now >= closesAt;
}

/** Only what the plan lets wait may be promised, for a day to come. */
function refusalOfPromises(
  { promises }: Submission,
  lines: readonly ChecklistLine[],
  now: string,
): Refusal | undefined {
  for (const promise of promises) {
    const line = lines.find((candidate) => answersLine(promise, candidate));
    if (!line) continue;
    if (!line.promisable) return refuse('promise-not-allowed', { paper: line.label });
    if (promise.by < dayOf(now)) return refuse('promise-in-the-past', { paper: line.label, by: promise.by });
  }
  return undefined;
}

function incompleteNominee(nominee: Nominee, command: Submission): Refusal | undefined {
  if (!nominee.name.trim()) return refuse('nominee-name-missing');
  if (!command.awards.includes(nominee.award))
    return refuse('nominee-detail-missing', { nominee: nominee.name, field: 'award' });
  if (nominee.kind === 'collective')
    return command.relatedOrganisationIds.includes(nominee.organisationId)
      ? undefined
      : refuse('nominee-not-related', { nominee: nominee.name });
  const absent = (['birthDate', 'position', 'workUnit'] as const).find((field) => !nominee[field].trim());
  if (absent) return refuse('nominee-detail-missing', { nominee: nominee.name, field: absent });
  const flaw = nominee.citizenNumber ? citizenNumberFlaw(nominee.citizenNumber, nominee) : undefined;
  // The number itself is never part of a refusal: refusals are kept, shown and logged.
  return flaw ? refuse('citizen-number-wrong', { nominee: nominee.name, citizenNumberFlaw: flaw }) : undefined;
}

function submitted(command: Submission, { now }: ActContext): DossierEvent {
  const { code, campaign, unit, route, checklist, notChecked, quota, nominees, papers } = command;
  const { facts, promises, blockingSteps } = command;
  return {
    type: 'submitted',
    code,
    title: dossierTitle(unit, nominees),
    campaign,
    unit,
    route,
    checklist,
    notChecked,
    quota,
    facts,
    promises,
    blockingSteps,
    ...(isLate(command, now) ? { late: true } : {}),
    nominees: nominees.map(asLogged),
    papers,
  };
}

/** The log is for ever, so a citizen number stays out of it: `nomination_subject` says who the person is. */
function asLogged(nominee: Nominee): Nominee {
  if (nominee.kind === 'collective') return nominee;
  const { citizenNumber: _kept, ...logged } = nominee;
  return logged;
}

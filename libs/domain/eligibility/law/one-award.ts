import { searchKey } from '../../search-key.js';
import type { Achievement } from '../declared-facts.js';
import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import type { OtherNomination, RegisteredAward } from '../subject-register.js';
import { fail, pass, review, type Verdict } from '../verdict.js';
import { unknownSubject } from './unknown-subject.js';

/**
 * No several awards for one achievement (reading 34). The same topic in an overlapping period is the same achievement
 * for certain; the same family of awards, or what lacks a period or a topic, only may be. Without a declared achievement the
 * campaign's own period narrows the search and nothing is certain.
 */
export function judgeOneAward(subject: Subject, { campaign, unit }: EligibilityInput): Verdict {
  const { register, facts, nominee, mismatched, alike = [] } = subject;
  if (!register) return nominatedTwice(alike, unit.id) ?? unknownSubject(mismatched);
  const family = campaign.awards.find(({ code }) => code === nominee.award)?.family;
  const ofFamily = (award: RegisteredAward): boolean =>
    award.awardCode === nominee.award || (award.family !== null && award.family === family);
  const declared = facts?.achievement;
  const achievement = declared ?? campaign.achievement;
  const compared = register.awards.map((award) => ({ award, like: likeness(award, achievement, ofFamily(award)) }));
  const same = compared.filter(({ like }) => like === 'same').map(({ award }) => award);
  const maybe = compared.filter(({ like }) => like !== 'different').map(({ award }) => award);
  const evidence: readonly Observation[] = [
    ...(declared ? [{ kind: 'achievement', source: 'declared', ...declared } as const] : []),
    ...maybe.map(observed),
  ];
  if (declared && same.length > 0) return fail({ code: 'award-same', awards: same.map(named) }, evidence);
  if (maybe.length > 0) return review({ code: 'award-maybe-same', awards: maybe.map(named) }, evidence);
  return nominatedTwice(register.nominations, unit.id, evidence) ?? pass({ code: 'award-none' }, evidence);
}

/** The unit has nominated the subject in the campaign already; undefined when it has not. */
function nominatedTwice(
  nominations: readonly OtherNomination[],
  unitId: string,
  evidence: readonly Observation[] = [],
): Verdict | undefined {
  const own = nominations.find((other) => other.sameCampaign && other.unitId === unitId);
  if (!own) return undefined;
  return review({ code: 'nominated-twice', award: own.award }, [
    ...evidence,
    { kind: 'nomination', source: 'register', unit: own.unitName, dossier: own.dossierCode },
  ]);
}

function likeness(
  award: RegisteredAward,
  achievement: Achievement | undefined,
  ofFamily: boolean,
): 'same' | 'maybe' | 'different' {
  const overlap = overlaps(award, achievement);
  if (overlap === 'no') return 'different';
  const sameTopic =
    achievement !== undefined && award.topic !== null && searchKey(award.topic) === searchKey(achievement.topic);
  if (sameTopic) return overlap === 'yes' ? 'same' : 'maybe';
  return ofFamily ? 'maybe' : 'different';
}

/** An award decided before the achievement began cannot be for it, whatever else is unknown. */
function overlaps(award: RegisteredAward, achievement: Achievement | undefined): 'yes' | 'no' | 'unknown' {
  if (!achievement) return 'unknown';
  const { achievementFrom: from, achievementTo: to, decidedOn } = award;
  if (decidedOn < achievement.from) return 'no';
  if (from === null || to === null) return 'unknown';
  return from <= achievement.to && achievement.from <= to ? 'yes' : 'no';
}

function named({ awardName, decisionNumber }: RegisteredAward): string {
  return `${awardName} (${decisionNumber})`;
}

function observed(award: RegisteredAward): Observation {
  const { awardName: name, decisionNumber, decidedOn, achievementFrom: from, achievementTo: to } = award;
  return { kind: 'award', source: 'register', name, decisionNumber, decidedOn, from, to };
}

import type { EligibilityWords } from './eligibility-words.js';
import type { Finding } from './finding.js';
import type { Observation } from './observation.js';
import type { Reason } from './reason.js';

/** What one reader may know of findings beside what the rules say. */
export interface FindingReader {
  /** why somebody is held back: a complaint, an inspection, and on what evidence */
  readonly holds: boolean;
  /** codes of the dossiers that the reader may open */
  readonly dossiers: ReadonlySet<string>;
  /** labels of the stages whose words the reader may read */
  readonly stages: readonly string[];
}

/** Whoever writes a list reads what the rules find of it, and nothing of what others hold or said. */
export const listWriter: FindingReader = { holds: false, dossiers: new Set(), stages: [] };

/** A finding in the words that one reader may read. What the rules found stays what it is; only the telling is less. */
export function disclosed(finding: Finding, reader: FindingReader, words: EligibilityWords): Finding {
  const { settled, ...found } = finding;
  const reason = disclosedReason(finding.about.reason, reader);
  const observations = finding.about.observations.map((observation) => disclosedObservation(observation, reader));
  return {
    ...found,
    sentence: words.sentence(reason),
    evidence: observations.map((observation) => ({ ...words.evidence(observation), source: observation.source })),
    about: { reason, observations },
    ...(settled && reader.stages.includes(settled.stageLabel) ? { settled } : {}),
  };
}

/** The codes of other dossiers that findings tell, so that their reader can be asked for. */
export function toldDossiers(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ about }) =>
    about.observations.flatMap((observation) => (observation.kind === 'nomination' ? (observation.dossier ?? []) : [])),
  );
}

function disclosedReason(reason: Reason, { holds }: FindingReader): Reason {
  if (holds || reason.code !== 'hold-open') return reason;
  return { ...reason, holds: reason.holds.map(({ openedOn }) => ({ kind: null, openedOn })) };
}

function disclosedObservation(observation: Observation, reader: FindingReader): Observation {
  switch (observation.kind) {
    case 'hold':
      return reader.holds ? observation : { ...observation, hold: null, reason: null };
    case 'nomination':
      return observation.dossier !== null && reader.dossiers.has(observation.dossier)
        ? observation
        : { ...observation, dossier: null };
    default:
      return observation;
  }
}

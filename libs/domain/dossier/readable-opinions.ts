import type { Dossier, LevelPaper, Opinion } from './dossier.js';

/** Who reads: an organisation, or the whole province. */
export interface Reader {
  readonly organisationId: string;
  readonly wholeProvince: boolean;
}

/**
 * The stages whose opinions a reader may see: those up to the furthest stage of its own that the dossier has reached, and the
 * stages joined with one of its own (phối hợp rà soát: both sides read each other). The submitting unit reads none; it learns
 * reasons from returns and results.
 */
export function readableStages(dossier: Dossier, reader: Reader): readonly string[] {
  if (reader.wholeProvince) return dossier.route.map((stage) => stage.code);
  const reached = new Set(dossier.visits.map((visit) => visit.stage));
  const own = dossier.route.flatMap((stage, index) =>
    stage.organisationId === reader.organisationId && reached.has(index) ? [index] : [],
  );
  const furthest = Math.max(-1, ...own);
  const ownCodes = own.map((index) => dossier.route[index]?.code);
  return dossier.route
    .filter((stage, index) => index <= furthest || stage.jointWith.some((code) => ownCodes.includes(code)))
    .map((stage) => stage.code);
}

export function readableOpinions(opinions: readonly Opinion[], stages: readonly string[]): readonly Opinion[] {
  return opinions.filter((opinion) => stages.includes(opinion.stage));
}

/** Papers that levels added of their own, as far as the reader may read those levels. */
export function readableLevelPapers(dossier: Dossier, stages: readonly string[]): readonly LevelPaper[] {
  return dossier.levelPapers.filter((paper) => stages.includes(paper.stage));
}

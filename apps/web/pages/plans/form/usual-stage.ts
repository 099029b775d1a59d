import { kindTraits, type StageKind } from '../../../../../libs/domain/campaign/stage-kind.js';

/** A new stage as stages of its kind usually are, as in the four shipped plans; its owner changes what differs. */
export function usualStage(kind: StageKind, label: string, code: string) {
  return { code, label, publicLabel: label, kind, ...kindTraits(kind).usual };
}

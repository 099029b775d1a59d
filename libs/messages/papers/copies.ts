import type { EffectKind } from '../../domain/dossier/effects.js';
import { shortName } from '../organisations/short-name.js';

interface CopyWords {
  /** the work, on the operator's page */
  readonly task: string;
  readonly copy: (number: number, body: string) => string;
  /** a page of its own with the mark, where the paper itself can take none */
  readonly slip: (number: number, body: string) => string;
}

const words: Readonly<Record<EffectKind, CopyWords>> = {
  'stamp-copy': {
    task: 'Đóng dấu đến trên bản sao',
    copy: (number, body) => `dấu đến số ${number}, ${body}`,
    slip: (number, body) => `phiếu dấu đến số ${number}, ${body}`,
  },
};

/** What the work of putting a mark on a copy is called. */
export function markTask(mark: EffectKind): string {
  return words[mark].task;
}

/** What a copy with a mark is called in the list of papers. */
export function copyName(copy: {
  readonly mark: EffectKind;
  readonly kind: 'stamped-copy' | 'slip' | null;
  readonly arrivalNumber: number;
  readonly organisation: string;
}): string {
  const { mark, kind, arrivalNumber, organisation } = copy;
  return words[mark][kind === 'slip' ? 'slip' : 'copy'](arrivalNumber, shortName(organisation));
}

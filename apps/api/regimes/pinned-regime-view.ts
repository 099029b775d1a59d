import type { PinnedRegimeView } from '../../../libs/contracts/views/regimes.js';
import type { PinnedRegime } from '../../../libs/domain/regimes/pinned-regime.js';
import { regimeReason } from '../../../libs/messages/regimes/regime-words.js';

/** A regime as the page of its draft or dossier says it. */
export function pinnedRegimeView(pinned: PinnedRegime, of: 'dossier' | 'draft'): PinnedRegimeView {
  const { code, name, instrument, awaits, unconfirmed } = pinned;
  return {
    ...{ code, name, instrument },
    why: regimeReason(pinned, of),
    provisional: awaits !== null,
    unconfirmed: unconfirmed.length > 0,
  };
}

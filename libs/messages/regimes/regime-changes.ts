import type { RegimeChange, RegimePart } from '../../domain/regimes/compare-regimes.js';
import type { LegalRegime } from '../../domain/regimes/legal-regime.js';
import { shownDay } from '../../format/shown-day.js';
import { transitionText, unconfirmedTexts } from './regime-words.js';
import { regimePartTexts } from './regimes.js';

/** One difference between two versions of the table of regimes, as a sentence. */
export function regimeChangeText(change: RegimeChange): string {
  if (change.kind === 'added') return `Thêm ${change.regime.instrument}`;
  if (change.kind === 'removed') return `Bỏ ${change.regime.instrument}`;
  const { part, before, after } = change;
  return `${after.instrument}, ${regimePartTexts[part]}: ${shownPart(before, part)} thành ${shownPart(after, part)}`;
}

function shownPart(regime: LegalRegime, part: RegimePart): string {
  switch (part) {
    case 'validFrom':
    case 'checkedOn':
      return shownDay(regime[part]);
    case 'validTo':
      return regime.validTo ? shownDay(regime.validTo) : 'chưa có';
    case 'onlyWhenNamed':
      return regime.onlyWhenNamed ? 'chỉ khi kế hoạch ghi' : 'chung';
    case 'transition':
      return regime.transition
        ? `«${transitionText(regime.transition, { kept: regime.transition.keeps, instrument: regime.instrument })}»`
        : 'không có';
    case 'unconfirmed':
      return listed(regime.unconfirmed.map((unconfirmed) => unconfirmedTexts[unconfirmed]));
    case 'extraPapers':
      return listed(regime.extraPapers.map(({ label }) => label));
    case 'name':
    case 'instrument':
    case 'sourceUrl':
      return `«${regime[part]}»`;
  }
}

function listed(words: readonly string[]): string {
  return words.length > 0 ? `«${words.join('; ')}»` : 'không có';
}

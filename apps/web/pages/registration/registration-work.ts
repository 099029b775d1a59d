import type { RegistrationView } from '../../../../libs/contracts/views/registration.js';
import { checkIndicators, type IndicatorFlaw } from '../../../../libs/domain/eligibility/indicators.js';
import { plainDecimal, shownDecimal } from '../../../../libs/format/decimal.js';

/** What a form holds while somebody types: numbers as they are typed. */
export interface TypedRegistration {
  readonly texts: Readonly<Record<string, string>>;
  readonly targets: readonly { readonly field: string; readonly label: string; readonly planned: string }[];
  readonly indicators: Readonly<Record<string, { readonly baseline: string; readonly target: string }>>;
}

export function typedOf({ content, indicators }: RegistrationView): TypedRegistration {
  return {
    texts: Object.fromEntries(content.texts.map(({ field, text }) => [field, text])),
    targets: content.targets.map((target) => ({ ...target, planned: shownDecimal(target.planned) })),
    indicators: Object.fromEntries(
      indicators.map(({ code }) => {
        const value = content.indicators.find((entry) => entry.item === code);
        return [code, { baseline: shownDecimal(value?.baseline ?? ''), target: shownDecimal(value?.target ?? '') }];
      }),
    ),
  };
}

/** The content as the api takes it. */
export function contentOf(typed: TypedRegistration): RegistrationView['content'] {
  return {
    texts: Object.entries(typed.texts).map(([field, text]) => ({ field, text })),
    targets: typed.targets.map((target) => ({ ...target, planned: plainDecimal(target.planned) })),
    indicators: Object.entries(typed.indicators).map(([item, { baseline, target }]) => ({
      item,
      baseline: plainDecimal(baseline) || null,
      target: plainDecimal(target) || null,
    })),
  };
}

/** What is wrong with indicators that are entered already; an empty one is not wrong while somebody types. */
export function flawsOf(
  view: RegistrationView,
  typed: TypedRegistration,
): ReadonlyMap<string, IndicatorFlaw & { readonly baselineYear: number }> {
  const years = new Map(view.indicators.map(({ code, baselineYear }) => [code, baselineYear]));
  const flaws = checkIndicators({ items: view.indicators }, contentOf(typed).indicators);
  return new Map(
    flaws
      .filter(({ flaw }) => flaw !== 'missing')
      .map((flaw) => [flaw.item, { ...flaw, baselineYear: years.get(flaw.item) ?? 0 }]),
  );
}

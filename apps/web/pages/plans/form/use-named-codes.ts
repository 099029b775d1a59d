import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CodeTarget } from '../../../../../libs/contracts/campaign/basics.js';
import { call } from '../../../api/call.js';
import { keys } from '../../../api/keys.js';
import { typedWords, valueAt } from './field-shape.js';
import type { NamedCode } from './form-context.js';

/** What the codes of a plan may name: organisations and their kinds of today, legal regimes, and the plan's own entries. */
export function useNamedCodes(plan: unknown): (target: CodeTarget) => readonly NamedCode[] {
  const tree = useQuery({
    queryKey: keys.organisationTree(''),
    queryFn: ({ signal }) => call('listOrganisations', { signal }),
  });
  const regimes = useQuery({
    queryKey: keys.legalRegimes,
    queryFn: ({ signal }) => call('getLegalRegimes', { signal }),
  });
  return useMemo(() => {
    const organisations = tree.data?.organisations ?? [];
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
    const provinces = {
      organisation: unlike(
        organisations.map(({ code, name, parentId }) => ({
          value: code,
          label: name,
          above: nameOf.get(parentId ?? '') ?? '',
        })),
      ),
      'organisation-kind': (tree.data?.kinds ?? []).map(({ code, label }) => ({ value: code, label })),
      'legal-regime': (regimes.data?.newest.regimes ?? []).map(({ code, name }) => ({ value: code, label: name })),
    };
    return (target) => (target in provinces ? provinces[target as keyof typeof provinces] : entriesOf(plan, target));
  }, [plan, tree.data, regimes.data]);
}

/** Two organisations of one name are told apart by what they stand under. */
function unlike(all: readonly (NamedCode & { readonly above: string })[]): readonly NamedCode[] {
  const count = new Map<string, number>();
  for (const { label } of all) count.set(label, (count.get(label) ?? 0) + 1);
  return all
    .map(({ value, label, above }) => ({
      value,
      label: (count.get(label) ?? 0) > 1 && above ? `${label} (${above})` : label,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'vi', { numeric: true }));
}

function entriesOf(plan: unknown, part: string): readonly NamedCode[] {
  const list = valueAt(plan, [part]);
  const seen = new Set<string>();
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((entry) => {
    const code = valueAt(entry, ['code']);
    if (typeof code !== 'string' || code === '' || seen.has(code)) return [];
    seen.add(code);
    return [{ value: code, label: typedWords(valueAt(entry, ['label']) ?? valueAt(entry, ['name'])) || code }];
  });
}

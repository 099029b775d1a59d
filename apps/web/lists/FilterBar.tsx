import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { dueFilterNames } from '../../../libs/messages/components/due.js';
import { filterTexts } from '../../../libs/messages/dossiers/filters.js';
import { phaseNames } from '../../../libs/messages/dossiers/phase.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import classes from './FilterBar.module.css';
import { FilterChip, type FilterOption } from './FilterChip.js';
import { chosenIn, type FilterName, withFilter, withoutFilters } from './list-address.js';

/** Filters that allow one value; the others allow several. */
const single: readonly FilterName[] = ['campaign', 'unit'];

const fixedOptions = (texts: Readonly<Record<string, string>>): readonly FilterOption[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

function useOptions(): Readonly<Record<FilterName, readonly FilterOption[]>> {
  const { data } = useQuery({
    queryKey: keys.filterOptions,
    queryFn: ({ signal }) => call('getFilterOptions', { signal }),
    staleTime: 300_000,
  });
  return {
    campaign: (data?.campaigns ?? []).map(({ id, name }) => ({ value: id, label: name })),
    stage: (data?.stages ?? []).map(({ code, label }) => ({ value: code, label })),
    unit: (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
    phase: fixedOptions(phaseNames),
    due: fixedOptions(dueFilterNames),
  };
}

interface FilterBarProps {
  readonly names: readonly FilterName[];
  /** what stands at the right end: the count */
  readonly children?: ReactNode;
}

/** The filters of a list, kept in the address so that a link shows the same. */
export function FilterBar({ names, children }: FilterBarProps) {
  const [search, setSearch] = useSearchParams();
  const options = useOptions();
  const any = names.some((name) => search.has(name));
  const go = (next: URLSearchParams) => setSearch(next, { replace: true, preventScrollReset: true });
  return (
    <div className={classes.bar}>
      <div role="group" aria-label={filterTexts.label} className={classes.chips}>
        {names.map((name) => (
          <FilterChip
            key={name}
            label={filterTexts[name]}
            options={options[name]}
            chosen={chosenIn(search, name)}
            single={single.includes(name)}
            onChange={(values) => go(withFilter(search, name, values))}
          />
        ))}
        {any && (
          <button type="button" className={classes.clear} onClick={() => go(withoutFilters(search))}>
            {filterTexts.clear}
          </button>
        )}
      </div>
      {children && (
        <div className={classes.count} role="status">
          {children}
        </div>
      )}
    </div>
  );
}

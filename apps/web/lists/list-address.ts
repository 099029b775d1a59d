import type { DossierQuery } from '../../../libs/contracts/bodies.js';

export type ListQuery = Partial<DossierQuery>;
export type FilterName = 'campaign' | 'stage' | 'unit' | 'phase' | 'due';
export const filterNames: readonly FilterName[] = ['campaign', 'stage', 'unit', 'phase', 'due'];

const tabs: readonly DossierQuery['tab'][] = ['mine', 'office', 'elsewhere', 'done', 'all'];

/** Reads a list's address; what it does not know it leaves out, so that an old link still opens. */
export function readListAddress(search: URLSearchParams): ListQuery {
  const query: ListQuery = {};
  const tab = tabs.find((known) => known === search.get('tab'));
  const page = Number(search.get('page'));
  const q = search.get('q')?.trim();
  if (tab) query.tab = tab;
  if (q) query.q = q.slice(0, 200);
  if (Number.isInteger(page) && page > 1) query.page = page;
  for (const name of ['campaign', 'unit'] as const) {
    const value = search.get(name);
    if (value) query[name] = value;
  }
  for (const name of ['stage', 'phase', 'due'] as const) {
    const values = chosenIn(search, name);
    if (values.length > 0) query[name] = [...values];
  }
  return query;
}

/** The values of one filter in the address. */
export function chosenIn(search: URLSearchParams, name: FilterName): readonly string[] {
  return (search.get(name) ?? '').split(',').filter(Boolean);
}

/** The address with one filter set anew; the list begins again at its first page. */
export function withFilter(search: URLSearchParams, name: FilterName, values: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('page');
  if (values.length > 0) next.set(name, values.join(','));
  else next.delete(name);
  return next;
}

/** The address without filters; the tab and the text searched for stay. */
export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of [...filterNames, 'page']) next.delete(name);
  return next;
}

import { MultiSelect, Select } from '@mantine/core';
import type { OrganisationNode } from '../../../libs/contracts/views/organisations.js';
import { organisationTexts as texts } from '../../../libs/messages/organisations/organisations.js';
import { withoutAccents } from './without-accents.js';

interface Shared {
  readonly label: string;
  readonly nodes: readonly OrganisationNode[];
  readonly required?: boolean;
  readonly description?: string;
}

const data = (nodes: readonly OrganisationNode[]) =>
  nodes
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi', { numeric: true }));

/** One organisation out of all; `none` names the empty choice where there is one. */
export function OrganisationSelect({
  value,
  choose,
  none,
  nodes,
  required,
  ...words
}: Shared & { readonly value: string; readonly choose: (id: string) => void; readonly none?: string }) {
  return (
    <Select
      {...words}
      withAsterisk={required}
      searchable
      limit={100}
      // choosing again what is chosen keeps it; the cross takes it away
      allowDeselect={false}
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': none }}
      placeholder={none ?? texts.choose}
      nothingFoundMessage={texts.nothingFound}
      filter={withoutAccents}
      data={data(nodes)}
      value={value || null}
      onChange={(id) => choose(id ?? '')}
    />
  );
}

/** Several organisations out of all. */
export function OrganisationsSelect({
  value,
  choose,
  nodes,
  required,
  ...words
}: Shared & { readonly value: readonly string[]; readonly choose: (ids: readonly string[]) => void }) {
  return (
    <MultiSelect
      {...words}
      withAsterisk={required}
      searchable
      limit={100}
      placeholder={value.length === 0 ? texts.choose : undefined}
      nothingFoundMessage={texts.nothingFound}
      filter={withoutAccents}
      data={data(nodes)}
      value={[...value]}
      onChange={choose}
    />
  );
}

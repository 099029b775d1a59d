import { IconSearch } from '@tabler/icons-react';
import type { OrganisationNode, OrganisationTree } from '../../../../libs/contracts/views/organisations.js';
import { searchKey } from '../../../../libs/domain/search-key.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { EmptyState } from '../../components/EmptyState.js';
import { OrganisationLine } from './OrganisationLine.js';
import classes from './Organisations.module.css';

interface Props {
  readonly tree: OrganisationTree;
  readonly q: string;
  readonly kind: string;
}

/** What a search finds on the day that is looked at, by any name an organisation ever had, its code or one of its numbers. */
export function FoundOrganisations({ tree, q, kind }: Props) {
  const wanted = searchKey(q);
  const found = tree.organisations
    .filter((node) => (kind === '' || node.kind === kind) && keyOf(node).includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  return (
    <section aria-label={texts.tree}>
      <div className={classes.treeHead}>
        <h2>{texts.tree}</h2>
        <span className={classes.count} role="status">
          {found.length}
        </span>
      </div>
      {found.length === 0 && <EmptyState icon={IconSearch} title={texts.nothingFound} />}
      <ul className={classes.branch}>
        {found.map((node) => (
          <li key={node.id} className={classes.node}>
            <span />
            <OrganisationLine node={node} tree={tree} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ name, otherNames, code, codes }: OrganisationNode): string {
  return searchKey(name, ...otherNames, code, codes.administrative, codes.electronic, codes.tax);
}

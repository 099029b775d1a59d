import { Button, Group } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OrganisationNode, OrganisationTree } from '../../../../libs/contracts/views/organisations.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { OrganisationLine } from './OrganisationLine.js';
import classes from './Organisations.module.css';

type Children = ReadonlyMap<string | null, readonly OrganisationNode[]>;

interface Branch {
  readonly children: Children;
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly tree: OrganisationTree;
}

/** The tree of a day; the first level is open at the beginning, what one opens stays open while one looks at other days. */
export function TreeView({ tree }: { readonly tree: OrganisationTree }) {
  const children = useMemo(() => childrenOf(tree.organisations), [tree.organisations]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set((children.get(null) ?? []).map(({ id }) => id)),
  );
  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <section aria-label={texts.tree}>
      <div className={classes.treeHead}>
        <h2>{texts.tree}</h2>
        <Group gap={12}>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setOpened(new Set(tree.organisations.map(({ id }) => id)))}
          >
            {texts.expandAll}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => setOpened(new Set())}>
            {texts.collapseAll}
          </Button>
        </Group>
      </div>
      <Level above={null} branch={{ children, opened, toggle, tree }} />
    </section>
  );
}

function Level({ above, branch }: { readonly above: string | null; readonly branch: Branch }) {
  return (
    <ul className={classes.branch}>
      {(branch.children.get(above) ?? []).map((node) => (
        <Node key={node.id} node={node} branch={branch} />
      ))}
    </ul>
  );
}

function Node({ node, branch }: { readonly node: OrganisationNode; readonly branch: Branch }) {
  const below = branch.children.get(node.id)?.length ?? 0;
  const isOpen = branch.opened.has(node.id);
  return (
    <li>
      <div className={classes.node}>
        {below > 0 ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-label={node.name}
            onClick={() => branch.toggle(node.id)}
          >
            <IconChevronRight size={15} aria-hidden />
          </button>
        ) : (
          <span />
        )}
        <OrganisationLine node={node} tree={branch.tree} />
      </div>
      {below > 0 && isOpen && <Level above={node.id} branch={branch} />}
    </li>
  );
}

/** Under whom each stands; what stands under nobody there is at the top. Those with something under them come first. */
function childrenOf(nodes: readonly OrganisationNode[]): Children {
  const known = new Set(nodes.map(({ id }) => id));
  const above = ({ parentId, relation }: OrganisationNode) =>
    [parentId, relation?.of].find((id) => id != null && known.has(id)) ?? null;
  const all = Map.groupBy(nodes, above);
  return new Map(
    [...all].map(([id, list]) => [
      id,
      list.toSorted(
        (a, b) =>
          Number(all.has(b.id)) - Number(all.has(a.id)) || a.name.localeCompare(b.name, 'vi', { numeric: true }),
      ),
    ]),
  );
}

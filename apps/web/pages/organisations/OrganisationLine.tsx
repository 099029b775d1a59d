import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OrganisationNode, OrganisationTree } from '../../../../libs/contracts/views/organisations.js';
import { relationNames } from '../../../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../../../libs/messages/organisations/organisations.js';
import { organisationPath } from '../../paths.js';
import classes from './Organisations.module.css';

/** One organisation in a list: its name leads to its page; beside it its kind, its end when one is known, how many people it has. */
export function OrganisationLine({ node, tree }: { readonly node: OrganisationNode; readonly tree: OrganisationTree }) {
  const kind = tree.kinds.find(({ code }) => code === node.kind)?.label ?? node.kind;
  const { relation } = node;
  const of = relation && tree.organisations.find(({ id }) => id === relation.of)?.name;
  return (
    <>
      <span className={classes.words}>
        <Anchor component={Link} to={organisationPath(node.id)} fz="inherit">
          {node.name}
        </Anchor>
        <span className={classes.hint}>
          {relation && of ? `${relationNames[relation.kind]} ${of}` : kind}
          {node.to !== null && ` · ${texts.endsOn(node.to)}`}
          {node.otherNames.length > 0 && ` · ${texts.formerly(node.otherNames)}`}
        </span>
      </span>
      <span className={classes.count}>{node.appointments > 0 && texts.people(node.appointments)}</span>
    </>
  );
}

import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { mayDo, useSession } from '../../frame/session.js';
import { dossierPath } from '../../paths.js';

/** A dossier's code; a link for those who may open dossiers, which an operator may not. */
export function DossierLink({ id, code }: { readonly id: string; readonly code: string }) {
  if (!mayDo(useSession(), 'dossier.read')) return <span>{code}</span>;
  return (
    <Anchor component={Link} to={dossierPath(id)} fz="inherit">
      {code}
    </Anchor>
  );
}

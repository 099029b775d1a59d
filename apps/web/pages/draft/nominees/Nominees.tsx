import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { NomineeView } from '../../../../../libs/contracts/views/nominees.js';
import { draftNomineeTexts as texts } from '../../../../../libs/messages/draft/nominees.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import type { DraftParts } from '../draft-parts.js';
import { withoutNominee } from '../draft-work.js';
import { useRemoval } from '../use-removal.js';
import { AddCollective } from './AddCollective.js';
import { ImportNominees } from './import/ImportNominees.js';
import { NomineeRow } from './NomineeRow.js';
import classes from './Nominees.module.css';
import { useRelatedOrganisations } from './use-related-organisations.js';

/** Who is nominated; a row opens into its fields, which are saved as one types. */
export function Nominees({ draft, checklist }: DraftParts) {
  const [open, setOpen] = useState<string | null>(null);
  const removed = useRemoval();
  const { nominees } = draft.work;
  const { awards } = draft.base.campaign;
  const organisations = useRelatedOrganisations(draft.base.id);
  const taken = new Set(nominees.flatMap((nominee) => (nominee.kind === 'collective' ? nominee.organisationId : [])));

  const add = (nominee: NomineeView, openIt: boolean) => {
    draft.change((work) => ({ ...work, nominees: [...work.nominees, nominee] }));
    setOpen(openIt ? nominee.id : null);
  };
  const awardFor = (kind: NomineeView['kind']) => awards.find(({ subjects }) => subjects.includes(kind))?.code ?? '';
  const addCollective = ({ id: organisationId, name }: { readonly id: string; readonly name: string }) =>
    add({ kind: 'collective', id: newIdempotencyKey(), award: awardFor('collective'), name, organisationId }, false);
  const addIndividual = () =>
    add(
      {
        kind: 'individual',
        id: newIdempotencyKey(),
        award: awardFor('individual'),
        ...emptyPerson,
        workUnit: draft.base.unit.name,
      },
      true,
    );
  const remove = (nominee: NomineeView) => {
    const before = draft.work;
    draft.change((work) => withoutNominee(work, nominee.id));
    removed(texts.removed(nominee.name || texts.unnamed), () =>
      draft.change((work) => ({
        nominees: [...work.nominees, nominee],
        papers: work.papers.map((paper) => before.papers.find(({ id }) => id === paper.id) ?? paper),
      })),
    );
  };

  return (
    <>
      {nominees.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ul className={classes.list}>
        {nominees.map((nominee) => (
          <NomineeRow
            key={nominee.id}
            nominee={nominee}
            draft={draft}
            lines={checklist.filter(({ nominationId }) => nominationId === nominee.id)}
            open={open === nominee.id}
            toggle={() => setOpen(open === nominee.id ? null : nominee.id)}
            remove={() => remove(nominee)}
            change={(next) =>
              draft.change((work) => ({
                ...work,
                nominees: work.nominees.map((old) => (old.id === next.id ? next : old)),
              }))
            }
          />
        ))}
      </ul>
      <Group gap={8} mt={10}>
        <AddCollective organisations={organisations} taken={taken} add={addCollective} />
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={addIndividual}>
          {texts.addIndividual}
        </Button>
        <ImportNominees draft={draft} />
      </Group>
    </>
  );
}

const emptyPerson = { name: '', birthDate: '', position: '', partyMember: false, enterpriseDirector: false };

import { NativeSelect } from '@mantine/core';
import type { NomineeView } from '../../../../../libs/contracts/views/nominees.js';
import { draftNomineeTexts as texts } from '../../../../../libs/messages/draft/nominees.js';
import type { Draft } from '../use-draft.js';
import { AwardField } from './AwardField.js';
import { useRelatedOrganisations } from './use-related-organisations.js';

interface Props {
  readonly nominee: Extract<NomineeView, { kind: 'collective' }>;
  readonly draft: Draft;
  readonly change: (nominee: NomineeView) => void;
}

/** A collective is one of the organisations related to the unit, its Party organisation included: chosen, never typed. */
export function CollectiveFields({ nominee, draft, change }: Props) {
  const organisations = useRelatedOrganisations(draft.base.id);
  const options = organisations.map(({ id: value, name, relation }) => ({
    value,
    label: `${name} (${relation})`,
  }));
  return (
    <>
      <NativeSelect
        label={texts.choose}
        description={texts.chooseHint}
        withAsterisk
        value={nominee.organisationId}
        data={options}
        onChange={(event) => {
          const chosen = organisations.find((organisation) => organisation.id === event.currentTarget.value);
          if (chosen) change({ ...nominee, organisationId: chosen.id, name: chosen.name });
        }}
      />
      <AwardField nominee={nominee} draft={draft} change={change} />
    </>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { RelatedOrganisationList } from '../../../../../libs/contracts/views/drafts.js';
import { draftNomineeTexts as texts } from '../../../../../libs/messages/draft/nominees.js';

type Organisation = RelatedOrganisationList['items'][number];

interface Props {
  readonly organisations: readonly Organisation[];
  /** organisations that are nominated already */
  readonly taken: ReadonlySet<string>;
  readonly add: (organisation: Organisation) => void;
}

/** A collective is one of the organisations related to the unit, its Party organisation included: chosen, never typed. */
export function AddCollective({ organisations, taken, add }: Props) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />}>
          {texts.addCollective}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
        <Menu.Label>{organisations.length > 0 ? texts.chooseHint : texts.noRelated}</Menu.Label>
        {organisations.map((organisation) => (
          <Menu.Item key={organisation.id} disabled={taken.has(organisation.id)} onClick={() => add(organisation)}>
            {organisation.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

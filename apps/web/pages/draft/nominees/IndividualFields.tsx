import { Checkbox, TextInput } from '@mantine/core';
import type { NomineeView } from '../../../../../libs/contracts/views/nominees.js';
import { draftNomineeTexts as texts } from '../../../../../libs/messages/draft/nominees.js';
import { CitizenNumberField } from '../../../components/CitizenNumberField.js';
import { DayField } from '../../../components/DayField.js';
import type { Draft } from '../use-draft.js';
import { AwardField } from './AwardField.js';
import classes from './Nominees.module.css';

type Person = Extract<NomineeView, { kind: 'individual' }>;

interface Props {
  readonly nominee: Person;
  readonly draft: Draft;
  readonly change: (nominee: NomineeView) => void;
}

export function IndividualFields({ nominee, draft, change }: Props) {
  const text = (field: 'name' | 'position' | 'workUnit', maxLength: number) => (
    <TextInput
      label={texts[field]}
      withAsterisk
      aria-required
      maxLength={maxLength}
      autoComplete="off"
      data-autofocus={field === 'name' || undefined}
      autoFocus={field === 'name' && nominee.name === ''}
      value={nominee[field]}
      onChange={(event) => change({ ...nominee, [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes.grid}>
        {text('name', 200)}
        <DayField
          label={texts.birthDate}
          required
          value={nominee.birthDate}
          onChange={(birthDate) => change({ ...nominee, birthDate })}
        />
        <CitizenNumberField
          value={nominee.citizenNumber ?? ''}
          birthDate={nominee.birthDate}
          change={(citizenNumber) => change({ ...nominee, citizenNumber })}
        />
        {text('position', 200)}
        {text('workUnit', 300)}
      </div>
      <AwardField nominee={nominee} draft={draft} change={change} />
      <Checkbox
        label={texts.partyMember}
        checked={nominee.partyMember}
        onChange={(event) => change({ ...nominee, partyMember: event.currentTarget.checked })}
      />
      <Checkbox
        label={texts.director}
        checked={nominee.enterpriseDirector}
        onChange={(event) => change({ ...nominee, enterpriseDirector: event.currentTarget.checked })}
      />
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import type { NomineeView } from '../../../../../libs/contracts/views/nominees.js';
import { draftNomineeTexts } from '../../../../../libs/messages/draft/nominees.js';
import type { Draft } from '../use-draft.js';

interface Props {
  readonly nominee: NomineeView;
  readonly draft: Draft;
  readonly change: (nominee: NomineeView) => void;
}

/** The award, only when the campaign leaves a choice. */
export function AwardField({ nominee, draft, change }: Props) {
  const awards = draft.base.campaign.awards.filter(({ subjects }) => subjects.includes(nominee.kind));
  if (awards.length < 2) return null;
  return (
    <NativeSelect
      label={draftNomineeTexts.award}
      value={nominee.award}
      data={awards.map(({ code: value, name: label }) => ({ value, label }))}
      onChange={(event) => change({ ...nominee, award: event.currentTarget.value })}
    />
  );
}

import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconTrash } from '@tabler/icons-react';
import type { ChecklistLineView } from '../../../../../libs/contracts/views/checklist.js';
import type { NomineeView } from '../../../../../libs/contracts/views/nominees.js';
import { draftNomineeTexts as texts } from '../../../../../libs/messages/draft/nominees.js';
import type { Draft } from '../use-draft.js';
import { CollectiveFields } from './CollectiveFields.js';
import { IndividualFields } from './IndividualFields.js';
import classes from './Nominees.module.css';

interface Props {
  readonly nominee: NomineeView;
  readonly draft: Draft;
  readonly lines: readonly ChecklistLineView[];
  readonly open: boolean;
  readonly toggle: () => void;
  readonly remove: () => void;
  readonly change: (nominee: NomineeView) => void;
}

export function NomineeRow({ nominee, draft, lines, open, toggle, remove, change }: Props) {
  const name = nominee.name || texts.unnamed;
  const award = draft.base.campaign.awards.find(({ code }) => code === nominee.award)?.name;
  return (
    <li className={classes.row}>
      <div className={classes.first}>
        <UnstyledButton className={classes.toggle} aria-expanded={open} onClick={toggle}>
          <IconChevronDown size={15} aria-hidden data-open={open || undefined} />
          <span className={classes.kind}>{nominee.kind === 'collective' ? texts.collective : texts.individual}</span>
          <span className={nominee.name ? classes.name : classes.unnamed}>{name}</span>
          <span className={classes.award}>{award}</span>
        </UnstyledButton>
        <State nominee={nominee} lines={lines} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={texts.remove(name)}
          title={texts.remove(name)}
          onClick={remove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {open && (
        <div className={classes.fields}>
          {nominee.kind === 'collective' ? (
            <CollectiveFields nominee={nominee} draft={draft} change={change} />
          ) : (
            <IndividualFields nominee={nominee} draft={draft} change={change} />
          )}
          <Button size="xs" variant="light" onClick={toggle}>
            {texts.close}
          </Button>
        </div>
      )}
    </li>
  );
}

function State({ nominee, lines }: Pick<Props, 'nominee' | 'lines'>) {
  const answered = lines.filter(({ paperId }) => paperId !== null).length;
  const whole =
    nominee.name !== '' &&
    (nominee.kind === 'collective' || Boolean(nominee.birthDate && nominee.position && nominee.workUnit));
  if (!whole)
    return (
      <span className={classes.warn}>
        <IconAlertTriangle size={14} aria-hidden />
        {texts.incomplete}
      </span>
    );
  return (
    <span className={answered === lines.length ? classes.good : classes.warn}>
      {answered === lines.length ? texts.enough(answered, lines.length) : texts.papers(answered, lines.length)}
    </span>
  );
}

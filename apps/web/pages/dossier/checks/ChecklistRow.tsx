import { ActionIcon, Checkbox, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFlag, IconFlagFilled } from '@tabler/icons-react';
import type { ChecklistLineView } from '../../../../../libs/contracts/views/checklist.js';
import { checkTexts as texts } from '../../../../../libs/messages/dossier/checks.js';
import { paperForm } from '../../../../../libs/messages/papers/paper-form.js';
import type { LineMark } from '../notes.js';
import classes from './Checklist.module.css';

interface Props {
  readonly line: ChecklistLineView;
  readonly changed: boolean;
  /** null for readers who do not examine here */
  readonly mark: { readonly value: LineMark | null; readonly set: (mark: LineMark | null) => void } | null;
  readonly open: () => void;
}

export function ChecklistRow({ line, changed, mark, open }: Props) {
  const name = line.nomineeName ? `${line.label} – ${line.nomineeName}` : line.label;
  const missing = line.paperId === null;
  const failed = mark?.value === 'failed';
  return (
    <li className={classes.row} data-failed={failed || undefined}>
      <LineState name={name} missing={missing} mark={mark} />
      <UnstyledButton
        className={classes.name}
        disabled={missing}
        onClick={open}
        title={[paperForm(line), texts.citation(line.citation)].filter(Boolean).join(' · ')}
      >
        {name}
      </UnstyledButton>
      {missing && (
        <span className={classes.missing} title={texts.missingMeaning}>
          {texts.missing}
        </span>
      )}
      {changed && <span className={classes.changed}>{texts.changed}</span>}
      {failed && <span className={classes.missing}>{texts.flagged}</span>}
      {mark && !missing && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color={failed ? 'red' : 'gray'}
          aria-pressed={failed}
          aria-label={texts.flag(name)}
          title={texts.flagHint}
          onClick={() => mark.set(failed ? null : 'failed')}
        >
          {failed ? <IconFlagFilled size={14} /> : <IconFlag size={14} />}
        </ActionIcon>
      )}
    </li>
  );
}

function LineState({
  name,
  missing,
  mark,
}: Pick<Props, 'mark'> & { readonly name: string; readonly missing: boolean }) {
  if (missing) return <IconAlertTriangle size={18} className={classes.warn} aria-hidden />;
  if (!mark) return <IconCircleCheck size={18} className={classes.good} aria-hidden />;
  return (
    <Checkbox
      size="xs"
      aria-label={texts.tick(name)}
      checked={mark.value === 'passed'}
      onChange={(event) => mark.set(event.currentTarget.checked ? 'passed' : null)}
    />
  );
}

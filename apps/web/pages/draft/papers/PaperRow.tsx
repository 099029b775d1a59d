import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconReplace, IconSignature, IconTrash } from '@tabler/icons-react';
import type { ChecklistLineView } from '../../../../../libs/contracts/views/checklist.js';
import type { DraftPaperView } from '../../../../../libs/contracts/views/drafts.js';
import { answersLine } from '../../../../../libs/domain/campaign/checklist.js';
import { draftPaperTexts as texts } from '../../../../../libs/messages/draft/papers.js';
import { lineLabel } from '../../../papers/line-label.js';
import { fileSize } from '../../../uploads/file-size.js';
import classes from './Papers.module.css';

interface Props {
  readonly paper: DraftPaperView;
  readonly checklist: readonly ChecklistLineView[];
  readonly open: () => void;
  readonly replace: () => void;
  readonly remove: () => void;
}

/** A received paper: its file, the lines it answers, and what can be done with it. */
export function PaperRow({ paper, checklist, open, replace, remove }: Props) {
  const { upload, satisfies } = paper;
  const name = upload.fileName;
  const lines = checklist.filter((line) => satisfies.some((answered) => answersLine(answered, line)));
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <UnstyledButton className={classes.name} onClick={open} title={texts.open(name)}>
          {lines.length > 0 ? lines.map(lineLabel).join('; ') : texts.unused}
        </UnstyledButton>
        <div className={classes.detail} title={texts.hash(upload.sha256)}>
          {name} · {fileSize(upload.size)}
          {upload.signed && (
            <span className={classes.mark}>
              <IconSignature size={14} aria-hidden /> {texts.signed}
            </span>
          )}
        </div>
      </div>
      {upload.encrypted ? (
        <span className={classes.warn} title={texts.encryptedMeaning}>
          <IconAlertTriangle size={14} aria-hidden /> {texts.encrypted}
        </span>
      ) : (
        <span className={classes.good}>
          <IconCircleCheck size={14} aria-hidden /> {texts.received}
        </span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.replace(name)}
        title={texts.replace(name)}
        onClick={replace}
      >
        <IconReplace size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.remove(name)}
        title={texts.remove(name)}
        onClick={remove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCloudUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { ChecklistLineView } from '../../../libs/contracts/views/checklist.js';
import { draftCheckTexts as texts } from '../../../libs/messages/draft/checks.js';
import { paperForm } from '../../../libs/messages/papers/paper-form.js';
import { uploadTexts } from '../../../libs/messages/uploads/uploads.js';
import { lineLabel } from '../papers/line-label.js';
import classes from './LineRow.module.css';
import { uploadFor } from './upload-for.js';
import { useFilePicker } from './use-file-picker.js';
import type { Uploads } from './use-uploads.js';

interface Props {
  readonly line: ChecklistLineView;
  readonly uploads: Uploads;
}

/** One line; a missing one opens the picker, and takes a file dropped on it without asking which paper it is. */
export function LineRow({ line, uploads }: Props) {
  const pick = useFilePicker();
  const [over, setOver] = useState(false);
  const { item, nominationId, paperId, citation } = line;
  const label = lineLabel(line);
  if (paperId)
    return (
      <li className={classes.line} title={citation}>
        <IconCircleCheck size={17} className={classes.good} aria-hidden />
        <span>{label}</span>
        <span className="visually-hidden">{texts.have}</span>
      </li>
    );
  const coming = uploadFor(uploads.items, line);
  if (coming)
    return (
      <li className={classes.line} title={citation}>
        <IconCloudUpload size={17} className={classes.coming} aria-hidden />
        <span>
          {label}
          <span className={classes.hint}>{uploadTexts.coming(coming.file.name)}</span>
        </span>
      </li>
    );
  const add = (files: readonly File[]) => uploads.add(files, { lines: [{ item, nominationId }] });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <li title={citation}>
      <UnstyledButton
        className={classes.missing}
        data-over={over || undefined}
        title={texts.add(label)}
        onClick={() => pick(add, false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconCircleDashed size={17} aria-hidden />
        <span>
          {label}
          <span className={classes.hint}>{[paperForm(line), texts.drop].filter(Boolean).join(' · ')}</span>
        </span>
      </UnstyledButton>
    </li>
  );
}

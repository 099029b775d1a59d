import { Button, Checkbox, Group, Modal, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChecklistLineView } from '../../../libs/contracts/views/checklist.js';
import { uploadTexts as texts } from '../../../libs/messages/uploads/uploads.js';
import { lineLabel } from '../papers/line-label.js';
import classes from './AssignDialog.module.css';
import { uploadFor } from './upload-for.js';
import type { UploadItem, Uploads } from './use-uploads.js';

interface Props {
  readonly uploads: Uploads;
  readonly checklist: readonly ChecklistLineView[];
}

/** Asks of each dropped file which checklist lines it answers; the file travels meanwhile. */
export function AssignDialog({ uploads, checklist }: Props) {
  const asking = uploads.items.filter(({ lines, state }) => lines === null && state !== 'failed');
  const [item] = asking;
  return (
    <Modal
      opened={item !== undefined}
      onClose={() => item && uploads.drop(item.key)}
      title={texts.assignTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.dropFile }}
    >
      {item && <Assign key={item.key} item={item} left={asking.length - 1} uploads={uploads} checklist={checklist} />}
    </Modal>
  );
}

function Assign({ item, left, uploads, checklist }: Props & { readonly item: UploadItem; readonly left: number }) {
  const answer = (line: ChecklistLineView) => {
    const coming = uploadFor(uploads.items, line);
    return coming ? texts.coming(coming.file.name) : line.paperId === null ? undefined : texts.alreadyAnswered;
  };
  const missing = checklist.filter((line) => answer(line) === undefined);
  const only = missing.length === 1 ? missing[0] : undefined;
  const [chosen, setChosen] = useState<readonly ChecklistLineView[]>(only ? [only] : []);
  const isChosen = (line: ChecklistLineView) => chosen.some((other) => sameLine(other, line));
  const toggle = (line: ChecklistLineView) =>
    setChosen(isChosen(line) ? chosen.filter((other) => !sameLine(other, line)) : [...chosen, line]);
  const confirm = () =>
    uploads.assign(
      item.key,
      chosen.map((line) => ({ item: line.item, nominationId: line.nominationId })),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) confirm();
      }}
    >
      <Text fz="sm" mb={10}>
        {texts.assignIntro(item.file.name)}
      </Text>
      <Progress value={item.sent * 100} size={4} mb={12} aria-label={texts.progressOf(item.file.name)} />
      <fieldset className={classes.lines}>
        <legend className="visually-hidden">{texts.assignTitle}</legend>
        {[...missing, ...checklist.filter((line) => !missing.includes(line))].map((line, index) => (
          <Checkbox
            key={`${line.item}/${line.nominationId ?? ''}`}
            data-autofocus={index === 0 || undefined}
            label={lineLabel(line)}
            description={answer(line)}
            checked={isChosen(line)}
            onChange={() => toggle(line)}
          />
        ))}
      </fieldset>
      <Group justify="space-between" mt="md">
        <Text fz="sm" c="dimmed">
          {left > 0 ? texts.moreFiles(left) : ''}
        </Text>
        <Group gap={8}>
          <Button variant="default" onClick={() => uploads.drop(item.key)}>
            {texts.dropFile}
          </Button>
          <Button type="submit" disabled={chosen.length === 0}>
            {texts.assign(chosen.length)}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

function sameLine(one: ChecklistLineView, other: ChecklistLineView): boolean {
  return one.item === other.item && one.nominationId === other.nominationId;
}

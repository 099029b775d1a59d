import { Button } from '@mantine/core';
import type { ChecklistLineView } from '../../../../../libs/contracts/views/checklist.js';
import { answersLine } from '../../../../../libs/domain/campaign/checklist.js';
import { eligibilityTexts as texts } from '../../../../../libs/messages/eligibility/panel.js';
import { DayField } from '../../../components/DayField.js';
import { formatDay } from '../../../format/vietnam-time.js';
import { lineLabel } from '../../../papers/line-label.js';
import classes from '../../../uploads/LineRow.module.css';
import type { Draft } from '../use-draft.js';

interface Props {
  readonly line: ChecklistLineView;
  readonly draft: Draft;
}

/** A paper that may come later: the day on which the unit promises it. */
export function PromiseRow({ line, draft }: Props) {
  const { item, nominationId } = line;
  const promises = draft.work.promises ?? [];
  const promise = promises.find((candidate) => answersLine(candidate, line));
  const others = promises.filter((candidate) => !answersLine(candidate, line));
  if (promise)
    return (
      <li className={classes.line}>
        <span className={classes.hint}>{texts.promised(formatDay(promise.by))}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => draft.change((work) => ({ ...work, promises: others }))}
        >
          {texts.takeBack}
        </Button>
      </li>
    );
  return (
    <li>
      <DayField
        label={texts.promise(lineLabel(line))}
        value=""
        onChange={(by) =>
          by && draft.change((work) => ({ ...work, promises: [...others, { item, nominationId, by }] }))
        }
      />
    </li>
  );
}

import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { planFormTexts as texts } from '../../../../../libs/messages/plans/plan-form.js';
import { announce } from '../../../components/announce.js';
import classes from './Form.module.css';
import { placeKey, usePlanForm } from './form-context.js';
import type { PlanPath } from './write-plan-text.js';

interface Props {
  /** of the list */
  readonly path: PlanPath;
  readonly index: number;
  readonly count: number;
  /** what the entry is called */
  readonly name: string;
}

/** Moves an entry of a list up or down, or takes it out. The list itself stays in the text, empty. */
export function EntryButtons({ path, index, count, name }: Props) {
  const { edit, goTo, moved } = usePlanForm();
  const move = (to: number) => {
    edit({ kind: 'move', path, from: index, to });
    moved(path, index, to);
    announce(texts.moved(name, to + 1));
    followEntry(placeKey([...path, to]), to < index ? 0 : 1);
  };
  return (
    <span className={classes.entryButtons} data-entry={placeKey([...path, index])}>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={index === 0}
        aria-label={texts.up(name)}
        onClick={() => move(index - 1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={index === count - 1}
        aria-label={texts.down(name)}
        onClick={() => move(index + 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.remove(name)}
        onClick={() => {
          edit({ kind: 'remove', path: [...path, index] });
          moved(path, index, null);
          announce(texts.removed(name));
          goTo(path);
        }}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** Whoever moves an entry by keyboard stays with it: on the same button of its new line, or the other where there is no further. */
function followEntry(entry: string, button: 0 | 1): void {
  requestAnimationFrame(() => {
    const all = document.querySelectorAll<HTMLButtonElement>(`[data-entry="${CSS.escape(entry)}"] button`);
    const wanted = all[button];
    (wanted?.disabled ? all[1 - button] : wanted)?.focus();
  });
}

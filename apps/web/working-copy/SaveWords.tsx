import { IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { saveTexts as texts } from '../../../libs/messages/working-copy/save.js';
import { formatTime } from '../format/vietnam-time.js';
import classes from './SaveWords.module.css';
import type { SaveState } from './working-copy.js';

interface Props {
  readonly state: SaveState;
  readonly savedAt: string | null;
  readonly error: string | undefined;
}

/** «đã lưu 10:41», and what is being done about what is not saved. */
export function SaveWords({ state, savedAt, error }: Props) {
  const words = state === 'saved' ? texts.saved(savedAt ? formatTime(savedAt) : '') : texts[state];
  const Icon = state === 'saved' ? IconCheck : state === 'waiting' || state === 'saving' ? IconRefresh : IconCloudOff;
  return (
    <span className={classes.save} data-state={state} role="status" title={error}>
      <Icon size={14} aria-hidden />
      {state === 'refused' && error ? `${words}: ${error}` : words}
    </span>
  );
}

import { IconArrowLeft, IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import { draftTexts } from '../../../../libs/messages/dossier-screens.js';
import { formatTime } from '../../format/vietnam-time.js';
import { paths } from '../../paths.js';
import classes from './DraftScreen.module.css';
import type { Draft } from './use-draft.js';
import type { SaveState } from './working-copy.js';

const texts = draftTexts.save;

/** «đã lưu 10:41», and what is being done about what is not saved. */
export function SaveIndicator({ draft }: { readonly draft: Draft }) {
  return (
    <div className={classes.top}>
      <Link to={paths.queue}>
        <IconArrowLeft size={14} aria-hidden />
        {draftTexts.back}
      </Link>
      <SaveWords state={draft.state} savedAt={draft.base.updatedAt} error={draft.error?.message} />
    </div>
  );
}

interface Props {
  readonly state: SaveState;
  readonly savedAt: string | null;
  readonly error: string | undefined;
}

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

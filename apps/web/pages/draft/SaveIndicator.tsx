import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { draftTexts } from '../../../../libs/messages/draft/draft.js';
import { paths } from '../../paths.js';
import { SaveWords } from '../../working-copy/SaveWords.js';
import classes from './DraftScreen.module.css';
import type { Draft } from './use-draft.js';

/** The way back, and whether what is written is saved. */
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

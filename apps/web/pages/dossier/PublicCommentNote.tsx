import { IconMessages } from '@tabler/icons-react';
import type { DossierView } from '../../../../libs/contracts/views/dossier.js';
import { publicCommentTexts as texts } from '../../../../libs/messages/dossier/public-comment.js';
import { formatDay, formatLastDay } from '../../format/vietnam-time.js';
import classes from './PublicCommentNote.module.css';

/** Between which days the public may comment, and whether the level must wait for the end. */
export function PublicCommentNote({ dossier: { publicComment } }: { readonly dossier: DossierView }) {
  if (!publicComment) return null;
  const { from, until, open, effect } = publicComment;
  const said = open ? texts.open : texts.over;
  return (
    <section className={classes.note} data-effect={open ? (effect ?? undefined) : undefined} aria-label={texts.title}>
      <IconMessages size={16} aria-hidden />
      <span>
        {said(formatDay(from), formatLastDay(until))} {open && effect && texts.effect[effect]}
      </span>
    </section>
  );
}

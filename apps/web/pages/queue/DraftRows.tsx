import { Link } from 'react-router';
import type { DraftList } from '../../../../libs/contracts/views/drafts.js';
import { screens } from '../../../../libs/messages/screens.js';
import { formatInstant, formatLastDay } from '../../format/vietnam-time.js';
import { rowLinkMark } from '../../lists/use-row-keys.js';
import { draftPath } from '../../paths.js';
import classes from './QueuePage.module.css';

/** Dossiers not yet sent: how far each is, until when it may be sent, who saved it last. */
export function DraftRows({ drafts }: { readonly drafts: DraftList['items'] }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {screens.queue.drafts}
        <span>{drafts.length}</span>
      </h2>
      <ul className={classes.drafts}>
        {drafts.map((draft) => (
          <li key={draft.id} className={classes.draft}>
            <div className={classes.draftTitle}>
              <Link to={draftPath(draft.id)} {...{ [rowLinkMark]: draft.id }}>
                {draft.title}
              </Link>
              <div className={classes.meta}>
                {draft.campaignName}
                {draft.closesAt && ` · ${screens.queue.campaignCloses(formatLastDay(draft.closesAt))}`}
              </div>
            </div>
            <span className={classes.meta}>{screens.queue.draftLine(draft.nominees)}</span>
            <span className={classes.meta}>{screens.queue.draftPapers(draft.answered, draft.asked)}</span>
            <span className={classes.meta}>
              {screens.queue.draftSaved(formatInstant(draft.updatedAt), draft.updatedBy)}
            </span>
            <span className={classes.continue} aria-hidden>
              {screens.queue.continueDraft} →
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

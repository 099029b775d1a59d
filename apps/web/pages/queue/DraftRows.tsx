import { Link } from 'react-router';
import type { DraftList } from '../../../../libs/contracts/views/drafts.js';
import { queueTexts } from '../../../../libs/messages/queue/queue.js';
import { formatInstant, formatLastDay } from '../../format/vietnam-time.js';
import { rowLinkMark } from '../../lists/use-row-keys.js';
import { draftPath } from '../../paths.js';
import classes from './QueuePage.module.css';

/** Dossiers not yet sent: how far each is, until when it may be sent, who saved it last. */
export function DraftRows({ drafts }: { readonly drafts: DraftList['items'] }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {queueTexts.drafts}
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
                {draft.closesAt && ` · ${queueTexts.campaignCloses(formatLastDay(draft.closesAt))}`}
              </div>
            </div>
            <span className={classes.meta}>{queueTexts.draftLine(draft.nominees)}</span>
            <span className={classes.meta}>{queueTexts.draftPapers(draft.answered, draft.asked)}</span>
            <span className={classes.meta}>
              {queueTexts.draftSaved(formatInstant(draft.updatedAt), draft.updatedBy)}
            </span>
            <span className={classes.continue} aria-hidden>
              {queueTexts.continueDraft} →
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { draftTexts } from '../../../../libs/messages/draft/draft.js';
import classes from './DraftScreen.module.css';
import type { DraftParts } from './draft-parts.js';
import { isOwed } from './draft-work.js';

const { sections } = draftTexts;

/** The four parts with how far each is; none has to be finished before another. */
export function SectionNav({ draft, checklist }: DraftParts) {
  const answered = checklist.filter(({ paperId }) => paperId !== null).length;
  const open = checklist.filter((line) => isOwed(line, draft.work)).length + draft.base.problems.length;
  return (
    <nav className={classes.nav} aria-label={sections.label}>
      <a href="#nguoi">
        1 {sections.nominees} <Badge text={String(draft.work.nominees.length)} done={draft.work.nominees.length > 0} />
      </a>
      <a href="#giay-to">
        2 {sections.papers} <Badge text={`${answered}/${checklist.length}`} done={answered === checklist.length} />
      </a>
      <a href="#kiem-tra">
        3 {sections.checks} <Badge text={open === 0 ? '✓' : String(open)} done={open === 0} />
      </a>
      <a href="#gui">4 {sections.submit}</a>
    </nav>
  );
}

function Badge({ text, done }: { readonly text: string; readonly done: boolean }) {
  return (
    <span className={`${classes.badge} tabular`} data-done={done || undefined}>
      {text}
    </span>
  );
}

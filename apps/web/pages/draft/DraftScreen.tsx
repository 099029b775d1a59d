import type { DraftView } from '../../../../libs/contracts/views/drafts.js';
import { draftTexts } from '../../../../libs/messages/draft/draft.js';
import { Page } from '../../components/Page.js';
import { RegimeLine } from '../../components/RegimeLine.js';
import { AssignDialog } from '../../uploads/AssignDialog.js';
import { DropArea } from '../../uploads/DropArea.js';
import { Checks } from './checks/Checks.js';
import { DraftNotices } from './conflict/DraftNotices.js';
import classes from './DraftScreen.module.css';
import { checklistOf } from './draft-work.js';
import { Nominees } from './nominees/Nominees.js';
import { Papers } from './papers/Papers.js';
import { SaveIndicator } from './SaveIndicator.js';
import { SectionNav } from './SectionNav.js';
import { SubmissionDeadline } from './SubmissionDeadline.js';
import { Submit } from './submit/Submit.js';
import { useDraft } from './use-draft.js';
import { useDraftPapers } from './use-draft-papers.js';

const { sections } = draftTexts;

/** The four parts of a draft, in any order; what is missing stands beside them. */
export function DraftScreen({ draft: view }: { readonly draft: DraftView }) {
  const draft = useDraft(view);
  const uploads = useDraftPapers(draft);
  const checklist = checklistOf(draft.base, draft.work);
  const parts = { draft, uploads, checklist };
  return (
    <DropArea onFiles={(files) => uploads.add(files)}>
      <Page
        title={draft.base.campaign.name}
        above={<SaveIndicator draft={draft} />}
        subtitle={
          <>
            <SubmissionDeadline campaign={draft.base.campaign} />
            <RegimeLine regime={draft.base.regime} />
          </>
        }
      >
        <SectionNav {...parts} />
        <DraftNotices draft={draft} />
        <div className={classes.columns}>
          <div className={classes.main}>
            <section id="nguoi" className={classes.section} aria-labelledby="nguoi-ten">
              <h2 id="nguoi-ten">1 · {sections.nominees}</h2>
              <Nominees {...parts} />
            </section>
            <section id="giay-to" className={classes.section} aria-labelledby="giay-to-ten">
              <h2 id="giay-to-ten">2 · {sections.papers}</h2>
              <Papers {...parts} />
            </section>
          </div>
          <aside id="kiem-tra" className={classes.aside} aria-labelledby="kiem-tra-ten">
            <h2 id="kiem-tra-ten">3 · {sections.checks}</h2>
            <Checks {...parts} />
          </aside>
        </div>
        <section id="gui" className={classes.section} aria-labelledby="gui-ten">
          <h2 id="gui-ten">4 · {sections.submit}</h2>
          <Submit {...parts} />
        </section>
        <AssignDialog uploads={uploads} checklist={checklist} />
      </Page>
    </DropArea>
  );
}

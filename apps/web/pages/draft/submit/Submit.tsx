import { Button, Checkbox } from '@mantine/core';
import { submitTexts as texts } from '../../../../../libs/messages/draft/submit.js';
import { shortName } from '../../../../../libs/messages/organisations/short-name.js';
import { conflictTexts } from '../../../../../libs/messages/working-copy/conflict.js';
import { useSession } from '../../../frame/session.js';
import { DifferenceList } from '../../../working-copy/DifferenceList.js';
import type { DraftParts } from '../draft-parts.js';
import { isOwed } from '../draft-work.js';
import classes from './Submit.module.css';
import { useSubmission } from './use-submission.js';

/** The head confirms what is on screen and submits it under their name; a clerk reads whom to ask. */
export function Submit({ draft, uploads, checklist }: DraftParts) {
  const { person, acting } = useSession();
  const submission = useSubmission(draft);
  const { base, work, state } = draft;
  if (!base.maySubmit)
    return (
      <div>
        <strong>{texts.clerk}</strong>
        <p className={classes.hint}>{texts.clerkHint(base.unit.name)}</p>
      </div>
    );
  const open = checklist.filter((line) => isOwed(line, draft.work)).length + base.problems.length;
  const collectives = work.nominees.filter(({ kind }) => kind === 'collective').length;
  const what = texts.what(collectives, work.nominees.length - collectives);
  const saving = state !== 'saved' || uploads.items.length > 0;
  const hint = open > 0 ? texts.notYet(open) : saving ? texts.waitSave : submission.confirmed ? null : texts.tickFirst;
  return (
    <div className={classes.submit}>
      {submission.changes && (
        <div className={classes.changed} role="alert">
          <strong>{texts.changedTitle}</strong>
          <p>{texts.changedHint}</p>
          <DifferenceList differences={submission.changes} none={conflictTexts.nothing} />
        </div>
      )}
      {submission.refusal && !submission.changes && (
        <div className={classes.refused} role="alert">
          <strong>{texts.refused}</strong>
          <div>{submission.refusal.message}</div>
        </div>
      )}
      <Checkbox
        label={texts.confirm(person.name, acting.title, acting.organisationName)}
        checked={submission.confirmed}
        onChange={(event) => submission.confirm(event.currentTarget.checked)}
      />
      <div className={classes.actions}>
        <Button size="md" disabled={hint !== null} loading={submission.sending} onClick={submission.submit}>
          {texts.button(what || shortName(base.unit.name))}
        </Button>
        {hint && (
          <span className={classes.hint} role="status">
            {hint} {open > 0 && <a href="#kiem-tra">{texts.toCheck}</a>}
          </span>
        )}
      </div>
    </div>
  );
}

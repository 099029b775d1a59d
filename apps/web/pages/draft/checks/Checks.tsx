import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { draftCheckTexts as texts } from '../../../../../libs/messages/draft/checks.js';
import { EligibilityPanel } from '../../../eligibility/EligibilityPanel.js';
import { LineRow } from '../../../uploads/LineRow.js';
import type { DraftParts } from '../draft-parts.js';
import { isOwed } from '../draft-work.js';
import classes from './Checks.module.css';
import { PromiseRow } from './PromiseRow.js';

/** What the campaign asks for: what is there, what is missing, what must be mended, and what nobody checks automatically. */
export function Checks({ draft, uploads, checklist }: DraftParts) {
  const { problems, notChecked } = draft.base;
  const names = new Map(draft.base.nominees.map((nominee) => [nominee.id, nominee.name]));
  const complete = checklist.length > 0 && !checklist.some((line) => isOwed(line, draft.work)) && problems.length === 0;
  return (
    <>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label={texts.problems}>
          {problems.map(({ code, message }) => (
            <li key={`${code}${message}`}>
              <IconAlertTriangle size={15} aria-hidden />
              {message}
            </li>
          ))}
        </ul>
      )}
      {complete && (
        <p className={classes.complete} role="status">
          <IconCircleCheck size={16} aria-hidden /> {texts.complete}
        </p>
      )}
      <ul className={classes.list} aria-label={texts.title}>
        {checklist.map((line) => (
          <Fragment key={`${line.item}/${line.nominationId ?? ''}`}>
            <LineRow line={line} uploads={uploads} />
            {line.promisable && line.paperId === null && <PromiseRow line={line} draft={draft} />}
          </Fragment>
        ))}
      </ul>
      <EligibilityPanel
        of="draft"
        id={draft.base.id}
        version={draft.base.version}
        names={names}
        declared={{
          facts: draft.work.facts ?? [],
          change: (update) => draft.change((work) => ({ ...work, facts: update(work.facts ?? []) })),
        }}
      />
      {notChecked.length > 0 && (
        <details className={classes.notChecked}>
          <summary>
            {texts.notChecked} ({notChecked.length})
          </summary>
          <p>{texts.notCheckedHint}</p>
          <ul>
            {notChecked.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

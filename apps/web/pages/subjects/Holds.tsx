import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { HoldView } from '../../../../libs/contracts/views/subjects.js';
import { holdNames } from '../../../../libs/messages/eligibility/terms.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { Section } from '../../components/Section.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { HoldDialog } from './dialogs/HoldDialog.js';
import { ReleaseDialog } from './dialogs/ReleaseDialog.js';
import classes from './Subjects.module.css';
import type { SubjectPart } from './subject-part.js';

/** What holds the subject back, and what did. */
export function Holds({ subject, changed }: SubjectPart) {
  const [opening, setOpening] = useState(false);
  const [releasing, setReleasing] = useState<HoldView | null>(null);
  return (
    <Section title={texts.holds} add={subject.mayWrite && { label: texts.openHold, open: () => setOpening(true) }}>
      {subject.holds.length === 0 && <p className={words.hint}>{texts.holdsNone}</p>}
      <ul className={classes.list}>
        {subject.holds.map((hold) => (
          <HoldItem
            key={hold.id}
            hold={hold}
            release={subject.mayWrite && hold.open ? () => setReleasing(hold) : undefined}
          />
        ))}
      </ul>
      <HoldDialog
        id={subject.id}
        today={subject.today}
        opened={opening}
        close={() => setOpening(false)}
        saved={changed}
      />
      <ReleaseDialog
        id={subject.id}
        today={subject.today}
        hold={releasing}
        close={() => setReleasing(null)}
        saved={changed}
      />
    </Section>
  );
}

function HoldItem({ hold, release }: { readonly hold: HoldView; readonly release?: (() => void) | undefined }) {
  const { kind, openedOn, releasedOn, evidence, openedBy, releasedReason, disciplineEndedOn, open } = hold;
  const name = holdNames[kind];
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <span className={words.name}>{name.charAt(0).toUpperCase() + name.slice(1)}</span>
        <span className={`${classes.mark} ${open ? classes.bad : words.muted}`}>
          {open ? <IconAlertTriangle size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
          {open ? texts.stillOpen : texts.over}
        </span>
      </div>
      <div>
        {releasedOn
          ? texts.holdUntil(formatDay(openedOn), formatDay(releasedOn))
          : texts.holdSince(formatDay(openedOn))}
      </div>
      <div>{evidence ?? <span className={words.hint}>{texts.reasonHidden}</span>}</div>
      {releasedReason && <div>{texts.releasedBecause(releasedReason)}</div>}
      {disciplineEndedOn && <div>{texts.disciplineEnded(formatDay(disciplineEndedOn))}</div>}
      <div className={classes.itemFoot}>
        <span className={words.hint}>{openedBy && texts.holdBy(openedBy)}</span>
        {release && (
          <Button size="compact-xs" variant="subtle" onClick={release}>
            {texts.release}
          </Button>
        )}
      </div>
    </li>
  );
}

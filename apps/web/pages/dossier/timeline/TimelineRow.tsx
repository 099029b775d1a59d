import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { TimelineEntry } from '../../../../../libs/contracts/views/dossier.js';
import { timelineTexts as texts } from '../../../../../libs/messages/dossier/timeline-tab.js';
import { formatInstant, formatShortDay } from '../../../format/vietnam-time.js';
import classes from './Timeline.module.css';

const longNote = 140;

export function TimelineRow({ entry }: { readonly entry: TimelineEntry }) {
  const [open, setOpen] = useState(false);
  const { at, by, note, text, kind } = entry;
  const folds = note !== null && note.length > longNote;
  const who = by ? texts.by(by.name, by.title, by.organisation) : texts.system;
  return (
    <li className={classes.row} data-kind={kind}>
      <time dateTime={at} title={`${formatInstant(at)} · ${who}`} className="tabular">
        {formatShortDay(at)}
      </time>
      <div>
        <div className={classes.text}>{text}</div>
        {by && (
          <div className={classes.by} title={who}>
            {by.name}
          </div>
        )}
        {note && (
          <blockquote className={classes.note}>
            {folds && !open ? `${note.slice(0, longNote)}…` : note}
            {folds && (
              <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? texts.less : texts.more}
              </UnstyledButton>
            )}
          </blockquote>
        )}
      </div>
    </li>
  );
}

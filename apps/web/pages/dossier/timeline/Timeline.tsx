import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { TimelineEntry } from '../../../../../libs/contracts/views/dossier.js';
import { timelineTexts as texts } from '../../../../../libs/messages/dossier/timeline-tab.js';
import screen from '../DossierScreen.module.css';
import classes from './Timeline.module.css';
import { TimelineRow } from './TimelineRow.js';

const filters = ['all', 'decision', 'document', 'time'] as const;

/** What happened, newest first, by whom, with what was written; filtered by kind. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const shown = entries
    .filter(({ kind }) => filter === 'all' || kind === filter)
    .toSorted((one, other) => other.sequence - one.sequence);
  return (
    <section className={`${screen.section} ${classes.section}`}>
      <div className={screen.sectionHead}>
        <h2>{texts.title}</h2>
      </div>
      <div className={classes.filters} role="group" aria-label={texts.filter}>
        {filters.map((kind) => (
          <UnstyledButton
            key={kind}
            className={classes.filter}
            aria-pressed={filter === kind}
            onClick={() => setFilter(kind)}
          >
            {texts[kind]}
          </UnstyledButton>
        ))}
      </div>
      {shown.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ol className={classes.list}>
        {shown.map((entry) => (
          <TimelineRow key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

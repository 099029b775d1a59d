import { Button, Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { dossierTexts as texts } from '../../../../libs/messages/dossier/dossier.js';
import { ChosenViewer } from './ChosenViewer.js';
import { Checklist } from './checks/Checklist.js';
import { NotChecked } from './checks/NotChecked.js';
import { DossierEligibility } from './DossierEligibility.js';
import classes from './DossierScreen.module.css';
import { DecisionBar } from './decide/DecisionBar.js';
import type { DossierParts } from './dossier-parts.js';
import { LevelWork } from './levels/LevelWork.js';
import { Nominations } from './nominations/Nominations.js';
import { PaperList } from './papers/PaperList.js';
import { Timeline } from './timeline/Timeline.js';

/** On a phone: papers, checks and timeline one at a time; the decision stays at the bottom. */
export function DossierTabs(parts: DossierParts) {
  const { dossier, documents } = parts;
  const [tab, setTab] = useState<string | null>('checks');
  // a checklist line leads to its paper, which lies in another tab
  const opening = {
    ...documents,
    open: (paperId: string, copyId?: string | null) => (documents.open(paperId, copyId ?? null), setTab('papers')),
  };
  const reading = documents.opened && documents.chosen !== null;
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the document begins where the eye is, below the head of the page
    if (reading && tab === 'papers') tabs.current?.scrollIntoView({ block: 'start' });
  }, [reading, tab]);
  return (
    <Tabs ref={tabs} value={tab} onChange={setTab} keepMounted={false} className={classes.tabs}>
      <Tabs.List grow>
        <Tabs.Tab value="papers">{texts.panes.papers}</Tabs.Tab>
        <Tabs.Tab value="checks">{texts.panes.checks}</Tabs.Tab>
        <Tabs.Tab value="timeline">{texts.panes.timeline}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="papers" className={classes.tabPanel}>
        {reading ? (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              mb={8}
              leftSection={<IconArrowLeft size={16} />}
              onClick={documents.leave}
            >
              {texts.backToPapers}
            </Button>
            <div className={classes.document}>
              <ChosenViewer documents={documents} />
            </div>
          </>
        ) : (
          <PaperList dossier={dossier} documents={documents} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="checks" className={classes.tabPanel}>
        <Checklist {...parts} documents={opening} />
        <LevelWork dossier={dossier} />
        <DossierEligibility dossier={dossier} />
        {dossier.notChecked.length > 0 && <NotChecked rules={dossier.notChecked} />}
        <Nominations {...parts} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline" className={classes.tabPanel}>
        <Timeline entries={dossier.timeline} />
      </Tabs.Panel>
      <div className={classes.phoneBar}>
        <DecisionBar {...parts} />
      </div>
    </Tabs>
  );
}

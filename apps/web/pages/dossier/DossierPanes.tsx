import { dossierTexts as texts } from '../../../../libs/messages/dossier/dossier.js';
import { viewerTexts } from '../../../../libs/messages/viewer/viewer.js';
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

/** At a desk: papers and timeline, the document, and what is to be checked and decided. */
export function DossierPanes(parts: DossierParts) {
  const { dossier, documents } = parts;
  return (
    <div className={classes.panes}>
      <section className={classes.side} aria-label={`${texts.panes.papers}, ${texts.panes.timeline}`}>
        <PaperList dossier={dossier} documents={documents} />
        <Timeline entries={dossier.timeline} />
      </section>
      <div className={classes.middle}>
        {documents.chosen ? (
          <ChosenViewer documents={documents} />
        ) : (
          <div className={classes.nothing}>{viewerTexts.nothingChosen}</div>
        )}
      </div>
      <section className={classes.right} aria-label={texts.panes.checks}>
        <div className={classes.side}>
          <Checklist {...parts} />
          <LevelWork dossier={dossier} />
          <DossierEligibility dossier={dossier} />
          {dossier.notChecked.length > 0 && <NotChecked rules={dossier.notChecked} />}
          <Nominations {...parts} />
        </div>
        <div className={classes.bar}>
          <DecisionBar {...parts} />
        </div>
      </section>
    </div>
  );
}

import { checkTexts as texts } from '../../../../../libs/messages/dossier/checks.js';
import { paperTexts } from '../../../../../libs/messages/dossier/papers.js';
import screen from '../DossierScreen.module.css';
import type { DossierParts } from '../dossier-parts.js';
import { lineKey } from '../notes.js';
import classes from './Checklist.module.css';
import { ChecklistRow } from './ChecklistRow.js';

/** What the campaign asks for and which paper answers it; whoever examines ticks off for themselves. */
export function Checklist({ dossier, documents, notes, decide }: DossierParts) {
  const examines = decide.mayGiveOpinion;
  const passed = dossier.checklist.filter((line) => notes.notes.marks[lineKey(line)] === 'passed').length;
  const answered = dossier.checklist.filter((line) => line.paperId !== null).length;
  const all = dossier.checklist.length;
  return (
    <section className={screen.section}>
      <div className={screen.sectionHead}>
        <h2>{texts.title}</h2>
        <span className="tabular" title={examines ? texts.yours : undefined}>
          {examines ? texts.counts(passed, all) : paperTexts.counts(answered, all)}
        </span>
      </div>
      <ul className={classes.list}>
        {dossier.checklist.map((line) => {
          const key = lineKey(line);
          const paper = dossier.papers.find(({ id }) => id === line.paperId);
          return (
            <ChecklistRow
              key={key}
              line={line}
              changed={paper?.changed ?? false}
              mark={examines ? { value: notes.notes.marks[key] ?? null, set: (mark) => notes.mark(key, mark) } : null}
              open={() => line.paperId && documents.open(line.paperId)}
            />
          );
        })}
      </ul>
    </section>
  );
}

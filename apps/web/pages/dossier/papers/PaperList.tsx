import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { paperTexts as texts } from '../../../../../libs/messages/dossier/papers.js';
import { paperTree } from '../../../papers/paper-tree.js';
import screen from '../DossierScreen.module.css';
import type { Documents } from '../use-chosen-document.js';
import { PaperEntryRows } from './PaperEntryRows.js';
import classes from './PaperList.module.css';

interface Props {
  readonly dossier: DossierView;
  readonly documents: Documents;
}

/** Every paper under the checklist item it answers, with its stamped copies and replaced versions. */
export function PaperList({ dossier, documents }: Props) {
  const groups = paperTree(dossier);
  const { papersAnswered, papersAsked } = dossier.row;
  return (
    <section className={screen.section}>
      <div className={screen.sectionHead}>
        <h2>{texts.title}</h2>
        <span className="tabular" title={texts.countsMeaning(papersAnswered, papersAsked)}>
          {texts.counts(papersAnswered, papersAsked)}
        </span>
      </div>
      {groups.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ul className={classes.list}>
        {groups.map((group) =>
          group.perNomination ? (
            <li key={group.item}>
              <div className={classes.group}>
                <span>{group.label}</span>
                <span className="tabular">{group.entries.length}</span>
              </div>
              <ul className={classes.list}>
                {group.entries.map((entry) => (
                  <PaperEntryRows key={entry.paper.id} entry={entry} name={entry.name} inset documents={documents} />
                ))}
              </ul>
            </li>
          ) : (
            group.entries.map((entry) => (
              <PaperEntryRows key={entry.paper.id} entry={entry} name={group.label} documents={documents} />
            ))
          ),
        )}
      </ul>
    </section>
  );
}

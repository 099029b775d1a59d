import { Button } from '@mantine/core';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { nominationTexts as texts } from '../../../../../libs/messages/dossier/nominations.js';
import screen from '../DossierScreen.module.css';
import type { DossierParts } from '../dossier-parts.js';
import { NominationRow } from './NominationRow.js';
import classes from './Nominations.module.css';
import { useNominatedSubjects } from './use-nominated-subjects.js';

/** Each nomination with what every level said; the level whose turn it is gives its opinion here. */
export function Nominations({ dossier, notes, decide }: DossierParts) {
  const { mayGiveOpinion, standing } = decide;
  const subjects = useNominatedSubjects(dossier);
  const agreeAll = () =>
    notes.giveOpinions(
      Object.fromEntries(standing.undecided.map(({ nominee }) => [nominee.id, { recommend: true, reason: '' }])),
    );
  return (
    <section className={screen.section}>
      <div className={screen.sectionHead}>
        <h2>{mayGiveOpinion ? texts.title : texts.results}</h2>
        {mayGiveOpinion && standing.undecided.length > 1 ? (
          <Button variant="subtle" size="compact-xs" onClick={agreeAll}>
            {texts.agreeAll}
          </Button>
        ) : (
          <span>{previousLevel(dossier)}</span>
        )}
      </div>
      <ul className={classes.list}>
        {dossier.nominations.map((nomination) => (
          <NominationRow
            key={nomination.nominee.id}
            nomination={nomination}
            notes={notes}
            editable={mayGiveOpinion}
            dossier={dossier.row}
            subjectId={subjects.get(nomination.nominee.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** «Huyện: đồng ý 3, không 1»: what the level before said, in one line. */
function previousLevel({ nominations }: DossierView): string | null {
  const last = nominations
    .flatMap(({ opinions }) => opinions)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (!last) return null;
  const said = nominations.flatMap(({ opinions }) => opinions.findLast(({ stage }) => stage === last.stage) ?? []);
  const agreed = said.filter(({ recommend }) => recommend).length;
  return texts.previousLevel(last.stageLabel, agreed, said.length - agreed);
}

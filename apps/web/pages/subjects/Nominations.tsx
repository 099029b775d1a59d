import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { SubjectNominationView, SubjectView } from '../../../../libs/contracts/views/subjects.js';
import { subjectTexts as texts } from '../../../../libs/messages/subject-screens.js';
import { formatDay } from '../../format/vietnam-time.js';
import { dossierPath } from '../../paths.js';
import { Section } from './Section.js';
import classes from './Subjects.module.css';

const tones: Readonly<Record<SubjectNominationView['state'], string | undefined>> = {
  open: classes.warn,
  awarded: classes.good,
  'not-awarded': classes.muted,
  withdrawn: classes.muted,
};

/** Where this system has the subject nominated; a dossier that the reader may not open is named by its unit alone. */
export function Nominations({ subject }: { readonly subject: SubjectView }) {
  return (
    <Section title={texts.nominations}>
      {subject.nominations.length === 0 && <p className={classes.hint}>{texts.nominationsNone}</p>}
      <ul className={classes.list}>
        {subject.nominations.map((nomination, index) => (
          <li key={nomination.dossierId ?? index} className={classes.item}>
            <div className={classes.itemHead}>
              <span>
                {nomination.dossierId && (
                  <Anchor
                    component={Link}
                    to={dossierPath(nomination.dossierId)}
                    fz="inherit"
                    className={classes.number}
                    mr={8}
                  >
                    {nomination.code}
                  </Anchor>
                )}
                {nomination.award}
              </span>
              <span className={`${classes.mark} ${tones[nomination.state]}`}>{texts.states[nomination.state]}</span>
            </div>
            <span className={classes.hint}>
              {nomination.unitName} · {nomination.campaignName} · {formatDay(nomination.submittedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { SubjectNominationView, SubjectView } from '../../../../libs/contracts/views/subjects.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { Section } from '../../components/Section.js';
import words from '../../components/Words.module.css';
import { formatDay } from '../../format/vietnam-time.js';
import { dossierPath } from '../../paths.js';
import classes from './Subjects.module.css';

const tones: Readonly<Record<SubjectNominationView['state'], string | undefined>> = {
  open: classes.warn,
  awarded: classes.good,
  'not-awarded': words.muted,
  withdrawn: words.muted,
};

/** Where this system has the subject nominated; a dossier that the reader may not open is named by its unit alone. */
export function Nominations({ subject }: { readonly subject: SubjectView }) {
  return (
    <Section title={texts.nominations}>
      {subject.nominations.length === 0 && <p className={words.hint}>{texts.nominationsNone}</p>}
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
                    className={words.number}
                    mr={8}
                  >
                    {nomination.code}
                  </Anchor>
                )}
                {nomination.award}
              </span>
              <span className={`${classes.mark} ${tones[nomination.state]}`}>{texts.states[nomination.state]}</span>
            </div>
            <span className={words.hint}>
              {nomination.unitName} · {nomination.campaignName} · {formatDay(nomination.submittedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useState } from 'react';
import { ratingOfTexts, ratingTexts } from '../../../../libs/messages/subjects/subject-words.js';
import { subjectTexts as texts } from '../../../../libs/messages/subjects/subjects.js';
import { Section } from '../../components/Section.js';
import words from '../../components/Words.module.css';
import { RatingDialog } from './dialogs/RatingDialog.js';
import classes from './Subjects.module.css';
import type { SubjectPart } from './subject-part.js';

/** The rating of every year, newest first, with where it comes from. */
export function Ratings({ subject, changed }: SubjectPart) {
  const [adding, setAdding] = useState(false);
  return (
    <Section title={texts.ratings} add={subject.mayWrite && { label: texts.addRating, open: () => setAdding(true) }}>
      {subject.ratings.length === 0 && <p className={words.hint}>{texts.ratingsNone}</p>}
      <ul className={classes.list}>
        {subject.ratings.map(({ year, of, value, evidence }) => (
          <li key={`${year} ${of}`} className={classes.item}>
            <div className={classes.itemHead}>
              <span>
                <strong className={words.number}>{year}</strong> · {ratingTexts[value]}
              </span>
            </div>
            <span className={words.hint}>
              {ratingOfTexts[of]} · {evidence}
            </span>
          </li>
        ))}
      </ul>
      <RatingDialog
        id={subject.id}
        kind={subject.kind}
        opened={adding}
        close={() => setAdding(false)}
        saved={changed}
      />
    </Section>
  );
}

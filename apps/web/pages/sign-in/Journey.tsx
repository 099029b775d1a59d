import { signInTexts } from '../../../../libs/messages/sign-in/sign-in.js';
import classes from './Journey.module.css';

/** What the product promises, beside the picture of a dossier's way. */
export function Journey() {
  return (
    <section className={classes.journey}>
      <p className={classes.promise}>{signInTexts.promise}</p>
      <JourneyLine />
      <ul className={classes.points}>
        {signInTexts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

/** The way of a dossier, drawn; a picture only, so hidden from screen readers. */
export function JourneyLine() {
  return (
    <ol className={classes.line} aria-hidden>
      {signInTexts.journey.map(({ place, state, note }) => (
        <li key={place} data-state={state}>
          <span className={classes.dot} />
          <span className={classes.place}>{place}</span>
          <span className={classes.note}>{note}</span>
        </li>
      ))}
    </ol>
  );
}

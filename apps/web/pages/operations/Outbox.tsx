import type { OperationsView } from '../../../../libs/contracts/views/operations.js';
import { operationsTexts as texts } from '../../../../libs/messages/operations/operations.js';
import { formatInstant } from '../../format/vietnam-time.js';
import classes from './OperationsPage.module.css';
import { TechnicalDetail } from './Reason.js';
import { Nothing, Section } from './Section.js';

/** Wakes that the router of dossiers has not taken yet. */
export function Outbox({ outbox }: { readonly outbox: OperationsView['outbox'] }) {
  const { waiting, oldest, lastError } = outbox;
  const seconds = oldest ? Math.max(0, (Date.now() - new Date(oldest).getTime()) / 1000) : 0;
  return (
    <Section title={texts.outbox} count={waiting} meaning={texts.outboxMeaning}>
      {waiting === 0 ? (
        <Nothing>{texts.outboxNone}</Nothing>
      ) : (
        <div className={classes.line}>
          {texts.outboxWaiting(waiting)}
          {oldest && `, ${texts.outboxOldest(formatInstant(oldest), texts.duration(Math.round(seconds)))}`}.
          {lastError && (
            <>
              <span className={classes.detail}>{texts.outboxError}</span>
              <TechnicalDetail text={lastError} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

import { Anchor, Button, Progress, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AwardDecisionView } from '../../../../libs/contracts/views/decisions.js';
import { decisionTexts as texts } from '../../../../libs/messages/decisions/decisions.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { streamAddress } from '../../api/stream-address.js';
import { formatDay } from '../../format/vietnam-time.js';
import { dossierPath } from '../../paths.js';
import { CorrectNumber } from './CorrectNumber.js';
import classes from './Decisions.module.css';

const lookAgainMs = 1_500;

/** Recorded decisions and how far each has been applied; looks again by itself until all are. */
export function DecisionList() {
  const [correcting, setCorrecting] = useState<AwardDecisionView | null>(null);
  const { data } = useQuery({
    queryKey: keys.decisions,
    queryFn: ({ signal }) => call('listDecisions', { signal }),
    refetchInterval: (query) =>
      query.state.data?.items.some(({ applied, dossiers, failures }) => applied + failures.length < dossiers)
        ? lookAgainMs
        : false,
  });
  return (
    <section className={classes.recorded} aria-labelledby="da-ghi">
      <h2 id="da-ghi" className={classes.title}>
        {texts.list}
      </h2>
      {!data && <Skeleton h={80} />}
      {data?.items.length === 0 && <p className={classes.hint}>{texts.listNone}</p>}
      <ul className={classes.list}>
        {data?.items.map((decision) => (
          <DecisionRow key={decision.id} decision={decision} correct={() => setCorrecting(decision)} />
        ))}
      </ul>
      <CorrectNumber decision={correcting} close={() => setCorrecting(null)} />
    </section>
  );
}

function DecisionRow({ decision, correct }: { readonly decision: AwardDecisionView; readonly correct: () => void }) {
  const { id, number, formerNumbers, signedOn, awarded, notAwarded, applied, dossiers, failures, recordedBy } =
    decision;
  const whole = applied === dossiers;
  return (
    <li className={classes.decision}>
      <div className={classes.words}>
        <strong className="tabular">{number}</strong> · {formatDay(signedOn)}
        <div className={classes.hint}>
          {texts.result(awarded, notAwarded)} · {recordedBy}
          {formerNumbers.length > 0 && ` · ${texts.former(formerNumbers.join(', '))}`}
        </div>
      </div>
      <div className={classes.progress}>
        <span className={whole ? classes.good : undefined}>
          {whole ? texts.allApplied(dossiers) : texts.applied(applied, dossiers)}
        </span>
        {!whole && (
          <Progress
            size={4}
            value={dossiers === 0 ? 100 : (applied / dossiers) * 100}
            aria-label={texts.applied(applied, dossiers)}
          />
        )}
      </div>
      <Button
        component="a"
        size="compact-sm"
        variant="default"
        href={streamAddress('decisionContent', { id })}
        target="_blank"
        rel="noopener"
        aria-label={texts.view(number)}
      >
        {texts.viewShort}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={correct} aria-label={texts.correctTitle(number)}>
        {texts.correct}
      </Button>
      {failures.length > 0 && (
        <div className={classes.failures} role="alert">
          <IconAlertTriangle size={15} aria-hidden /> {texts.failures(failures.length)}:
          <ul>
            {failures.map(({ dossierId, code, message }) => (
              <li key={dossierId}>
                <Anchor component={Link} to={dossierPath(dossierId)} fz="inherit" underline="always">
                  {code}
                </Anchor>
                : {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

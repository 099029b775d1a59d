import { votingAdvice } from '../../../../libs/domain/campaign/voting-advice.js';
import { councilTexts as texts } from '../../../../libs/messages/council/council.js';
import { type Ballot, type CouncilDossier, countOf } from './ballot.js';
import classes from './Council.module.css';

interface Props {
  readonly dossier: Pick<CouncilDossier, 'rule' | 'size'>;
  readonly ballot: Ballot;
}

/** What the counts come to under the council's rule. Advice: the conclusion is the council's, and may be another. */
export function VoteAdvice({ dossier: { rule, size }, ballot }: Props) {
  const { present, quorate, quorumNeeds, passed, passNeeds } = votingAdvice(rule, size, {
    votesFor: countOf(ballot.votesFor) ?? 0,
    absent: countOf(ballot.absent) ?? 0,
  });
  const against = ballot.recommend !== null && ballot.recommend !== (quorate && passed);
  return (
    <div className={classes.advice} data-against={against || undefined}>
      {quorate ? texts.passes(passed, passNeeds) : texts.notQuorate(present, quorumNeeds)}
      {against && ` ${texts.againstRule}`}
    </div>
  );
}

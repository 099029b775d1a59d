import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EligibilityView, FindingView } from '../../../libs/contracts/views/eligibility.js';
import { eligibilityTexts as texts } from '../../../libs/messages/eligibility/panel.js';
import { ErrorNotice } from '../components/ErrorNotice.js';
import { type Declared, DeclareFacts } from './DeclareFacts.js';
import classes from './Eligibility.module.css';
import { dossierEligibilityQuery, draftEligibilityQuery } from './eligibility-query.js';
import { FindingRow } from './FindingRow.js';
import { SettleFinding } from './SettleFinding.js';

interface Props {
  readonly of: 'draft' | 'dossier';
  readonly id: string;
  /** asks again when what is judged has changed */
  readonly version: number;
  readonly names: ReadonlyMap<string, string>;
  /** of a draft being written: its facts are declared beside what they come to */
  readonly declared?: Declared;
}

/** What the plan's rules find, for the whole list and for each nominee; a level answers here what needs a person. */
export function EligibilityPanel({ of, id, version, names, declared }: Props) {
  const { data, error, refetch } = useQuery({
    ...(of === 'draft' ? draftEligibilityQuery(id, version) : dossierEligibilityQuery(id, version)),
    placeholderData: (before) => before,
  });
  const [settling, setSettling] = useState<FindingView | null>(null);
  return (
    <section className={classes.panel} aria-labelledby={`dieu-kien-${of}`}>
      <h2 id={`dieu-kien-${of}`}>{texts.title}</h2>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={80} />}
      {data && declared && data.asked.length > 0 && (
        <DeclareFacts asked={data.asked} names={names} declared={declared} />
      )}
      {data && <Findings view={data} names={names} settle={data.maySettle.allowed ? setSettling : undefined} />}
      {of === 'dossier' && <SettleFinding dossierId={id} finding={settling} close={() => setSettling(null)} />}
    </section>
  );
}

interface FindingsProps {
  readonly view: EligibilityView;
  readonly names: ReadonlyMap<string, string>;
  readonly settle: ((finding: FindingView) => void) | undefined;
}

function Findings({ view, names, settle }: FindingsProps) {
  const { pass, fail, review, blocking } = view.counts;
  if (view.findings.length === 0) return <p className={classes.hint}>{texts.none}</p>;
  const groups = Map.groupBy(view.findings, ({ nominationId }) => nominationId);
  return (
    <>
      <p className={classes.hint}>{texts.counts(pass, fail, review)}</p>
      {blocking > 0 && <p className={classes.bad}>{texts.blocking(blocking)}</p>}
      {[...groups].map(([nominationId, findings]) => (
        <details key={nominationId ?? 'whole'} open={findings.some(({ result }) => result === 'FAIL')}>
          <summary>
            {nominationId === null ? texts.whole : (names.get(nominationId) ?? '')}{' '}
            <span className={classes.hint}>({findings.length})</span>
          </summary>
          <ul className={classes.list}>
            {findings.map((finding) => (
              <FindingRow key={finding.ruleId} finding={finding} settle={settle} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

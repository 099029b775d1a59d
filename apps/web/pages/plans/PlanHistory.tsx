import { Anchor, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { confirmTexts } from '../../../../libs/messages/components/confirm.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { call } from '../../api/call.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDay } from '../../format/vietnam-time.js';
import { planPath } from '../../paths.js';
import { PlanChanges } from './PlanChanges.js';
import classes from './Plans.module.css';

type Version = PlanView['versions'][number];

/** The plan's versions, each with its reason and what it changed of the one before. */
export function PlanHistory({ plan }: { readonly plan: PlanView }) {
  const [compared, setCompared] = useState<Version | null>(null);
  return (
    <section>
      <h2>{texts.history}</h2>
      {plan.versions.map((version) => (
        <div key={version.id}>
          <p>
            {version.id === plan.id ? (
              <strong>{texts.version(version.version)}</strong>
            ) : (
              <Anchor component={Link} to={planPath(version.id)}>
                {texts.version(version.version)}
              </Anchor>
            )}
            <span className={classes.hint}>
              {' '}
              · {formatDay(version.publishedAt)} · {texts.by(version.publishedBy)}
            </span>
            {version.note && <span className={classes.hint}> · {version.note}</span>}
          </p>
          {version.version > 1 && (
            <Anchor component="button" type="button" fz="sm" onClick={() => setCompared(version)}>
              {texts.compare}
            </Anchor>
          )}
        </div>
      ))}
      <Modal
        opened={compared !== null}
        onClose={() => setCompared(null)}
        size="lg"
        title={compared ? texts.compareTitle(compared.version - 1, compared.version) : ''}
        closeButtonProps={{ 'aria-label': confirmTexts.cancel }}
      >
        {compared && <Compared version={compared} />}
      </Modal>
    </section>
  );
}

function Compared({ version }: { readonly version: Version }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['plans', 'comparison', version.id],
    queryFn: ({ signal }) =>
      call('comparePlans', { params: { id: version.id }, query: { with: version.version - 1 }, signal }),
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return data ? <PlanChanges changes={data.changes} none={texts.same} /> : <Skeleton height={120} />;
}

import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { paths, planDraftPath, quotaUsePath, registrationOverviewPath } from '../../paths.js';
import { ClosePlan } from './ClosePlan.js';
import { PlanEvents } from './PlanEvents.js';
import { PlanHistory } from './PlanHistory.js';
import { PlanProblems } from './PlanProblems.js';
import { PlanSections } from './PlanSections.js';
import classes from './Plans.module.css';

/** One version of a plan, read like the plan itself, with its history and what its owner may do. */
export function PlanPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.plan(id),
    queryFn: ({ signal }) => call('getPlan', { params: { id }, signal }),
  });
  const back = (
    <Anchor component={Link} to={paths.plans} fz="sm">
      ← {texts.back}
    </Anchor>
  );
  if (!data)
    return (
      <Page title={texts.title} above={back}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />}
      </Page>
    );
  return (
    <Page
      title={data.name}
      above={back}
      subtitle={[texts.version(data.version), data.closed ? texts.closed : ''].filter(Boolean).join(' · ')}
      actions={<Actions plan={data} />}
    >
      <div className={classes.columns}>
        <PlanSections sections={data.sections} />
        <aside className={classes.aside}>
          {data.warnings.length > 0 && (
            <section>
              <h2>{texts.warnings}</h2>
              <PlanProblems problems={data.warnings} />
            </section>
          )}
          <PlanEvents plan={data} />
          <PlanHistory plan={data} />
        </aside>
      </div>
    </Page>
  );
}

function Actions({ plan }: { readonly plan: PlanView }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [closing, setClosing] = useState(false);
  const edit = useCommand('createPlanDraft', {
    onSuccess: (draft) => {
      client.setQueryData(keys.planDraft(draft.id), draft);
      void client.invalidateQueries({ queryKey: keys.plans });
      void navigate(planDraftPath(draft.id));
    },
  });
  return (
    <>
      {plan.mayOversee && (
        <>
          <Button component={Link} to={registrationOverviewPath(plan.id)} variant="default">
            {texts.registrations}
          </Button>
          <Button component={Link} to={quotaUsePath(plan.id)} variant="default">
            {texts.quotas}
          </Button>
        </>
      )}
      {plan.mayEdit && (
        <>
          <Button variant="default" onClick={() => setClosing(true)}>
            {plan.closed ? texts.reopen : texts.close}
          </Button>
          <Button loading={edit.isPending} onClick={() => edit.mutate({ body: { campaignId: plan.id } })}>
            {plan.draftId ? texts.continueDraft : texts.edit}
          </Button>
          <ClosePlan plan={plan} opened={closing} close={() => setClosing(false)} />
        </>
      )}
    </>
  );
}

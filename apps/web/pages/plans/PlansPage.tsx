import { Anchor, Badge, Button, Skeleton } from '@mantine/core';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PlanList } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { headsOf } from '../../components/TableHead.js';
import { paths, planDraftPath, planPath } from '../../paths.js';
import classes from './Plans.module.css';

/** Every plan of the province with what it takes today; owners begin new ones here. */
export function PlansPage() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.plans,
    queryFn: ({ signal }) => call('listPlans', { signal }),
  });
  return (
    <Page
      title={texts.title}
      subtitle={data && texts.subtitle(data.items.length)}
      actions={
        data?.mayCreate && (
          <Button component={Link} to={paths.newPlan} leftSection={<IconPlus size={16} aria-hidden />}>
            {texts.create}
          </Button>
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4].map((line) => <Skeleton key={line} height={44} mb={8} />)}
      {data?.items.length === 0 && (
        <EmptyState icon={IconFlag} title={texts.none}>
          {texts.noneHint}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ScrollTable heads={headsOf(texts.columns)}>
          {data.items.map((plan) => (
            <PlanRow key={plan.code} plan={plan} />
          ))}
        </ScrollTable>
      )}
    </Page>
  );
}

function PlanRow({ plan }: { readonly plan: PlanList['items'][number] }) {
  const address = plan.id ? planPath(plan.id) : planDraftPath(plan.draftId ?? '');
  return (
    <tr>
      <td>
        <Anchor component={Link} to={address} underline="hover">
          {plan.name}
        </Anchor>
        <div className={classes.hint}>{plan.code}</div>
      </td>
      <td>{plan.ownerName}</td>
      <td>
        <div className={classes.marks}>
          <State plan={plan} />
          {plan.sourceStatus === 'draft' && (
            <Badge variant="outline" color="gray">
              {texts.sourceDraft}
            </Badge>
          )}
          {plan.draftId && plan.id && (
            <Anchor component={Link} to={planDraftPath(plan.draftId)} fz="sm">
              {texts.drafted}
            </Anchor>
          )}
        </div>
      </td>
      <td>{plan.version ? texts.version(plan.version) : ''}</td>
      <td className="tabular">{plan.dossiers}</td>
    </tr>
  );
}

function State({ plan }: { readonly plan: PlanList['items'][number] }) {
  if (!plan.id)
    return (
      <Badge variant="light" color="gray">
        {texts.unpublished}
      </Badge>
    );
  if (plan.closed)
    return (
      <Badge variant="light" color="gray">
        {texts.closed}
      </Badge>
    );
  return <Badge variant="light">{plan.takesDossiers ? texts.takesDossiers : texts.registrationOnly}</Badge>;
}

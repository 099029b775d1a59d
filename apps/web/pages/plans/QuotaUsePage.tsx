import { Anchor, Badge, Checkbox, Progress, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { QuotaUseView } from '../../../../libs/contracts/views/plans.js';
import { planTexts } from '../../../../libs/messages/plans/plans.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { planPath } from '../../paths.js';
import classes from './Plans.module.css';

const texts = planTexts.quota;
type Unit = QuotaUseView['quotas'][number]['units'][number];

/** How far every unit has used its numbers, and the marks that change them. */
export function QuotaUsePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.quotaUse(id),
    queryFn: ({ signal }) => call('getQuotaUse', { params: { id }, signal }),
  });
  const heads = [
    { key: 'unit', label: texts.unit },
    { key: 'used', label: texts.used },
    { key: 'limit', label: texts.limit },
    ...(data?.attributes ?? []).map(({ code, label }) => ({ key: code, label })),
  ];
  return (
    <Page
      title={texts.title}
      subtitle={data?.campaignName}
      above={
        <Anchor component={Link} to={planPath(id)} fz="sm">
          ← {planTexts.title}
        </Anchor>
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4].map((line) => <Skeleton key={line} height={36} mb={8} />)}
      {data?.quotas.length === 0 && <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>}
      {data?.quotas.map((quota) => (
        <section key={quota.id}>
          <h2>{quota.label}</h2>
          <p className={classes.hint}>
            {quota.id} · {quota.citation}
          </p>
          <ScrollTable heads={heads}>
            {quota.units.map((unit) => (
              <UnitRow key={unit.unitId} campaignId={id} unit={unit} view={data} />
            ))}
          </ScrollTable>
        </section>
      ))}
    </Page>
  );
}

function UnitRow({
  campaignId,
  unit,
  view,
}: {
  readonly campaignId: string;
  readonly unit: Unit;
  readonly view: QuotaUseView;
}) {
  const client = useQueryClient();
  const mark = useCommand('setUnitAttribute', {
    onSuccess: (answer) => client.setQueryData(keys.quotaUse(campaignId), answer),
  });
  const { limit, used } = unit;
  return (
    <tr>
      <td>{unit.name}</td>
      <td>
        <span className="tabular">{limit === null ? used : texts.of(used, limit)}</span>
        {limit !== null && limit > 0 && (
          <Progress size={4} mt={4} value={(used / limit) * 100} aria-label={texts.of(used, limit)} />
        )}
      </td>
      <td>
        <span className="tabular">{limit ?? texts.unlimited}</span>{' '}
        {limit !== null && used >= limit && (
          <Badge variant="light" color={used > limit ? 'red' : 'gray'}>
            {used > limit ? texts.over : texts.full}
          </Badge>
        )}
      </td>
      {view.attributes.map(({ code, label }) => (
        <td key={code}>
          <Checkbox
            aria-label={`${unit.name}: ${label}`}
            checked={unit.attributes.includes(code)}
            disabled={!view.mayEdit || mark.isPending}
            onChange={(event) =>
              mark.mutate({
                params: { id: campaignId },
                body: { unitId: unit.unitId, attribute: code, set: event.currentTarget.checked },
              })
            }
          />
        </td>
      ))}
    </tr>
  );
}

import { Anchor, Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { type RegistrationOverview, registrationStates } from '../../../../libs/contracts/views/registration.js';
import {
  registrationStateTexts,
  reportStateTexts,
  registrationTexts as texts,
} from '../../../../libs/messages/registration/registration.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { streamAddress } from '../../api/stream-address.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Page } from '../../components/Page.js';
import { ScrollTable } from '../../components/ScrollTable.js';
import { tellDone } from '../../components/tell-done.js';
import { formatDay } from '../../format/vietnam-time.js';
import { planPath } from '../../paths.js';
import classes from './Registration.module.css';
import { StateMark } from './RegistrationsPage.js';

/** Every unit of a plan with how far it has come: who has not registered, who owes a report; they are reminded together. */
export function RegistrationOverviewPage() {
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.registrationOverview(id),
    queryFn: ({ signal }) => call('getRegistrationOverview', { params: { id }, signal }),
  });
  const remind = useCommand('remindUnits', {
    onSuccess: () => {
      tellDone(texts.remindedDone);
      void client.invalidateQueries({ queryKey: keys.registrationOverview(id) });
    },
  });
  const wanted = registrationStates.find((state) => state === search.get('tinh-trang'));
  const shown = (data?.units ?? []).filter((unit) => !wanted || unit.state === wanted);
  const reminded = data?.mayRemind ? data.units : [];
  const missing = reminded.filter((unit) => unit.state === 'missing').map(({ unitId }) => unitId);
  const heads = [
    { key: 'unit', label: texts.unit },
    { key: 'state', label: texts.state },
    { key: 'on', label: texts.on },
    ...(data?.reports ?? []).map(({ code, label }) => ({
      key: code,
      label: (
        <>
          {label}
          <RemindOfReport
            label={label}
            owing={owing(reminded, code)}
            working={remind.isPending}
            remind={(unitIds) => remind.mutate({ params: { id }, body: { unitIds, about: code } })}
          />
        </>
      ),
    })),
  ];
  return (
    <Page
      title={texts.overview}
      subtitle={data?.campaignName}
      above={
        <Anchor component={Link} to={planPath(id)} fz="sm">
          ← {data?.campaignName ?? texts.back}
        </Anchor>
      }
      actions={
        data && (
          <>
            <Button component="a" variant="default" href={streamAddress('registrationSheet', { id })}>
              {texts.download}
            </Button>
            {missing.length > 0 && (
              <Button
                loading={remind.isPending}
                onClick={() => remind.mutate({ params: { id }, body: { unitIds: missing, about: 'registration' } })}
              >
                {texts.remind(missing.length)}
              </Button>
            )}
          </>
        )
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4].map((line) => <Skeleton key={line} height={36} mb={8} />)}
      {data && (
        <>
          <SegmentedControl
            mb="sm"
            size="xs"
            aria-label={texts.state}
            value={wanted ?? 'all'}
            onChange={(value) => setSearch(value === 'all' ? {} : { 'tinh-trang': value }, { replace: true })}
            data={[
              { value: 'all', label: texts.count(texts.all, data.units.length) },
              ...registrationStates.map((state) => ({
                value: state,
                label: texts.count(registrationStateTexts[state], data.counts[state]),
              })),
            ]}
          />
          <ScrollTable heads={heads}>
            {shown.map((unit) => (
              <tr key={unit.unitId}>
                <td>
                  {unit.name}
                  {unit.through && <div className={classes.hint}>{texts.through(unit.through)}</div>}
                </td>
                <td>
                  <StateMark state={unit.state} />
                  {unit.remindedAt && (
                    <div className={classes.hint}>{texts.remindedOn(formatDay(unit.remindedAt))}</div>
                  )}
                </td>
                <td className="tabular">{unit.registeredAt && formatDay(unit.registeredAt)}</td>
                {data.reports.map(({ code }) => {
                  const state = unit.reports.find((report) => report.code === code)?.state;
                  return <td key={code}>{state && reportStateTexts[state]}</td>;
                })}
              </tr>
            ))}
          </ScrollTable>
        </>
      )}
    </Page>
  );
}

interface RemindOfReportProps {
  readonly label: string;
  /** units that have not sent it */
  readonly owing: readonly string[];
  readonly working: boolean;
  readonly remind: (unitIds: string[]) => void;
}

function RemindOfReport({ label, owing, working, remind }: RemindOfReportProps) {
  if (owing.length === 0) return null;
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={texts.remindReportOf(owing.length, label)}
        loading={working}
        onClick={() => remind([...owing])}
      >
        {texts.remindReport(owing.length)}
      </Button>
    </div>
  );
}

/** Units whose report is asked for and has not come. */
function owing(units: RegistrationOverview['units'], report: string): readonly string[] {
  return units.flatMap(({ unitId, reports }) =>
    reports.some(({ code, state }) => code === report && (state === 'missing' || state === 'overdue')) ? unitId : [],
  );
}

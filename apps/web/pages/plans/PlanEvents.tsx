import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plans/plans.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { DayField } from '../../components/DayField.js';
import { tellDone } from '../../components/tell-done.js';
import { formatDay, formatInstant } from '../../format/vietnam-time.js';
import classes from './Plans.module.css';

/** The events that bounds of the plan wait for; its owner records the day on which one happened, and corrects it. */
export function PlanEvents({ plan }: { readonly plan: PlanView }) {
  if (plan.events.length === 0) return null;
  return (
    <section>
      <h2>{texts.events}</h2>
      {plan.mayEdit && <p className={classes.hint}>{texts.eventHint}</p>}
      {plan.events.map((event) => (
        <EventRow key={event.code} plan={plan} event={event} />
      ))}
    </section>
  );
}

type PlanEvent = PlanView['events'][number];

function EventRow({ plan, event }: { readonly plan: PlanView; readonly event: PlanEvent }) {
  return (
    <div>
      <p>
        {event.name}:{' '}
        <span className={classes.hint}>
          {event.happenedOn ? texts.eventOn(formatDay(event.happenedOn)) : texts.eventUnknown}
        </span>
      </p>
      {event.recorded.map(({ happenedOn, by, at }) => (
        <p key={at} className={classes.hint}>
          {texts.eventRecorded(happenedOn && formatDay(happenedOn), by, formatInstant(at))}
        </p>
      ))}
      {plan.mayEdit && <EventForm plan={plan} event={event} />}
    </div>
  );
}

function EventForm({ plan, event }: { readonly plan: PlanView; readonly event: PlanEvent }) {
  const client = useQueryClient();
  const [day, setDay] = useState('');
  const command = useCommand('recordPlanEvent', {
    onSuccess: (answer) => {
      tellDone(texts.done.event);
      client.setQueryData(keys.plan(plan.id), answer);
      setDay('');
    },
  });
  const record = (happenedOn: string | null) =>
    command.mutate({ params: { id: plan.id }, body: { event: event.code, happenedOn } });
  const label = event.happenedOn ? texts.correctEvent : texts.recordEvent;
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (day) record(day);
      }}
    >
      <DayField label={label} value={day} onChange={setDay} />
      <Group gap={6} mt={6} mb={12}>
        <Button size="xs" type="submit" variant="default" disabled={!day} loading={command.isPending}>
          {label}
        </Button>
        {event.recorded[0]?.happenedOn && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={command.isPending}
            onClick={() => record(null)}
          >
            {texts.clearEvent}
          </Button>
        )}
      </Group>
    </form>
  );
}

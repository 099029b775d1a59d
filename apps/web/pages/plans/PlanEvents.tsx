import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView } from '../../../../libs/contracts/views/plans.js';
import { planTexts as texts } from '../../../../libs/messages/plan-screens.js';
import { keys } from '../../api/keys.js';
import { useCommand } from '../../api/use-command.js';
import { formatDay } from '../../format/vietnam-time.js';
import { tellDone } from '../dossier/tell-done.js';
import { DayField } from '../draft/DayField.js';
import classes from './Plans.module.css';

/** The events that bounds of the plan wait for; its owner records the day on which one happened. */
export function PlanEvents({ plan }: { readonly plan: PlanView }) {
  if (plan.events.length === 0) return null;
  return (
    <section>
      <h2>{texts.events}</h2>
      {plan.events.map((event) => (
        <EventRow key={event.code} plan={plan} event={event} />
      ))}
    </section>
  );
}

function EventRow({ plan, event }: { readonly plan: PlanView; readonly event: PlanView['events'][number] }) {
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
  return (
    <div>
      <p>
        {event.name}:{' '}
        <span className={classes.hint}>
          {event.happenedOn ? texts.eventOn(formatDay(event.happenedOn)) : texts.eventUnknown}
        </span>
      </p>
      {plan.mayEdit && !event.happenedOn && (
        <form
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (day) record(day);
          }}
        >
          <DayField label={texts.recordEvent} value={day} onChange={setDay} />
          <Button mt={6} size="xs" type="submit" variant="default" disabled={!day} loading={command.isPending}>
            {texts.recordEvent}
          </Button>
        </form>
      )}
      {plan.mayEdit && event.happenedOn && (
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
    </div>
  );
}

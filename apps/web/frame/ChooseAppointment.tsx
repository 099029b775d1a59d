import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { chooseAppointmentTexts } from '../../../libs/messages/frame/choose-appointment.js';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { usePageTitle } from '../components/use-page-title.js';
import classes from './ChooseAppointment.module.css';
import { FullPage } from './FullPage.js';
import { useActAs } from './use-act-as.js';
import { useSignOut } from './use-sign-out.js';

/** Asks a person with several appointments, before anything else, which to act as. */
export function ChooseAppointment({ session }: { readonly session: SessionView }) {
  const actAs = useActAs();
  const signOut = useSignOut();
  const none = session.appointments.length === 0;
  const title = none ? chooseAppointmentTexts.none : chooseAppointmentTexts.title;
  usePageTitle(title);
  return (
    <FullPage wide>
      <div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.intro}>
          {none ? chooseAppointmentTexts.noneHint : chooseAppointmentTexts.intro(session.person.name)}
        </p>
      </div>
      {!none && (
        <ul className={classes.list}>
          {session.appointments.map((appointment) => (
            <li key={appointment.id}>
              <button
                type="button"
                className={classes.choice}
                disabled={actAs.isPending}
                onClick={() => actAs.mutate({ body: { appointmentId: appointment.id } })}
              >
                <span>
                  <strong>{appointment.title}</strong>
                  <span className={classes.organisation}>{appointment.organisationName}</span>
                </span>
                <IconChevronRight size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={() => signOut.mutate({})}>
          {frameTexts.signOut}
        </Button>
      </div>
    </FullPage>
  );
}

import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { screens } from '../../../libs/messages/screens.js';
import classes from './ChooseAppointment.module.css';
import { FullPage } from './FullPage.js';
import { OwnPasswordForm } from './OwnPasswordForm.js';
import { useSignOut } from './use-sign-out.js';

/** Asks a person whose password somebody else told them to set their own, before anything else. */
export function SetOwnPassword({ session }: { readonly session: SessionView }) {
  const signOut = useSignOut();
  const { ownTitle, ownIntro, ownSubmit, given } = screens.password;
  useEffect(() => {
    document.title = `${ownTitle} · ${screens.product}`;
  }, [ownTitle]);
  return (
    <FullPage>
      <div>
        <h1 className={classes.title}>{ownTitle}</h1>
        <p className={classes.intro}>{ownIntro(session.person.name)}</p>
      </div>
      <OwnPasswordForm
        userName={session.userName}
        currentLabel={given}
        submitLabel={ownSubmit}
        otherwise={
          <Button variant="default" onClick={() => signOut.mutate({})}>
            {screens.frame.signOut}
          </Button>
        }
      />
    </FullPage>
  );
}

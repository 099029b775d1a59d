import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { passwordTexts } from '../../../libs/messages/frame/password.js';
import { productTexts } from '../../../libs/messages/frame/product.js';
import classes from './ChooseAppointment.module.css';
import { FullPage } from './FullPage.js';
import { OwnPasswordForm } from './OwnPasswordForm.js';
import { useSignOut } from './use-sign-out.js';

/** Asks a person whose password somebody else told them to set their own, before anything else. */
export function SetOwnPassword({ session }: { readonly session: SessionView }) {
  const signOut = useSignOut();
  const { ownTitle, ownIntro, ownSubmit, given } = passwordTexts;
  useEffect(() => {
    document.title = `${ownTitle} · ${productTexts.name}`;
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
            {frameTexts.signOut}
          </Button>
        }
      />
    </FullPage>
  );
}

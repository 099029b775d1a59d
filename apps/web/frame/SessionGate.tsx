import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorNotice } from '../components/ErrorNotice.js';
import { forgetKeeper, keepFor } from '../keeping/kept-work.js';
import { paths } from '../paths.js';
import { ChooseAppointment } from './ChooseAppointment.js';
import { isSessionExpected } from './expected-session.js';
import { FullPage } from './FullPage.js';
import { SetOwnPassword } from './SetOwnPassword.js';
import { sessionQuery } from './session.js';
import { signInAddress } from './sign-in-address.js';

/** Lets only those in who are signed in under a password of their own and act as one of their appointments; keeps the address for after the sign-in. */
export function SessionGate() {
  const location = useLocation();
  const stranger = location.pathname === '/' && !isSessionExpected();
  const { data: session, error, isPending, refetch } = useQuery({ ...sessionQuery, enabled: !stranger });
  if (stranger && !session) return <Navigate to={paths.signIn} replace />;
  if (isPending) return null;
  if (session === undefined) {
    return (
      <FullPage>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </FullPage>
    );
  }
  if (session === null) {
    forgetKeeper();
    return <Navigate to={signInAddress(location)} replace />;
  }
  // Before anything that keeps what is typed is drawn.
  keepFor({ personId: session.person.id, workKey: session.workKey });
  if (session.initialPassword) return <SetOwnPassword session={session} />;
  if (!session.acting) return <ChooseAppointment session={session} />;
  // another appointment sees other things: the pages begin anew
  return <Outlet key={session.acting.id} />;
}

import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { productTexts } from '../../../../libs/messages/frame/product.js';
import { signInTexts } from '../../../../libs/messages/sign-in/sign-in.js';
import { call } from '../../api/call.js';
import { keys } from '../../api/keys.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { usePageTitle } from '../../components/use-page-title.js';
import { Brand } from '../../frame/Brand.js';
import { isSessionExpected } from '../../frame/expected-session.js';
import { sessionQuery } from '../../frame/session.js';
import { keptAddress } from '../../frame/sign-in-address.js';
import { DemonstrationAccounts } from './DemonstrationAccounts.js';
import { Journey, JourneyLine } from './Journey.js';
import { PasswordForm } from './PasswordForm.js';
import classes from './SignInPage.module.css';

/** The door: user name and password; in a demonstration also everybody one may enter as. */
export function SignInPage() {
  const [search] = useSearchParams();
  const { data: session } = useQuery({ ...sessionQuery, enabled: isSessionExpected() });
  const installation = useQuery({
    queryKey: keys.installation,
    queryFn: ({ signal }) => call('getInstallation', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  usePageTitle(signInTexts.title);
  if (session) return <Navigate to={keptAddress(search)} replace />;
  const { data, error } = installation;
  // beside the journey the promise stands already
  const intro = search.has('tiep') ? signInTexts.continueTo : data?.demonstration && signInTexts.promise;
  return (
    <main className={classes.page}>
      <div className={classes.door}>
        <div className={classes.inner}>
          <Brand subtitle={data && productTexts.tagline(data.province)} />
          <div>
            <h1 className={classes.title}>{signInTexts.title}</h1>
            {intro && <p className={classes.intro}>{intro}</p>}
          </div>
          {error && <ErrorNotice error={error} onRetry={() => void installation.refetch()} />}
          <PasswordForm />
          <p className={classes.forgot}>{signInTexts.forgot}</p>
          {data?.demonstration && (
            <div className={classes.picture}>
              <JourneyLine />
            </div>
          )}
        </div>
      </div>
      <div className={classes.side} data-kind={data?.demonstration ? 'demonstration' : 'journey'}>
        {data?.demonstration ? <DemonstrationAccounts accounts={data.accounts} /> : data && <Journey />}
      </div>
    </main>
  );
}

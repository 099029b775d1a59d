import { Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { announcerId } from '../components/announce.js';
import { LiveUpdates } from '../live/LiveUpdates.js';
import { AwaitedPart } from '../settled/AwaitedPart.js';
import { ShortcutListener } from '../shortcuts/ShortcutListener.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import classes from './Frame.module.css';
import { FrameDialogs } from './FrameDialogs.js';
import { searchFieldMark } from './focus-search.js';
import { Rail } from './Rail.js';
import { mayDo, useSession } from './session.js';
import { TopBar } from './TopBar.js';

/** Rail, top bar and the page; what every page has around it. */
export function Frame() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // the stream names dossiers: only for those who may read them
  const mayListen = mayDo(useSession(), 'dossier.read');
  const first = useRef(true);
  useEffect(() => {
    // a screen reader begins at the new page; the first page of a visit keeps the browser's own start, the first after a sign-in
    // or another appointment follows a screen that is gone
    const follows = !first.current || (navigator.userActivation?.hasBeenActive ?? false);
    const searching = document.activeElement?.hasAttribute(searchFieldMark) ?? false;
    if (follows && !searching) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [pathname]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {frameTexts.skip}
      </a>
      <Rail />
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ConnectionBanner />
        <Suspense fallback={<AwaitedPart />}>
          <Outlet />
        </Suspense>
      </main>
      <div id={announcerId} role="status" aria-live="polite" aria-atomic={false} className="visually-hidden" />
      <FrameDialogs />
      <ShortcutListener />
      {mayListen && <LiveUpdates />}
      <ScrollRestoration />
    </div>
  );
}

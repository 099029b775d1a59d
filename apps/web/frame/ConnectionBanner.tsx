import { IconPlugConnectedX, IconWifiOff } from '@tabler/icons-react';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { useConnection } from '../live/connection.js';
import classes from './ConnectionBanner.module.css';

/** Says when there is no network or no server, and what is kept meanwhile. */
export function ConnectionBanner() {
  const connection = useConnection();
  const offline = connection === 'offline';
  const Mark = offline ? IconWifiOff : IconPlugConnectedX;
  return (
    <div role="status">
      {connection !== 'connected' && (
        <div className={classes.banner}>
          <Mark size={17} stroke={1.7} aria-hidden />
          <span>
            <strong>{offline ? frameTexts.offlineTitle : frameTexts.severedTitle}</strong>{' '}
            {offline ? frameTexts.offline : frameTexts.severed}
          </span>
        </div>
      )}
    </div>
  );
}

import { IconKeyboard } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { thousands } from '../../../libs/format/thousands.js';
import { frameTexts } from '../../../libs/messages/frame/frame.js';
import { Brand } from './Brand.js';
import { frameDialogs } from './frame-dialogs.js';
import { type Place, placesFor } from './navigation.js';
import classes from './Rail.module.css';
import { useSession } from './session.js';
import { useCounts } from './use-counts.js';

/** The places of the application: a column on a desk, icons on a tablet, a bar at the bottom of a phone. */
export function Rail() {
  const session = useSession();
  const counts = useCounts();
  return (
    <nav aria-label={frameTexts.rail} className={classes.rail}>
      <div className={classes.brand}>
        <Brand subtitle={session.province} />
      </div>
      <div className={classes.places}>
        {placesFor(session).map((place) => (
          <RailLink key={place.path} place={place} count={place.count && counts?.[place.count]} />
        ))}
      </div>
      <div className={classes.foot}>
        {session.demonstration && (
          <span className={classes.demonstration} title={frameTexts.demonstrationMeaning}>
            {frameTexts.demonstration}
          </span>
        )}
        <button type="button" className={classes.keys} onClick={() => frameDialogs.open('shortcuts')}>
          <IconKeyboard size={16} stroke={1.6} aria-hidden />
          <span>{frameTexts.shortcuts}</span>
          <kbd aria-hidden>?</kbd>
        </button>
      </div>
    </nav>
  );
}

function RailLink({ place, count }: { readonly place: Place; readonly count: number | undefined }) {
  const Icon = place.icon;
  const words = place.count === 'mine' ? frameTexts.waitingCount : frameTexts.visibleCount;
  return (
    <NavLink to={place.path} className={classes.link} title={place.label}>
      <Icon size={19} stroke={1.6} aria-hidden />
      <span className={classes.label}>{place.label}</span>
      <span className={classes.short} aria-hidden>
        {place.short}
      </span>
      {count !== undefined && (count > 0 || place.count === 'visible') && (
        <span className={classes.count} data-kind={place.count}>
          <span aria-hidden>{thousands(count)}</span>
          <span className="visually-hidden">{words(count)}</span>
        </span>
      )}
    </NavLink>
  );
}

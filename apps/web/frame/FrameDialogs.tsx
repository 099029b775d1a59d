import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { navigationTexts } from '../../../libs/messages/frame/navigation.js';
import { shortcutTexts } from '../../../libs/messages/frame/shortcuts.js';
import { paths } from '../paths.js';
import { AwaitedPart } from '../settled/AwaitedPart.js';
import { useShortcuts } from '../shortcuts/use-shortcuts.js';
import { focusSearch } from './focus-search.js';
import { frameDialogs, useFrameDialog } from './frame-dialogs.js';
import { placesFor } from './navigation.js';
import { useSession } from './session.js';

const ShortcutOverlay = lazy(async () => ({
  default: (await import('../shortcuts/ShortcutOverlay.js')).ShortcutOverlay,
}));
const Palette = lazy(async () => ({ default: (await import('./Palette.js')).Palette }));

const ChangePassword = lazy(async () => ({ default: (await import('./ChangePassword.js')).ChangePassword }));

/** The keys that work everywhere, the overlay that lists all keys, the palette, and the change of one's password. */
export function FrameDialogs() {
  const navigate = useNavigate();
  const session = useSession();
  const shown = useFrameDialog();
  const { everywhere, goTo, search, palette, overlay, of } = shortcutTexts;
  useShortcuts([
    { keys: '/', label: search, group: everywhere, run: () => void (focusSearch() || navigate(paths.dossiers)) },
    { keys: 'mod+k', label: palette, group: everywhere, always: true, run: () => frameDialogs.open('palette') },
    { keys: '?', label: overlay, group: everywhere, run: () => frameDialogs.open('shortcuts') },
    ...placesFor(session).map(({ key, label, path }) => ({
      keys: `g ${key}`,
      label: of(label),
      group: goTo,
      run: () => void navigate(path),
    })),
    { keys: 'g t', label: of(navigationTexts.notices), group: goTo, run: () => void navigate(paths.notices) },
  ]);
  return (
    <Suspense fallback={<AwaitedPart />}>
      {shown === 'shortcuts' && <ShortcutOverlay onClose={frameDialogs.close} />}
      {shown === 'password' && <ChangePassword onClose={frameDialogs.close} />}
      {shown === 'palette' && <Palette onClose={frameDialogs.close} />}
    </Suspense>
  );
}

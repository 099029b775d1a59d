import { Modal, Switch } from '@mantine/core';
import { errorTexts } from '../../../libs/messages/components/errors.js';
import { shortcutTexts } from '../../../libs/messages/frame/shortcuts.js';
import classes from './ShortcutOverlay.module.css';
import { enableShortcuts, type Shortcut, useKnownShortcuts, useShortcutsEnabled } from './shortcut-store.js';

const words: Readonly<Record<string, string>> = { mod: 'Ctrl', ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** Every key that works on the present page, and the switch that turns single keys off. */
export function ShortcutOverlay({ onClose }: { readonly onClose: () => void }) {
  const known = useKnownShortcuts();
  const enabled = useShortcutsEnabled();
  const groups = Map.groupBy(known, ({ group }) => group);
  return (
    <Modal
      opened
      onClose={onClose}
      title={shortcutTexts.title}
      size="lg"
      closeButtonProps={{ 'aria-label': errorTexts.dismiss }}
    >
      <div className={classes.groups}>
        {[...groups].reverse().map(([group, shortcuts]) => (
          <Group key={group} title={group} shortcuts={shortcuts} />
        ))}
      </div>
      <Switch
        mt="md"
        checked={enabled}
        onChange={(event) => enableShortcuts(event.currentTarget.checked)}
        label={shortcutTexts.enabled}
        description={shortcutTexts.enabledHint}
      />
      <p className={classes.intro}>{shortcutTexts.intro}</p>
    </Modal>
  );
}

function Group({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className={classes.line}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** «g v» as two keys one after the other, «mod+k» as two held together. */
export function Keys({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((stroke, index) => (
    <span key={stroke}>
      {index > 0 && <span className={classes.then}> {shortcutTexts.then} </span>}
      {stroke.split('+').map((key) => (
        <kbd key={key}>{words[key] ?? (key.length === 1 && stroke.includes('+') ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  ));
}

import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowBackUpDouble, IconDeviceFloppy, IconDots } from '@tabler/icons-react';
import { decideTexts as texts } from '../../../../../libs/messages/dossier/decide.js';
import { nominationTexts } from '../../../../../libs/messages/dossier/nominations.js';
import type { DossierParts } from '../dossier-parts.js';
import classes from './ForwardBar.module.css';
import { RefusalNotice } from './RefusalNotice.js';

/** «Đồng ý 3, không 1 → VP Tỉnh ủy» and «Trả lại…». Says what is still open instead of failing. */
export function ForwardBar({ dossier, decide, notes }: DossierParts) {
  const { agreed, refused, undecided, unexplained, unsent } = decide.standing;
  const [open] = [...undecided, ...unexplained];
  const label =
    undecided.length > 0
      ? texts.undecided(undecided.length)
      : unexplained[0]
        ? texts.reasonMissing(unexplained[0].nominee.name)
        : texts.forward(agreed, refused, dossier.nextStageLabel ?? texts.nextUnknown);
  const press = () => {
    if (!open) return decide.forward();
    document.getElementById(`${undecided.length > 0 ? 'choice' : 'reason'}-${open.nominee.id}`)?.focus();
  };
  return (
    <div className={classes.bar} role="group" aria-label={texts.bar}>
      {decide.refusal && !decide.returning && <RefusalNotice error={decide.refusal} />}
      {decide.mayForward && (
        <Button
          ref={decide.confirmButton}
          fullWidth
          size="md"
          variant={open ? 'light' : 'filled'}
          loading={decide.working && !decide.returning}
          onClick={press}
          rightSection={
            <kbd aria-hidden className={open ? undefined : classes.key}>
              a
            </kbd>
          }
          classNames={{ root: classes.main, label: classes.mainLabel }}
        >
          {label}
        </Button>
      )}
      <Group gap={8} wrap="nowrap">
        {decide.mayReturn && (
          <Button
            variant="default"
            flex={1}
            miw={0}
            onClick={decide.openReturn}
            rightSection={<kbd aria-hidden>r</kbd>}
            classNames={{ label: classes.label }}
          >
            {texts.return(dossier.row.unitName)}
          </Button>
        )}
        {decide.mayGiveOpinion && (
          <Menu position="top-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={texts.moreActions} title={texts.moreActions}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconDeviceFloppy size={16} />}
                disabled={unsent.length === 0 || unexplained.length > 0}
                onClick={decide.record}
              >
                {texts.save}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowBackUpDouble size={16} />}
                onClick={notes.undo}
                rightSection={<kbd aria-hidden>u</kbd>}
              >
                {nominationTexts.undo}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </div>
  );
}

import { Text, Tooltip } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { holderTexts } from '../../../libs/messages/components/holder.js';
import classes from './HolderName.module.css';

/** Who has the dossier: the name, the title on hover; «chưa phân công» when nobody is appointed. */
export function HolderName({
  holder,
  withTitle = false,
}: {
  readonly holder: DossierRow['holder'];
  readonly withTitle?: boolean;
}) {
  if (!holder) {
    return (
      <Tooltip label={holderTexts.noneMeaning}>
        <span className={classes.none}>
          <IconUserQuestion size={14} aria-hidden />
          {holderTexts.none}
        </span>
      </Tooltip>
    );
  }
  if (!withTitle) {
    return (
      <Tooltip label={holder.title}>
        <span>{holder.name}</span>
      </Tooltip>
    );
  }
  return (
    <span>
      {holder.name}
      <Text span c="dimmed" fz="inherit">
        {' '}
        · {holder.title}
      </Text>
    </span>
  );
}

import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierView } from '../../../../../libs/contracts/views/dossier.js';
import { stageTexts as texts } from '../../../../../libs/messages/dossier/stages.js';
import classes from './StageBar.module.css';
import { type StageStep, stageSteps } from './stage-steps.js';

interface Props {
  readonly dossier: DossierView;
  /** on a phone only the current step, the others on demand */
  readonly compact: boolean;
}

/** Where the dossier has been, who has it, and where it goes, each with its dates. */
export function StageBar({ dossier, compact }: Props) {
  const [open, setOpen] = useState(false);
  const steps = stageSteps(dossier);
  const current = Math.max(
    steps.findIndex(({ state }) => state === 'current'),
    dossier.row.phase === 'closed' ? steps.length - 1 : 0,
  );
  const shown = compact && !open ? steps.slice(current, current + 1) : steps;
  return (
    <nav aria-label={texts.label} className={classes.bar} data-compact={compact || undefined}>
      <ol className={classes.steps}>
        {shown.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ol>
      {compact && (
        <UnstyledButton className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hideAll : `${texts.step(current + 1, steps.length)} · ${texts.showAll}`}
          <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
        </UnstyledButton>
      )}
    </nav>
  );
}

function Step({ step }: { readonly step: StageStep }) {
  const { label, organisation, state, line, clock, overdue, warning } = step;
  const meaning = { done: texts.done, current: texts.current, next: texts.waiting }[state];
  return (
    <li
      className={classes.step}
      data-state={state}
      aria-current={state === 'current' ? 'step' : undefined}
      title={organisation}
    >
      <span className={classes.dot} aria-hidden />
      <span className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span className="visually-hidden"> ({meaning}) </span>
        {state === 'current' && organisation !== label && <span className={classes.line}>{organisation}</span>}
        <span className={classes.line}>{line}</span>
        {clock && (
          <span className={classes.clock} data-overdue={overdue || undefined}>
            {overdue && <IconAlertCircle size={14} aria-hidden />}
            {clock}
          </span>
        )}
        {warning && <span className={classes.late}>{warning}</span>}
      </span>
    </li>
  );
}

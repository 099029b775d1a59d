import { Button } from '@mantine/core';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { FindingView } from '../../../libs/contracts/views/eligibility.js';
import { eligibilityTexts as texts } from '../../../libs/messages/eligibility/panel.js';
import { ScrollTable } from '../components/ScrollTable.js';
import classes from './Eligibility.module.css';

const marks = { PASS: IconCheck, FAIL: IconX, NEEDS_REVIEW: IconHelp };

interface Props {
  readonly finding: FindingView;
  /** left out where the reader may not answer */
  readonly settle: ((finding: FindingView) => void) | undefined;
}

/** One rule: what it comes to in a word and a sentence, why, and what a person made of it. */
export function FindingRow({ finding, settle }: Props) {
  const { result, label, sentence, citation, evidence, effect, settled, table, mayOverride } = finding;
  const Mark = marks[settled?.result ?? result];
  const answerable = result === 'NEEDS_REVIEW' || (result === 'FAIL' && mayOverride);
  return (
    <li className={classes.finding}>
      <Mark
        size={16}
        className={result === 'FAIL' && settled?.result !== 'PASS' ? classes.bad : classes.mark}
        aria-hidden
      />
      <div>
        <div>
          {label} <span className={classes.hint}>· {texts.results[result]}</span>
          {effect && result !== 'PASS' && <span className={classes.hint}> · {texts.effects[effect]}</span>}
        </div>
        <div className={classes.sentence}>{sentence}</div>
        <div className={classes.hint}>{citation}</div>
        {settled && (
          <div className={classes.hint}>
            {texts.settled(settled.result, settled.by, settled.stageLabel)}: {settled.reason}
          </div>
        )}
        {evidence.length > 0 && (
          <details>
            <summary className={classes.hint}>{texts.evidence}</summary>
            <ul className={classes.evidence}>
              {evidence.map((entry) => (
                <li key={`${entry.label} ${entry.value}`}>
                  {entry.label}: {entry.value}
                </li>
              ))}
            </ul>
          </details>
        )}
        {table && <Comparison table={table} />}
        {settle && answerable && (
          <Button size="compact-xs" variant="default" onClick={() => settle(finding)}>
            {texts.settle}
          </Button>
        )}
      </div>
    </li>
  );
}

function Comparison({ table }: { readonly table: NonNullable<FindingView['table']> }) {
  return (
    <ScrollTable heads={table.columns.map((column) => ({ key: column, label: column }))} className={classes.table}>
      {table.rows.map(({ own, cells }) => (
        <tr key={cells.join('|')} aria-label={own ? texts.own : undefined} className={own ? classes.own : undefined}>
          {cells.map((cell, index) => (
            <td key={table.columns[index]}>{cell}</td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}

import {
  effectReasonTexts,
  technicalDetail,
  unknownReason,
} from '../../../../libs/messages/operations/server-words.js';
import classes from './OperationsPage.module.css';

const known: Readonly<Record<string, string>> = effectReasonTexts;

/** Why something failed, in words; what the programme recorded (`code: message`) is folded behind. */
export function Reason({ recorded }: { readonly recorded: string | null }) {
  if (!recorded) return <>–</>;
  return (
    <>
      {known[recorded.split(':')[0] ?? ''] ?? unknownReason}
      <TechnicalDetail text={recorded} />
    </>
  );
}

/** What only whoever mends the machine wants to read; it stays open while the page renews itself. */
export function TechnicalDetail({ text }: { readonly text: string }) {
  return (
    <details className={classes.technical}>
      <summary>{technicalDetail}</summary>
      <code>{text}</code>
    </details>
  );
}

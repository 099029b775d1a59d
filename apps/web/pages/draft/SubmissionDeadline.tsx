import type { CampaignSummary } from '../../../../libs/contracts/views/campaigns.js';
import { daysBetween } from '../../../../libs/domain/calendar/calendar-day.js';
import { draftTexts as texts } from '../../../../libs/messages/draft/draft.js';
import { formatInstant, formatLastDay, vietnamDay } from '../../format/vietnam-time.js';
import classes from './DraftScreen.module.css';

/** «hết hạn nộp 23:59 30/06/2025 · còn 9 ngày»; the bound of the campaign is exclusive. */
export function SubmissionDeadline({ campaign }: { readonly campaign: CampaignSummary }) {
  const { closesAt } = campaign;
  if (!closesAt) return <span>{texts.noClose}</span>;
  const lastDay = formatLastDay(closesAt);
  const now = new Date();
  if (now.toISOString() >= closesAt) return <strong className={classes.late}>{texts.closed(lastDay)}</strong>;
  const days = daysBetween(vietnamDay(now), vietnamDay(new Date(Date.parse(closesAt) - 1)));
  return (
    <span title={formatInstant(closesAt)}>
      {texts.closes(lastDay)} · <strong>{texts.daysLeft(days)}</strong>
    </span>
  );
}

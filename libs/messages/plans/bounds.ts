import { type Bound, type BoundOperatorName, operatorOf } from '../../domain/campaign/bound.js';
import { shownDay } from '../../format/shown-day.js';

/** How each operator of a bound is called as a field, and says its end: a day, or an event in words. */
const words: Readonly<
  Record<BoundOperatorName, { readonly field: string; readonly until: (given: string) => string }>
> = {
  throughEndOf: { field: 'đến hết ngày', until: (day) => `đến hết ngày ${shownDay(day)}` },
  before: { field: 'trước ngày', until: (day) => `trước ngày ${shownDay(day)}` },
  onEvent: { field: 'khi sự kiện', until: (event) => `đến khi ${event}` },
};

/** The names of the operators as fields of a plan. */
export const boundFields: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(words).map(([name, { field }]) => [name, field]),
);

/** A period or a deadline as a plan says it; `event` are the words for the event that it hangs on, null when the plan has no such. */
export function boundText(
  { from, ...bound }: Bound & { readonly from?: string | undefined },
  event: string | null,
): string {
  const start = from ? `từ ngày ${shownDay(from)} ` : '';
  const said = operatorOf(bound);
  const given = said?.names === 'event' ? event : said?.given;
  if (said && given) return `${start}${words[said.name].until(given)}`;
  return start ? `${start}, chưa đặt ngày kết thúc` : 'chưa đặt ngày';
}

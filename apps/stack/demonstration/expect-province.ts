import type { Client } from 'pg';
import { shippedCalendar } from '../../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { soonUntil } from '../../../libs/domain/dossier/due-mark.js';

/** What has to stand in the demonstration when it is ready. */
const expected: Readonly<Record<string, number>> = {
  'hồ sơ': 43,
  'đến hạn trong hai ngày': 5,
  'quá hạn': 3,
  'sự kiện quá hạn': 3,
  'bị trả lại': 2,
  'đã quyết định': 10,
  'trường hợp không được khen': 2,
  'chưa có kết quả từ cấp trên': 1,
  'kế hoạch có hồ sơ': 4,
  'kế hoạch có hồ sơ đã quyết định': 4,
  'bản thảo': 4,
  'sự kiện ở tương lai': 0,
  'đồng hồ lệch': 0,
};

/** Counts what the demonstration consists of. Throws naming every count that is not as the scenario meant it. */
export async function expectProvince(owner: Client): Promise<void> {
  const { rows: clock } = await owner.query<{ now: Date }>('SELECT judge_now() AS now');
  const now = clock[0]?.now.toISOString() ?? '';
  const soon = soonUntil(shippedCalendar, now);
  const { rows } = await owner.query<Record<string, string>>(
    `SELECT (SELECT count(*) FROM dossier) AS "hồ sơ",
            (SELECT count(*) FROM dossier WHERE phase = 'at-stage' AND due_at > $1 AND due_at <= $2) AS "đến hạn trong hai ngày",
            (SELECT count(*) FROM dossier WHERE phase = 'at-stage' AND due_at <= $1) AS "quá hạn",
            (SELECT count(*) FROM dossier_event WHERE type = 'fell-overdue') AS "sự kiện quá hạn",
            (SELECT count(*) FROM dossier WHERE phase = 'returned') AS "bị trả lại",
            (SELECT count(*) FROM dossier WHERE phase = 'closed') AS "đã quyết định",
            (SELECT count(*) FROM nomination WHERE awarded = false) AS "trường hợp không được khen",
            (SELECT count(*) FROM dossier WHERE phase = 'at-stage' AND state->>'transmission' IS NOT NULL) AS "chưa có kết quả từ cấp trên",
            (SELECT count(DISTINCT c.code) FROM dossier d JOIN campaign c ON c.id = d.campaign_id) AS "kế hoạch có hồ sơ",
            (SELECT count(DISTINCT c.code) FROM dossier d JOIN campaign c ON c.id = d.campaign_id WHERE d.phase = 'closed')
              AS "kế hoạch có hồ sơ đã quyết định",
            (SELECT count(*) FROM draft WHERE submitted_at IS NULL) AS "bản thảo",
            (SELECT count(*) FROM dossier_event WHERE at > clock_timestamp()) AS "sự kiện ở tương lai",
            (SELECT offset_ms FROM judge_clock) AS "đồng hồ lệch"`,
    [now, soon],
  );
  const differing = Object.entries(expected).flatMap(([what, count]) => {
    const found = Number(rows[0]?.[what]);
    return found === count ? [] : `${what}: ${found} thay vì ${count}`;
  });
  if (differing.length > 0) throw new Error(`Dữ liệu trình diễn nạp không đúng: ${differing.join('; ')}.`);
}

import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { dayOf, daysBetween } from '../../../libs/domain/calendar/calendar-day.js';
import { type WorkingCalendar, workingDaysLeft, workingDaysUsed } from '../../../libs/domain/calendar/working-days.js';
import { dueMark, soonUntil } from '../../../libs/domain/dossier/due-mark.js';
import { searchKey } from '../../../libs/domain/search-key.js';

/** A row of the dossier view with today's holder and the judge's clock beside it. */
export interface ViewRow {
  id: string;
  code: string;
  title: string;
  campaign_name: string;
  unit_id: string;
  unit_name: string;
  phase: DossierRow['phase'];
  stage_code: string;
  stage_label: string;
  stage_organisation: string;
  holder_name: string | null;
  holder_title: string | null;
  from_name: string | null;
  since: Date;
  due_at: Date | null;
  working_days_allowed: number | null;
  submitted_at: Date;
  nominations: number;
  awarded: number;
  papers_asked: number;
  papers_answered: number;
  resubmitted: boolean;
  nominee_names: string[] | null;
  now: Date;
}

export const viewColumns = `d.id, d.code, d.title, c.definition->>'shortName' AS campaign_name, d.unit_id, u.name AS unit_name, d.phase,
  d.stage_code, d.stage_label, so.name AS stage_organisation, hp.name AS holder_name, ha.title AS holder_title, d.from_name, d.since,
  d.due_at, d.working_days_allowed, d.submitted_at, d.nominations, d.awarded, d.papers_asked, d.papers_answered, d.resubmitted,
  clock.now`;

/** `:now` is the judge's: asked once, so that a whole list is judged at one instant. */
export const viewTables = `dossier d
  CROSS JOIN (SELECT :now::timestamptz AS now) clock
  JOIN campaign c ON c.id = d.campaign_id
  JOIN organisation u ON u.id = d.unit_id
  JOIN organisation so ON so.id = d.stage_organisation_id
  LEFT JOIN appointment ha ON ha.id = stage_holder(d.stage_organisation_id, d.stage_holder_role, (clock.now AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
  LEFT JOIN person hp ON hp.id = ha.person_id`;

/** One line of a list: everything about one dossier. Working days by the calendar, days waiting as calendar days. */
export function dossierRow(row: ViewRow, calendar: WorkingCalendar, sought = ''): DossierRow {
  const now = row.now.toISOString();
  const since = row.since.toISOString();
  const dueAt = row.due_at?.toISOString() ?? null;
  const left = dueAt ? workingDaysLeft(calendar, now, dueAt) : undefined;
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    campaignName: row.campaign_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    phase: row.phase,
    stageCode: row.stage_code,
    stageLabel: row.stage_label,
    stageOrganisation: row.stage_organisation,
    holder:
      row.phase === 'at-stage' && row.holder_name ? { name: row.holder_name, title: row.holder_title ?? '' } : null,
    from: row.from_name,
    since,
    daysHere: daysBetween(dayOf(since), dayOf(now)),
    workingDaysUsed: row.phase === 'at-stage' ? (workingDaysUsed(calendar, since, now) ?? null) : null,
    workingDaysAllowed: row.working_days_allowed,
    dueAt,
    workingDaysLeft: left ?? null,
    dueMark: dueMark(now, dueAt, soonUntil(calendar, now)),
    submittedAt: row.submitted_at.toISOString(),
    nominations: row.nominations,
    awarded: row.awarded,
    papersAsked: row.papers_asked,
    papersAnswered: row.papers_answered,
    resubmitted: row.resubmitted,
    matched: matchedNames(row.nominee_names ?? [], sought),
  };
}

function matchedNames(names: readonly string[], sought: string): string[] {
  const words = searchKey(sought).split(' ').filter(Boolean);
  return words.length > 0 ? names.filter((name) => words.every((word) => searchKey(name).includes(word))) : [];
}

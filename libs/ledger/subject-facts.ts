import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import type { Achievement } from '../domain/eligibility/declared-facts.js';
import type { HoldKind } from '../domain/eligibility/subject-register.js';
import { countsTowardsMerit } from '../domain/subjects/commendation-type.js';
import type {
  HistoricAward,
  OpenNomination,
  RecordedHold,
  RecordedRating,
  SubjectFacts,
  SubjectKind,
} from '../domain/subjects/subject-facts.js';

interface Revocation {
  readonly on: CalendarDay;
  readonly reason: string;
}

type KeptAward = Omit<HistoricAward, 'countsTowardsMerit' | 'dossierId' | 'nominationId' | 'source'> & {
  readonly imported: boolean;
};

interface NominationFact {
  readonly dossierId: string;
  readonly nominationId: string;
  readonly dossierCode: string;
  readonly open: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly campaignCode: string;
  readonly award: { readonly code: string; readonly name: string };
  readonly family: string | null;
  readonly commendationType: string | null;
  readonly decision: { readonly number: string; readonly signedOn: CalendarDay; readonly body: string } | null;
  readonly achievement: Achievement | null;
  readonly revoked: Revocation | null;
}

interface FactsRow {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly since: CalendarDay | null;
  readonly payroll: SubjectFacts['payroll'];
  readonly ratings: readonly RecordedRating[];
  readonly awards: readonly KeptAward[];
  readonly holds: readonly (Omit<RecordedHold, 'kind'> & { readonly kind: HoldKind })[];
  readonly nominations: readonly NominationFact[];
}

const ratings = `SELECT json_agg(json_build_object('year', r.year, 'of', r.of, 'value', r.value, 'evidence', r.evidence) ORDER BY r.year, r.of)
    FROM (SELECT DISTINCT ON (year, of) * FROM subject_rating WHERE subject_id = s.id ORDER BY year, of, version DESC) r`;

const awards = `SELECT json_agg(json_build_object('id', a.id, 'awardCode', coalesce(a.award_code, ''), 'awardName', a.award_name, 'family', a.family,
        'commendationType', a.commendation_type, 'decisionNumber', a.decision_number, 'decidedOn', a.decided_on,
        'decidingBody', a.deciding_body, 'achievementFrom', a.achievement_from, 'achievementTo', a.achievement_to, 'topic', a.topic,
        'imported', a.import_id IS NOT NULL,
        'revoked', CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('on', v.revoked_on, 'reason', v.reason) END)
      ORDER BY a.decided_on, a.id)
    FROM award_history a LEFT JOIN award_revocation v ON v.award_history_id = a.id WHERE a.subject_id = s.id`;

const holds = `SELECT json_agg(json_build_object('id', h.id, 'kind', h.kind, 'openedOn', h.opened_on, 'reason', h.evidence,
        'releasedOn', h.released_on, 'releasedReason', h.released_reason, 'disciplineEndedOn', h.discipline_ended_on)
      ORDER BY h.opened_on, h.id)
    FROM hold h WHERE h.subject_id = s.id AND h.opened_on <= $2`;

// What this system decided is read from its dossiers, so that a corrected number or a rebuilt view is never out of step with it.
const nominations = `SELECT json_agg(json_build_object('dossierId', d.id, 'nominationId', ns.nomination_id, 'dossierCode', d.code,
        'open', d.phase <> 'closed' AND n.value->'outcome' = 'null'::jsonb, 'unitId', d.unit_id, 'unitName', d.state->'unit'->>'name',
        'campaignCode', c.code,
        'award', coalesce((SELECT json_build_object('code', a->>'code', 'name', a->>'name')
            FROM jsonb_array_elements(d.state->'campaign'->'awards') a WHERE a->>'code' = n.value->'nominee'->>'award'),
          json_build_object('code', n.value->'nominee'->>'award', 'name', n.value->'nominee'->>'award')),
        'family', (SELECT a->>'family' FROM jsonb_array_elements(c.definition->'awards') a WHERE a->>'code' = n.value->'nominee'->>'award'),
        'commendationType', c.definition->>'commendationType',
        'decision', (SELECT json_build_object('number', e->>'number', 'signedOn', e->>'signedOn', 'body', coalesce(e->>'authority', o.name, ''))
            FROM jsonb_array_elements(d.state->'decisions') e LEFT JOIN organisation o ON o.id = (e->>'organisationId')::uuid
           WHERE n.value->'outcome'->>'awarded' = 'true' AND e->>'id' = n.value->'outcome'->>'decisionId'),
        'achievement', (SELECT f->'achievement' FROM jsonb_array_elements(d.state->'facts') f WHERE f->>'nomineeId' = ns.nomination_id::text),
        'revoked', CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('on', v.revoked_on, 'reason', v.reason) END)
      ORDER BY d.submitted_at, d.id)
    FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id JOIN campaign c ON c.id = d.campaign_id
    CROSS JOIN LATERAL (SELECT value FROM jsonb_array_elements(d.state->'nominations') AS t(value)
                         WHERE value->'nominee'->>'id' = ns.nomination_id::text AND value->'withdrawn' = 'null'::jsonb) n
    LEFT JOIN award_revocation v ON v.dossier_id = ns.dossier_id AND v.nomination_id = ns.nomination_id
   WHERE ns.subject_id = s.id`;

// A body that took another in is not the one that was rated before (reading 12).
const lastMerger = `SELECT max(c.effective_on) FROM organisation_change c JOIN organisation_act a ON a.id = c.act_id
    WHERE a.kind = 'merge' AND a.withdrawn_at IS NULL AND o.id = ANY(c.successors) AND c.effective_on <= $2`;

/**
 * What this system knows of subjects on a day, in one statement: ratings, awards with what they are worth as merit, holds opened by
 * that day, and the dossiers that nominate them and are not decided. Unknown ids have no entry. `sameCampaign` of a nomination is
 * asked of the campaign given, and is false without one.
 */
export async function subjectFacts(
  tx: EntityManager,
  subjectIds: readonly string[],
  asked: { readonly day: CalendarDay; readonly campaignCode?: string },
): Promise<readonly SubjectFacts[]> {
  if (subjectIds.length === 0) return [];
  const rows = await tx.query<FactsRow[]>(
    `SELECT s.id, s.kind, s.name, greatest(o.valid_from, (${lastMerger}))::text AS since,
            CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('organisationId', p.id, 'name', p.name) END AS payroll,
            coalesce((${ratings}), '[]') AS ratings, coalesce((${awards}), '[]') AS awards, coalesce((${holds}), '[]') AS holds,
            coalesce((${nominations}), '[]') AS nominations
       FROM subject s LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation p ON p.id = s.payroll_organisation_id
      WHERE s.id = ANY($1::uuid[])`,
    [subjectIds, asked.day],
  );
  return rows.map(({ id, ...row }) => ({
    ...row,
    subjectId: id,
    awards: [...row.awards.map(keptAward), ...row.nominations.flatMap(givenHere)].toSorted((a, b) =>
      a.decidedOn.localeCompare(b.decidedOn),
    ),
    nominations: row.nominations.filter(({ open }) => open).map((fact) => openNomination(fact, asked.campaignCode)),
  }));
}

function keptAward({ imported, ...award }: KeptAward): HistoricAward {
  return {
    ...award,
    dossierId: null,
    nominationId: null,
    source: imported ? 'imported' : 'entered',
    countsTowardsMerit: countsTowardsMerit(award.commendationType).counts,
  };
}

function givenHere(fact: NominationFact): readonly HistoricAward[] {
  const { decision, achievement, commendationType } = fact;
  if (!decision) return [];
  return [
    {
      id: null,
      dossierId: fact.dossierId,
      nominationId: fact.nominationId,
      awardCode: fact.award.code,
      awardName: fact.award.name,
      family: fact.family,
      commendationType,
      decisionNumber: decision.number,
      decidedOn: decision.signedOn,
      decidingBody: decision.body,
      achievementFrom: achievement?.from ?? null,
      achievementTo: achievement?.to ?? null,
      topic: achievement?.topic ?? null,
      source: 'this-system',
      countsTowardsMerit: countsTowardsMerit(commendationType).counts,
      revoked: fact.revoked,
    },
  ];
}

function openNomination(fact: NominationFact, campaignCode: string | undefined): OpenNomination {
  const { dossierId, nominationId, dossierCode, unitId, unitName, award } = fact;
  return {
    ...{ dossierId, nominationId, dossierCode, unitId, unitName, campaignCode: fact.campaignCode },
    award: award.name,
    sameCampaign: fact.campaignCode === campaignCode,
    certain: true,
  };
}

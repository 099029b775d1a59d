import type { DataSource } from 'typeorm';
import type { Finding } from './finding.js';

/** Registers have no gap, numbers and instants rise together, each entry is an arrival of the log and the other way round. */
export async function checkRegisters(db: DataSource): Promise<readonly Finding[]> {
  return [...(await gaps(db)), ...(await falls(db)), ...(await strangers(db))];
}

async function gaps(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ book: string; entries: number; first: number; last: number; counter: number | null }[]>(
    `SELECT coalesce(e.organisation_id, c.organisation_id) || ' ' || coalesce(e.year, c.year) AS book,
            coalesce(e.entries, 0) AS entries, e.first, e.last, c.last AS counter
       FROM (SELECT organisation_id, book, year, count(*)::int AS entries, min(number) AS first, max(number) AS last
               FROM register_entry GROUP BY 1, 2, 3) e
       FULL JOIN register_counter c USING (organisation_id, book, year)
      WHERE e.first IS DISTINCT FROM 1 OR e.last <> e.entries OR c.last IS DISTINCT FROM e.last`,
  );
  return rows.map(({ book, entries, first, last, counter }) => ({
    check: 'register',
    subject: book,
    text: `sổ đến có ${entries} dòng, đánh số từ ${first ?? '–'} đến ${last ?? '–'}, bộ đếm ở ${counter ?? '–'}`,
  }));
}

async function falls(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ book: string; number: number; falls: boolean }[]>(
    `SELECT organisation_id || ' ' || year AS book, number, coalesce(at < before, false) AS falls
       FROM (SELECT *, lag(at) OVER (PARTITION BY organisation_id, book ORDER BY year, number) AS before FROM register_entry) e
      WHERE at < before OR year <> extract(year FROM at AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
  );
  return rows.map(({ book, number, falls: back }) => ({
    check: 'register',
    subject: book,
    text: back ? `số ${number} ghi sớm hơn số đứng trước` : `số ${number} nằm sai năm`,
  }));
}

async function strangers(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ dossier_id: string; sequence: number; entered: boolean }[]>(
    `SELECT dossier_id, sequence, r.number IS NOT NULL AS entered
       FROM (SELECT dossier_id, sequence, (data->'arrivalNumber'->>'organisationId')::uuid AS organisation_id,
                    (data->'arrivalNumber'->>'year')::int AS year, (data->'arrivalNumber'->>'number')::int AS number, at
               FROM dossier_event WHERE type = 'arrived' AND jsonb_typeof(data->'arrivalNumber') = 'object') e
       FULL JOIN register_entry r USING (dossier_id, sequence)
      WHERE (e.organisation_id, e.year, e.number, e.at) IS DISTINCT FROM (r.organisation_id, r.year, r.number, r.at)`,
  );
  return rows.map(({ dossier_id, sequence, entered }) => ({
    check: 'register',
    subject: dossier_id,
    text: entered
      ? `dòng sổ đến của sự kiện ${sequence} không khớp nhật ký`
      : `lần đến ở sự kiện ${sequence} không có trong sổ đến`,
  }));
}

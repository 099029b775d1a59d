import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The judge's clock, the one predicate of visibility, the holder of a stage, and what the application's role may do. */
export class ClockVisibilityAndRights1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO judge_clock (id, offset_ms) VALUES (1, 0);

      -- One clock judges. The offset only counts where it can do no harm.
      CREATE FUNCTION judge_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
        SELECT clock_timestamp() + CASE WHEN i.mode IN ('demonstration', 'test')
               THEN c.offset_ms * interval '1 millisecond' ELSE interval '0' END
          FROM judge_clock c LEFT JOIN installation i ON i.id = 1
      $$;

      CREATE FUNCTION judge_day() RETURNS date LANGUAGE sql VOLATILE AS $$
        SELECT (judge_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      $$;

      CREATE FUNCTION move_judge_clock(wanted timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM installation WHERE mode = 'test') THEN
          RAISE EXCEPTION 'only the clock of a test database is moved by the application';
        END IF;
        UPDATE judge_clock SET offset_ms = (extract(epoch FROM wanted - clock_timestamp()) * 1000)::bigint
         WHERE id = 1 AND wanted > clock_timestamp() + offset_ms * interval '1 millisecond';
      END
      $$;

      -- Who sees what: a unit its own, a body that sees its units theirs, provincial bodies what has reached them.
      CREATE FUNCTION dossier_visible(dossier uuid, unit uuid, reader uuid, whole_province boolean) RETURNS boolean
        LANGUAGE sql STABLE AS $$
        SELECT whole_province OR unit = reader
            OR EXISTS (SELECT 1 FROM dossier_reach r WHERE r.dossier_id = dossier AND r.organisation_id = reader)
            OR EXISTS (SELECT 1 FROM organisation u
                         JOIN organisation p ON p.id = u.parent_id
                         JOIN organisation_kind k ON k.code = p.kind
                        WHERE u.id = unit AND p.id = reader AND k.sees_units)
      $$;

      -- The holder of a stage: the earliest-appointed person valid on the day in its role; none: nobody is assigned.
      CREATE FUNCTION stage_holder(body uuid, wanted_role text, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT a.id FROM appointment a
         WHERE a.organisation_id = body AND a.role = wanted_role
           AND a.valid_from <= day AND (a.valid_to IS NULL OR a.valid_to >= day)
         ORDER BY a.valid_from, a.id LIMIT 1
      $$;

      -- The log is only ever added to, whoever asks.
      CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the log is only added to';
      END
      $$;
      CREATE TRIGGER dossier_event_append_only BEFORE UPDATE OR DELETE ON dossier_event
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER dossier_event_no_truncate BEFORE TRUNCATE ON dossier_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();

      GRANT USAGE ON SCHEMA public TO tuyen_trinh_app;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO tuyen_trinh_app;
      GRANT INSERT ON dossier_event, command, draft_revision, upload, register_entry, award_decision, award_decision_number TO tuyen_trinh_app;
      GRANT INSERT, UPDATE ON session, draft, dossier, nomination, correction, effect, register_book, register_counter,
        dossier_code_counter, notice, award_decision_item, worker_heartbeat, outbox TO tuyen_trinh_app;
      GRANT INSERT ON dossier_reach TO tuyen_trinh_app;
      GRANT DELETE ON session, draft, draft_revision, correction, outbox TO tuyen_trinh_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tuyen_trinh_app;
      GRANT EXECUTE ON FUNCTION move_judge_clock(timestamptz) TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tuyen_trinh_app;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM tuyen_trinh_app;
      DROP TRIGGER dossier_event_no_truncate ON dossier_event;
      DROP TRIGGER dossier_event_append_only ON dossier_event;
      DROP FUNCTION refuse_log_change, stage_holder, dossier_visible, move_judge_clock, judge_day, judge_now;
    `);
  }
}

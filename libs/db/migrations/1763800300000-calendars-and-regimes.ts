import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shippedCalendar } from './1763800300000-shipped-calendar.js';
import { shippedRegimes } from './1763800300000-shipped-regimes.js';

/** Working days and legal regimes as published versions; the shipped tables are version 1 of each. */
export class CalendarsAndRegimes1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_version (
        number integer NOT NULL,
        id text NOT NULL,
        data jsonb NOT NULL,
        note text NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text,
        CONSTRAINT calendar_version_pkey PRIMARY KEY (number),
        CONSTRAINT calendar_version_id_key UNIQUE (id),
        CONSTRAINT calendar_version_number CHECK (number > 0),
        CONSTRAINT calendar_version_note CHECK (note <> '')
      );
      CREATE TABLE legal_regime_version (
        number integer NOT NULL,
        data jsonb NOT NULL,
        note text NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text,
        CONSTRAINT legal_regime_version_pkey PRIMARY KEY (number),
        CONSTRAINT legal_regime_version_number CHECK (number > 0),
        CONSTRAINT legal_regime_version_note CHECK (note <> '')
      );

      -- A version that dossiers were counted with is never changed, whoever asks.
      CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published version is not changed: publish another';
      END
      $$;
      CREATE TRIGGER calendar_version_immutable BEFORE UPDATE OR DELETE ON calendar_version
        FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
      CREATE TRIGGER legal_regime_version_immutable BEFORE UPDATE OR DELETE ON legal_regime_version
        FOR EACH ROW EXECUTE FUNCTION refuse_version_change();

      GRANT SELECT, INSERT ON calendar_version, legal_regime_version TO tuyen_trinh_app;
    `);
    await runner.query(
      `INSERT INTO calendar_version (number, id, data, note, published_at) VALUES (1, $1, $2, $3, judge_now())`,
      [shippedCalendar.version, JSON.stringify(shippedCalendar), 'Bảng ngày làm việc 2024–2027 có sẵn khi cài đặt.'],
    );
    await runner.query(
      `INSERT INTO legal_regime_version (number, data, note, published_at) VALUES (1, $1, $2, judge_now())`,
      [JSON.stringify(shippedRegimes), 'Bảng chế độ pháp lý có sẵn khi cài đặt.'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE legal_regime_version, calendar_version;
      DROP FUNCTION refuse_version_change;
    `);
  }
}

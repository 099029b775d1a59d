import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wakes, effects, registers, notices and award decisions. */
export class RoutingAndDecisions1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award_decision (
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        signed_on date NOT NULL,
        upload_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT award_decision_pkey PRIMARY KEY (id)
      );
      CREATE TABLE award_decision_number (
        organisation_id uuid NOT NULL,
        year integer NOT NULL,
        number text NOT NULL,
        decision_id uuid NOT NULL,
        step integer NOT NULL,
        reason text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT award_decision_number_pkey PRIMARY KEY (organisation_id, year, number)
      );
      CREATE INDEX award_decision_number_decision_id_idx ON award_decision_number (decision_id);
      CREATE TABLE award_decision_item (
        decision_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        step integer NOT NULL,
        command jsonb NOT NULL,
        actor jsonb NOT NULL,
        state text NOT NULL,
        reason text,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT award_decision_item_state CHECK (state in ('due', 'done', 'failed')),
        CONSTRAINT award_decision_item_pkey PRIMARY KEY (decision_id, dossier_id, step)
      );
      CREATE INDEX award_decision_item_state_idx ON award_decision_item (state);
      CREATE TABLE outbox (
        id bigserial NOT NULL,
        dossier_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT '0',
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_error text,
        CONSTRAINT outbox_pkey PRIMARY KEY (id)
      );
      CREATE INDEX outbox_dossier_id_idx ON outbox (dossier_id);
      CREATE INDEX outbox_next_attempt_at_idx ON outbox (next_attempt_at);
      CREATE TABLE effect (
        id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT '0',
        reason text,
        result jsonb,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT effect_dossier_id_sequence_kind_key UNIQUE (dossier_id, sequence, kind),
        CONSTRAINT effect_state CHECK (state in ('due', 'done', 'failed')),
        CONSTRAINT effect_pkey PRIMARY KEY (id)
      );
      CREATE INDEX effect_state_idx ON effect (state);
      CREATE TABLE register_book (
        organisation_id uuid NOT NULL,
        book text NOT NULL,
        last_at timestamptz,
        CONSTRAINT register_book_pkey PRIMARY KEY (organisation_id, book)
      );
      CREATE TABLE register_counter (
        organisation_id uuid NOT NULL,
        book text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT register_counter_last CHECK (last > 0),
        CONSTRAINT register_counter_pkey PRIMARY KEY (organisation_id, book, year)
      );
      CREATE TABLE register_entry (
        organisation_id uuid NOT NULL,
        book text NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL,
        dossier_id uuid NOT NULL,
        sequence integer NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT register_entry_dossier_id_sequence_key UNIQUE (dossier_id, sequence),
        CONSTRAINT register_entry_pkey PRIMARY KEY (organisation_id, book, year, number)
      );
      CREATE TABLE notice (
        id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        sequence integer NOT NULL,
        appointment_id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notice_dossier_id_sequence_appointment_id_key UNIQUE (dossier_id, sequence, appointment_id),
        CONSTRAINT notice_pkey PRIMARY KEY (id)
      );
      CREATE INDEX notice_appointment_id_read_at_idx ON notice (appointment_id, read_at);
      ALTER TABLE award_decision ADD CONSTRAINT award_decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE award_decision ADD CONSTRAINT award_decision_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(id);
      ALTER TABLE award_decision_number ADD CONSTRAINT award_decision_number_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE award_decision_number ADD CONSTRAINT award_decision_number_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES award_decision(id);
      ALTER TABLE award_decision_item ADD CONSTRAINT award_decision_item_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES award_decision(id);
      ALTER TABLE award_decision_item ADD CONSTRAINT award_decision_item_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
      ALTER TABLE effect ADD CONSTRAINT effect_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
      ALTER TABLE register_book ADD CONSTRAINT register_book_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE register_counter ADD CONSTRAINT register_counter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE register_entry ADD CONSTRAINT register_entry_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE notice ADD CONSTRAINT notice_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
      ALTER TABLE notice ADD CONSTRAINT notice_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE award_decision_item, award_decision_number, award_decision, notice, register_entry, register_counter, register_book, effect, outbox',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns, drafts, uploads, the log of every dossier and the views derived from it. */
export class DossiersAndTheirLog1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign (
        id uuid NOT NULL,
        code text NOT NULL,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT campaign_code_version_key UNIQUE (code, version),
        CONSTRAINT campaign_pkey PRIMARY KEY (id)
      );
      CREATE TABLE dossier_code_counter (
        prefix text NOT NULL,
        last integer NOT NULL,
        CONSTRAINT dossier_code_counter_pkey PRIMARY KEY (prefix)
      );
      CREATE TABLE draft (
        id uuid NOT NULL,
        campaign_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text NOT NULL,
        submitted_at timestamptz,
        CONSTRAINT draft_pkey PRIMARY KEY (id)
      );
      CREATE TABLE draft_revision (
        draft_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT draft_revision_pkey PRIMARY KEY (draft_id, version)
      );
      CREATE INDEX draft_unit_id_idx ON draft (unit_id);
      CREATE TABLE upload (
        id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        object_key text NOT NULL,
        file_name text NOT NULL,
        size bigint NOT NULL,
        sha256 text NOT NULL,
        signed boolean NOT NULL,
        encrypted boolean NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT upload_object_key_key UNIQUE (object_key),
        CONSTRAINT upload_pkey PRIMARY KEY (id)
      );
      CREATE INDEX upload_organisation_id_idx ON upload (organisation_id);
      CREATE TABLE dossier_event (
        dossier_id uuid NOT NULL,
        sequence integer NOT NULL,
        position bigserial NOT NULL,
        type text NOT NULL,
        data jsonb NOT NULL,
        at timestamptz NOT NULL,
        actor jsonb,
        command_id text NOT NULL,
        CONSTRAINT dossier_event_position_key UNIQUE (position),
        CONSTRAINT dossier_event_sequence CHECK (sequence > 0),
        CONSTRAINT dossier_event_pkey PRIMARY KEY (dossier_id, sequence)
      );
      CREATE TABLE command (
        id text NOT NULL,
        dossier_id uuid NOT NULL,
        actor text NOT NULL,
        request_hash text NOT NULL,
        result jsonb NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT command_pkey PRIMARY KEY (id)
      );
      CREATE INDEX command_dossier_id_idx ON command (dossier_id);
      CREATE TABLE dossier (
        id uuid NOT NULL,
        code text NOT NULL,
        campaign_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        title text NOT NULL,
        phase text NOT NULL,
        stage_index integer NOT NULL,
        stage_code text NOT NULL,
        stage_label text NOT NULL,
        stage_organisation_id uuid NOT NULL,
        stage_holder_role text NOT NULL,
        stage_acting_roles text[] NOT NULL,
        from_name text,
        since timestamptz NOT NULL,
        due_at timestamptz,
        working_days_allowed integer,
        submitted_at timestamptz NOT NULL,
        sequence integer NOT NULL,
        version integer NOT NULL,
        nominations integer NOT NULL,
        awarded integer NOT NULL,
        papers_asked integer NOT NULL,
        papers_answered integer NOT NULL,
        resubmitted boolean NOT NULL,
        search_key text NOT NULL,
        state jsonb NOT NULL,
        CONSTRAINT dossier_code_key UNIQUE (code),
        CONSTRAINT dossier_phase CHECK (phase in ('in-transit', 'at-stage', 'returned', 'closed')),
        CONSTRAINT dossier_pkey PRIMARY KEY (id)
      );
      CREATE INDEX dossier_phase_since_idx ON dossier (phase, since);
      CREATE INDEX dossier_unit_id_idx ON dossier (unit_id);
      CREATE INDEX dossier_stage_organisation_id_phase_idx ON dossier (stage_organisation_id, phase);
      CREATE TABLE dossier_reach (
        dossier_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        CONSTRAINT dossier_reach_pkey PRIMARY KEY (dossier_id, organisation_id)
      );
      CREATE INDEX dossier_reach_organisation_id_idx ON dossier_reach (organisation_id);
      CREATE TABLE nomination (
        dossier_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        search_key text NOT NULL,
        withdrawn boolean NOT NULL,
        awarded boolean,
        CONSTRAINT nomination_pkey PRIMARY KEY (dossier_id, id)
      );
      CREATE INDEX nomination_dossier_id_idx ON nomination (dossier_id);
      CREATE TABLE correction (
        dossier_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text NOT NULL,
        CONSTRAINT correction_pkey PRIMARY KEY (dossier_id)
      );
      ALTER TABLE draft_revision ADD CONSTRAINT draft_revision_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES draft(id) ON DELETE CASCADE;
      ALTER TABLE draft ADD CONSTRAINT draft_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaign(id);
      ALTER TABLE draft ADD CONSTRAINT draft_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id);
      ALTER TABLE upload ADD CONSTRAINT upload_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE upload ADD CONSTRAINT upload_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE dossier ADD CONSTRAINT dossier_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaign(id);
      ALTER TABLE dossier ADD CONSTRAINT dossier_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation(id);
      ALTER TABLE dossier ADD CONSTRAINT dossier_stage_organisation_id_fkey FOREIGN KEY (stage_organisation_id) REFERENCES organisation(id);
      ALTER TABLE dossier_reach ADD CONSTRAINT dossier_reach_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
      ALTER TABLE dossier_reach ADD CONSTRAINT dossier_reach_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE nomination ADD CONSTRAINT nomination_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
      ALTER TABLE correction ADD CONSTRAINT correction_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier(id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE correction, nomination, dossier_reach, dossier, command, dossier_event, upload, draft_revision, draft, dossier_code_counter, campaign',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who exists: organisations in time, persons, dated appointments, accounts and sessions. */
export class PeopleAndOrganisations1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_kind (
        code text NOT NULL,
        label text NOT NULL,
        sees_units boolean NOT NULL DEFAULT false,
        CONSTRAINT organisation_kind_pkey PRIMARY KEY (code)
      );
      CREATE TABLE organisation (
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        parent_id uuid,
        valid_from date NOT NULL,
        valid_to date,
        search_key text NOT NULL,
        CONSTRAINT organisation_code_key UNIQUE (code),
        CONSTRAINT organisation_pkey PRIMARY KEY (id)
      );
      CREATE INDEX organisation_parent_id_idx ON organisation (parent_id);
      CREATE TABLE organisation_relation (
        organisation_id uuid NOT NULL,
        related_id uuid NOT NULL,
        relation text NOT NULL,
        CONSTRAINT organisation_relation_kind CHECK (relation in ('party-organisation', 'part')),
        CONSTRAINT organisation_relation_pkey PRIMARY KEY (organisation_id, related_id)
      );
      CREATE TABLE person (
        id uuid NOT NULL,
        name text NOT NULL,
        search_key text NOT NULL,
        CONSTRAINT person_pkey PRIMARY KEY (id)
      );
      CREATE TABLE account (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        user_name text NOT NULL,
        password_hash text NOT NULL,
        disabled_at timestamptz,
        demonstration_note text,
        CONSTRAINT account_person_id_key UNIQUE (person_id),
        CONSTRAINT account_user_name_key UNIQUE (user_name),
        CONSTRAINT account_pkey PRIMARY KEY (id)
      );
      CREATE TABLE appointment (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL,
        title text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT appointment_pkey PRIMARY KEY (id)
      );
      CREATE INDEX appointment_person_id_idx ON appointment (person_id);
      CREATE INDEX appointment_organisation_id_role_idx ON appointment (organisation_id, role);
      CREATE TABLE session (
        token_hash text NOT NULL,
        account_id uuid NOT NULL,
        appointment_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (token_hash)
      );
      CREATE TABLE installation (
        id smallint NOT NULL,
        mode text NOT NULL,
        province text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT installation_mode CHECK (mode in ('demonstration', 'production', 'test')),
        CONSTRAINT installation_single CHECK (id = 1),
        CONSTRAINT installation_pkey PRIMARY KEY (id)
      );
      CREATE TABLE judge_clock (
        id smallint NOT NULL,
        offset_ms bigint NOT NULL DEFAULT '0',
        CONSTRAINT judge_clock_single CHECK (id = 1),
        CONSTRAINT judge_clock_pkey PRIMARY KEY (id)
      );
      CREATE TABLE worker_heartbeat (
        name text NOT NULL,
        at timestamptz NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT worker_heartbeat_pkey PRIMARY KEY (name)
      );
      ALTER TABLE organisation ADD CONSTRAINT organisation_kind_fkey FOREIGN KEY (kind) REFERENCES organisation_kind(code);
      ALTER TABLE organisation ADD CONSTRAINT organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id);
      ALTER TABLE organisation_relation ADD CONSTRAINT organisation_relation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE organisation_relation ADD CONSTRAINT organisation_relation_related_id_fkey FOREIGN KEY (related_id) REFERENCES organisation(id);
      ALTER TABLE account ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE appointment ADD CONSTRAINT appointment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);
      ALTER TABLE appointment ADD CONSTRAINT appointment_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id);
      ALTER TABLE session ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
      ALTER TABLE session ADD CONSTRAINT session_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE worker_heartbeat, judge_clock, installation, session, appointment, account, person, organisation_relation, organisation, organisation_kind',
    );
  }
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisations.js';

/** What was done to the tree from a day on, by which paper and by whom; one that was withdrawn stays and counts no more. */
@Entity('organisation_act')
@Check('organisation_act_kind', "kind in ('opening', 'found', 'amend', 'merge', 'split', 'abolish')")
export class OrganisationActRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('date') effectiveOn!: string;
  @Column('text') basis!: string;
  /** what became of whom, in the names of that time */
  @Column('jsonb', { default: [] }) outcome!: object;
  @Column('timestamptz') recordedAt!: Date;
  /** null: written when the installation was made */
  @Column('jsonb', { nullable: true }) actor!: object | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('jsonb', { nullable: true }) withdrawnBy!: object | null;
  @Column('text', { nullable: true }) withdrawalReason!: string | null;
}

/** One dated line of an organisation's history; only ever added to. */
@Entity('organisation_change')
@Check('organisation_change_type', "type in ('founded', 'changed', 'ended')")
@Index(['organisationId'])
export class OrganisationChangeRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', type: 'bigint' }) seq!: string;
  @Column('uuid') actId!: string;
  @ManyToOne(() => OrganisationActRow)
  @JoinColumn({ name: 'act_id' })
  act!: OrganisationActRow;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @Column('date') effectiveOn!: string;
  @Column('text') type!: string;
  @Column('jsonb') facts!: object;
  @Column('uuid', { array: true, default: [] }) successors!: string[];
}

/** The day that the table of organisations was last brought to. */
@Entity('organisation_day')
@Check('organisation_day_one', 'id = 1')
export class OrganisationDay {
  @PrimaryColumn('integer') id!: number;
  @Column('date') day!: string;
}

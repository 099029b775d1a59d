import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { ActRecordRow } from './act-record.js';
import { DossierRow } from './dossiers.js';
import { Organisation } from './organisations.js';
import { Appointment } from './people.js';
import { CampaignReminder } from './registration.js';

/** A wake that has not reached the workflow yet. */
@Entity('outbox')
@Index(['nextAttemptAt'])
@Index(['dossierId'])
export class Outbox {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('uuid') dossierId!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) nextAttemptAt!: Date;
  @Column('text', { nullable: true }) lastError!: string | null;
}

/** Something to be done outside the database, caused by one event; done once however often it is tried. */
@Entity('effect')
@Unique(['dossierId', 'sequence', 'kind'])
@Index(['state'])
@Check('effect_state', "state in ('due', 'done', 'failed')")
export class Effect {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @Column('integer') sequence!: number;
  @Column('text') kind!: string;
  @Column('text') state!: string;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb', { nullable: true }) result!: object | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}

/** An organisation's register; its lock makes numbers and instants rise together. */
@Entity('register_book')
export class RegisterBook {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @PrimaryColumn('text') book!: string;
  @Column('timestamptz', { nullable: true }) lastAt!: Date | null;
}

/** The last number of a register in a year of Vietnam's calendar. */
@Entity('register_counter')
@Check('register_counter_last', 'last > 0')
export class RegisterCounter {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @PrimaryColumn('text') book!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}

/** One entry of a register. */
@Entity('register_entry')
@Unique(['dossierId', 'sequence'])
export class RegisterEntry {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @PrimaryColumn('text') book!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('integer') number!: number;
  @Column('uuid') dossierId!: string;
  @Column('integer') sequence!: number;
  @Column('timestamptz') at!: Date;
}

/** What somebody should know, once per appointment: of an event of a dossier, of a campaign's reminder, or of what was done to their account. */
@Entity('notice')
@Unique(['dossierId', 'sequence', 'appointmentId'])
@Unique(['reminderId', 'appointmentId'])
@Check(
  'notice_subject',
  '(dossier_id IS NULL) = (sequence IS NULL) AND num_nonnulls(dossier_id, reminder_id, act_position) = 1',
)
@Index(['appointmentId', 'readAt'])
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) dossierId!: string | null;
  @ManyToOne(() => DossierRow, { nullable: true })
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow | null;
  @Column('integer', { nullable: true }) sequence!: number | null;
  @Column('uuid', { nullable: true }) reminderId!: string | null;
  @ManyToOne(() => CampaignReminder, { nullable: true })
  @JoinColumn({ name: 'reminder_id' })
  reminder!: CampaignReminder | null;
  @Column('bigint', { nullable: true }) actPosition!: string | null;
  @ManyToOne(() => ActRecordRow, { nullable: true })
  @JoinColumn({ name: 'act_position' })
  act!: ActRecordRow | null;
  @Column('uuid') appointmentId!: string;
  @ManyToOne(() => Appointment)
  @JoinColumn({ name: 'appointment_id' })
  appointment!: Appointment;
  @Column('text') kind!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}

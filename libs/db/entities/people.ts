import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { OrganisationActRow } from './organisation-acts.js';
import { Organisation } from './organisations.js';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') searchKey!: string;
}

@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { unique: true }) personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person!: Person;
  @Column('text', { unique: true }) userName!: string;
  /** argon2id, as its own text form */
  @Column('text') passwordHash!: string;
  /** somebody else told its holder the password: they set their own before anything else */
  @Column('boolean', { default: false }) initialPassword!: boolean;
  /** 32 bytes under which browsers keep what its holder has not sent yet; told to its sessions alone */
  @Column('bytea', { default: () => '(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))' })
  workKey!: Buffer;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** what the account does, shown on the sign-in page of a demonstration */
  @Column('text', { nullable: true }) demonstrationNote!: string | null;
}

/** A person's position in an organisation, between two dates (both days included). */
@Entity('appointment')
@Index(['organisationId', 'role'])
@Index(['personId'])
export class Appointment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person!: Person;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @Column('text') role!: string;
  @Column('text') title!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** An appointment as a version of it said, and who wrote it. */
@Entity('appointment_change')
@Unique(['appointmentId', 'version'])
@Index(['actId'])
export class AppointmentChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') appointmentId!: string;
  @ManyToOne(() => Appointment)
  @JoinColumn({ name: 'appointment_id' })
  appointment!: Appointment;
  @Column('integer') version!: number;
  @Column('text') title!: string;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  /** the act on organisations that brought it about */
  @Column('uuid', { nullable: true }) actId!: string | null;
  @ManyToOne(() => OrganisationActRow, { nullable: true })
  @JoinColumn({ name: 'act_id' })
  act!: OrganisationActRow | null;
  @Column('timestamptz') recordedAt!: Date;
  /** null: written when the installation was made */
  @Column('jsonb', { nullable: true }) actor!: object | null;
}

/** An appointment made by mistake, as it was when it was voided, with reason and author. */
@Entity('appointment_voiding')
@Check('appointment_voiding_reason', `reason <> ''`)
export class AppointmentVoiding {
  @PrimaryColumn('uuid') appointmentId!: string;
  @ManyToOne(() => Appointment)
  @JoinColumn({ name: 'appointment_id' })
  appointment!: Appointment;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') actor!: object;
}

/** An opaque session; only the hash of its token is kept. */
@Entity('session')
@Index(['accountId'])
export class Session {
  @PrimaryColumn('text') tokenHash!: string;
  /** names the session to its holder and opens nothing */
  @Column('uuid', { unique: true }) id!: string;
  @Column('uuid') accountId!: string;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account!: Account;
  @Column('uuid', { nullable: true }) appointmentId!: string | null;
  @ManyToOne(() => Appointment, { nullable: true })
  @JoinColumn({ name: 'appointment_id' })
  appointment!: Appointment | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** as the browser called itself */
  @Column('text', { default: '' }) device!: string;
  @Column('text', { default: '' }) address!: string;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt!: Date;
}

/** A browser in which an account was entered, and the address it last came from; only the hash of its token is kept. */
@Entity('known_browser')
@Index(['address', 'lastAt'])
export class KnownBrowser {
  @PrimaryColumn('uuid') accountId!: string;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account!: Account;
  @PrimaryColumn('text') browserHash!: string;
  @Column('text') address!: string;
  @Column('timestamptz') lastAt!: Date;
}

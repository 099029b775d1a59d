import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
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
}

/** An opaque session; only the hash of its token is kept. */
@Entity('session')
export class Session {
  @PrimaryColumn('text') tokenHash!: string;
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
}

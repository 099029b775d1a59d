import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what, from where and when, with the names of that instant. Only added to. */
@Entity('act_record')
@Index(['personId', 'position'])
@Index(['aboutId', 'position'])
@Index(['kind', 'position'])
@Check('act_record_about', '(about_kind IS NULL) = (about_id IS NULL) AND (about_kind IS NULL) = (about_name IS NULL)')
export class ActRecordRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) position!: string;
  @Column('timestamptz', { default: () => 'judge_now()' }) at!: Date;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) personName!: string | null;
  @Column('text', { nullable: true }) userName!: string | null;
  @Column('uuid', { nullable: true }) appointmentId!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text', { nullable: true }) organisationName!: string | null;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) aboutKind!: string | null;
  @Column('uuid', { nullable: true }) aboutId!: string | null;
  @Column('text', { nullable: true }) aboutName!: string | null;
  @Column('jsonb', { default: {} }) detail!: object;
}

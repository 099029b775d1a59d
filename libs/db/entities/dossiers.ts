import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Campaign } from './campaigns.js';
import { Organisation } from './organisations.js';

/** The log: what happened to every dossier. The application may add rows and read them, nothing else. */
@Entity('dossier_event')
@Check('dossier_event_sequence', 'sequence > 0')
@Unique(['position'])
export class DossierEventRow {
  @PrimaryColumn('uuid') dossierId!: string;
  @PrimaryColumn('integer') sequence!: number;
  @Column('bigint', { generated: 'increment' }) position!: string;
  @Column('text') type!: string;
  @Column('jsonb') data!: object;
  @Column('timestamptz') at!: Date;
  @Column('jsonb', { nullable: true }) actor!: object | null;
  @Column('text') commandId!: string;
}

/** A command that was accepted, and what it was answered. */
@Entity('command')
@Index(['dossierId'])
export class CommandRow {
  @PrimaryColumn('text') id!: string;
  @Column('uuid') dossierId!: string;
  @Column('text') actor!: string;
  @Column('text') requestHash!: string;
  @Column('jsonb') result!: object;
  @Column('timestamptz') at!: Date;
}

/** View of a dossier, derived from its log; `state` is the fold. */
@Entity('dossier')
@Index(['stageOrganisationId', 'phase'])
@Index(['unitId'])
@Index(['phase', 'since'])
@Check('dossier_phase', "phase in ('in-transit', 'at-stage', 'returned', 'closed')")
export class DossierRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('uuid') campaignId!: string;
  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'campaign_id' })
  campaign!: Campaign;
  @Column('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @Column('text') title!: string;
  @Column('text') phase!: string;
  @Column('text') stageCode!: string;
  @Column('text') stageLabel!: string;
  @Column('uuid') stageOrganisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'stage_organisation_id' })
  stageOrganisation!: Organisation;
  @Column('text') stageHolderRole!: string;
  @Column('text', { array: true }) stageActingRoles!: string[];
  @Column('text', { nullable: true }) fromName!: string | null;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('integer', { nullable: true }) workingDaysAllowed!: number | null;
  @Column('timestamptz') submittedAt!: Date;
  @Column('integer') sequence!: number;
  @Column('integer') version!: number;
  @Column('integer') nominations!: number;
  @Column('integer') awarded!: number;
  @Column('integer') papersAsked!: number;
  @Column('integer') papersAnswered!: number;
  @Column('boolean') resubmitted!: boolean;
  @Column('text') searchKey!: string;
  @Column('jsonb') state!: object;
}

/** View: which bodies a dossier has reached. */
@Entity('dossier_reach')
@Index(['organisationId'])
export class DossierReach {
  @PrimaryColumn('uuid') dossierId!: string;
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
}

/** View: who is nominated by which dossier. */
@Entity('nomination')
@Index(['dossierId'])
export class NominationRow {
  @PrimaryColumn('uuid') dossierId!: string;
  @PrimaryColumn('uuid') id!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') searchKey!: string;
  @Column('boolean') withdrawn!: boolean;
  @Column('boolean', { nullable: true }) awarded!: boolean | null;
}

/** A returned dossier's correction while the unit works on it. */
@Entity('correction')
export class Correction {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @Column('integer') version!: number;
  @Column('jsonb') content!: object;
  @Column('timestamptz') updatedAt!: Date;
  @Column('text') updatedBy!: string;
}

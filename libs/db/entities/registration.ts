import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Upload } from './campaigns.js';
import { Organisation } from './organisations.js';

/** One version of a unit's registration; the newest counts, none is ever changed. */
@Entity('registration')
@Check('registration_version', 'version > 0')
@Index(['throughId'])
export class Registration {
  @PrimaryColumn('text') campaignCode!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @PrimaryColumn('integer') version!: number;
  @Column('jsonb') content!: object;
  @Column('boolean') late!: boolean;
  /** the body above, which has to forward it; null for units that register by themselves */
  @Column('uuid', { nullable: true }) throughId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'through_id' })
  through!: Organisation | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') registeredAt!: Date;
  @Column('jsonb') actor!: object;
}

/** That the body above sent a version on. */
@Entity('registration_forwarding')
export class RegistrationForwarding {
  @PrimaryColumn('text') campaignCode!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @PrimaryColumn('integer') version!: number;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') actor!: object;
}

/** An owner's word to a unit that something is missing: «registration», or the code of a report. */
@Entity('campaign_reminder')
@Index(['campaignCode', 'unitId'])
export class CampaignReminder {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') campaignCode!: string;
  @Column('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @Column('text') about!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') by!: string;
}

/** A report that a unit sent; a later one stands beside the earlier. */
@Entity('unit_report')
@Index(['campaignCode', 'report', 'unitId'])
export class UnitReport {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') campaignCode!: string;
  @Column('text') report!: string;
  @Column('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @Column('uuid') uploadId!: string;
  @ManyToOne(() => Upload)
  @JoinColumn({ name: 'upload_id' })
  upload!: Upload;
  @Column('boolean') late!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('jsonb') actor!: object;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DossierRow } from './dossiers.js';
import { Organisation } from './organisations.js';

/** A plan being written, as its text; one of each owner for each campaign. Nobody but its writers is affected by it. */
@Entity('campaign_draft')
@Unique(['code', 'owner'])
export class CampaignDraft {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  /** the code of the organisation whose plan it is or is to be; never what its text says after that */
  @Column('text') owner!: string;
  /** the published version it began from; null for a new plan */
  @Column('integer', { nullable: true }) baseVersion!: number | null;
  @Column('text') source!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('text') updatedBy!: string;
}

/** A campaign closed or opened again by its owner; the last row counts. */
@Entity('campaign_closing')
@Index(['campaignCode'])
export class CampaignClosing {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('text') campaignCode!: string;
  @Column('boolean') closed!: boolean;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') by!: string;
}

/** The day an event of a campaign happened, as its owner recorded it; the last row counts, an empty day takes it back. */
@Entity('campaign_event_day')
@Index(['campaignCode', 'event'])
export class CampaignEventDay {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' }) id!: string;
  @Column('text') campaignCode!: string;
  @Column('text') event!: string;
  @Column('date', { nullable: true }) happenedOn!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text') by!: string;
}

/** What a campaign's owner marks a unit with, such as that it chairs a key programme. */
@Entity('unit_attribute')
export class UnitAttribute {
  @PrimaryColumn('text') campaignCode!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @PrimaryColumn('text') attribute!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @Column('timestamptz') at!: Date;
  @Column('text') by!: string;
}

/** One unit's account of one quota; its lock makes places be counted one submission after another. */
@Entity('quota_account')
export class QuotaAccount {
  @PrimaryColumn('text') campaignCode!: string;
  @PrimaryColumn('text') quotaId!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
}

/** View: the places that dossiers take as they stand. */
@Entity('quota_place')
@Index(['dossierId'])
@Index(['campaignCode', 'quotaId', 'unitId'])
export class QuotaPlaceRow {
  @PrimaryColumn('text') campaignCode!: string;
  @PrimaryColumn('text') quotaId!: string;
  @Column('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @PrimaryColumn('uuid') nominationId!: string;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Upload } from './campaigns.js';
import { DossierRow } from './dossiers.js';
import { Organisation } from './organisations.js';

/** A signed decision of the chairman over nominations of many dossiers. */
@Entity('award_decision')
export class AwardDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @Column('date') signedOn!: string;
  @Column('uuid') uploadId!: string;
  @ManyToOne(() => Upload)
  @JoinColumn({ name: 'upload_id' })
  upload!: Upload;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb') actor!: object;
}

/** Every number a decision has carried; unique in an organisation's year, so a wrong one is never given again. */
@Entity('award_decision_number')
@Index(['decisionId'])
export class AwardDecisionNumber {
  @PrimaryColumn('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') number!: string;
  @Column('uuid') decisionId!: string;
  @ManyToOne(() => AwardDecision)
  @JoinColumn({ name: 'decision_id' })
  decision!: AwardDecision;
  /** 0 is the number first recorded, each correction one more */
  @Column('integer') step!: number;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}

/** One dossier's share of a decision (step 0) or of a correction of its number; applied once, resumed until it is. */
@Entity('award_decision_item')
@Index(['state'])
@Check('award_decision_item_state', "state in ('due', 'done', 'failed')")
export class AwardDecisionItem {
  @PrimaryColumn('uuid') decisionId!: string;
  @ManyToOne(() => AwardDecision)
  @JoinColumn({ name: 'decision_id' })
  decision!: AwardDecision;
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @PrimaryColumn('integer') step!: number;
  @Column('jsonb') command!: object;
  @Column('jsonb') actor!: object;
  @Column('text') state!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from './organisations.js';
import { Person } from './people.js';

/** An immutable version of a campaign's definition. */
@Entity('campaign')
@Unique(['code', 'version'])
export class Campaign {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('integer') version!: number;
  @Column('jsonb') definition!: object;
  /** the document as its owner wrote it; null for one that was published as data */
  @Column('text', { nullable: true }) source!: string | null;
  /** why this version was made */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) publishedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt!: Date;
}

/** The next number of a campaign's dossier codes. */
@Entity('dossier_code_counter')
export class DossierCodeCounter {
  @PrimaryColumn('text') prefix!: string;
  @Column('integer') last!: number;
}

/** A dossier being prepared by its unit. Its id becomes the dossier's. */
@Entity('draft')
@Index(['unitId'])
export class Draft {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') campaignId!: string;
  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'campaign_id' })
  campaign!: Campaign;
  @Column('uuid') unitId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'unit_id' })
  unit!: Organisation;
  @Column('integer') version!: number;
  @Column('jsonb') content!: object;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('text') updatedBy!: string;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
}

/** A file whose bytes lie in the object store, re-read and found equal. Staging until a command names it. */
@Entity('upload')
@Index(['organisationId'])
export class Upload {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @Column('uuid') personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person!: Person;
  @Column('text', { unique: true }) objectKey!: string;
  @Column('text') fileName!: string;
  @Column('bigint') size!: string;
  @Column('text') sha256!: string;
  @Column('boolean') signed!: boolean;
  @Column('boolean') encrypted!: boolean;
  @Column('timestamptz') receivedAt!: Date;
}

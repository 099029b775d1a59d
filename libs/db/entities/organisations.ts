import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A kind of organisation; `sees_units` marks bodies that see what the units under them have submitted. */
@Entity('organisation_kind')
export class OrganisationKind {
  @PrimaryColumn('text') code!: string;
  @Column('text') label!: string;
  @Column('boolean', { default: false }) seesUnits!: boolean;
}

/** An organisation as the acts make it of the day the table was brought to, with the dates between which it exists. */
@Entity('organisation')
@Index(['parentId'])
@Check('organisation_letterhead', "letterhead in ('state', 'party')")
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @ManyToOne(() => OrganisationKind)
  @JoinColumn({ name: 'kind' })
  kindRow!: OrganisationKind;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'parent_id' })
  parent!: Organisation | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('text') searchKey!: string;
  @Column('text', { default: 'state' }) letterhead!: string;
  @Column('jsonb', { default: {} }) codes!: object;
}

/** An organisation whose merit another may put forward: its Party organisation, its parts. */
@Entity('organisation_relation')
@Check('organisation_relation_kind', "relation in ('party-organisation', 'part')")
export class OrganisationRelation {
  @PrimaryColumn('uuid') organisationId!: string;
  @Index('organisation_relation_related_id_key', { unique: true })
  @PrimaryColumn('uuid')
  relatedId!: string;
  @Column('text') relation!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'related_id' })
  related!: Organisation;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { DossierRow } from './dossiers.js';
import { Organisation } from './organisations.js';

/** A subject of awards: a person, known by citizen number, or a collective, known by its organisation. One record each. */
@Entity('subject')
@Check(
  'subject_identity',
  "kind = 'person' AND citizen_number IS NOT NULL AND organisation_id IS NULL OR kind = 'collective' AND organisation_id IS NOT NULL AND citizen_number IS NULL",
)
@Check('subject_citizen_number', "citizen_number ~ '^[0-9]{12}$'")
@Index(['searchKey'])
export class Subject {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('text') searchKey!: string;
  @Column('text', { nullable: true, unique: true }) citizenNumber!: string | null;
  @Column('date', { nullable: true }) birthDate!: string | null;
  @Column('text', { nullable: true }) position!: string | null;
  @Column('text', { nullable: true }) workUnit!: string | null;
  @Column('uuid', { nullable: true, unique: true }) organisationId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation | null;
  /** who manages the person's payroll (reading 35) */
  @Column('uuid', { nullable: true }) payrollOrganisationId!: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'payroll_organisation_id' })
  payrollOrganisation!: Organisation | null;
  @Column('timestamptz') createdAt!: Date;
}

/** Which subject a nomination is of; null while nobody knows, when only name and birth date can be compared. */
@Entity('nomination_subject')
@Index(['subjectId'])
@Index(['nameKey', 'birthDate'])
export class NominationSubject {
  @PrimaryColumn('uuid') dossierId!: string;
  @PrimaryColumn('uuid') nominationId!: string;
  @ManyToOne(() => DossierRow)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: DossierRow;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @ManyToOne(() => Subject, { nullable: true })
  @JoinColumn({ name: 'subject_id' })
  subject!: Subject | null;
  @Column('text') nameKey!: string;
  @Column('date', { nullable: true }) birthDate!: string | null;
  /** when and by whom it was said later; null for what the submission itself said */
  @Column('timestamptz', { nullable: true }) linkedAt!: Date | null;
  @Column('jsonb', { nullable: true }) linkedBy!: object | null;
}

/** An Excel file that was taken over, so that every row it brought can be traced. */
@Entity('excel_import')
export class ExcelImport {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @Column('integer') awards!: number;
  @Column('integer') ratings!: number;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') actor!: object;
}

/** An award from outside this system, entered or imported. What this system decides is read from its dossiers. */
@Entity('award_history')
@Unique('award_history_same_award', ['subjectId', 'decisionNumber', 'decidedOn', 'awardName'])
@Check('award_history_achievement', 'achievement_from <= achievement_to')
export class AwardHistory {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') subjectId!: string;
  @ManyToOne(() => Subject)
  @JoinColumn({ name: 'subject_id' })
  subject!: Subject;
  @Column('text', { nullable: true }) awardCode!: string | null;
  @Column('text') awardName!: string;
  @Column('text', { nullable: true }) family!: string | null;
  @Column('text', { nullable: true }) commendationType!: string | null;
  @Column('text') decisionNumber!: string;
  @Column('date') decidedOn!: string;
  @Column('text') decidingBody!: string;
  @Column('date', { nullable: true }) achievementFrom!: string | null;
  @Column('date', { nullable: true }) achievementTo!: string | null;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @ManyToOne(() => ExcelImport, { nullable: true })
  @JoinColumn({ name: 'import_id' })
  import!: ExcelImport | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb') actor!: object;
}

/** That an award was revoked: one of the history, or one that this system gave. The award itself stays. */
@Entity('award_revocation')
@Unique(['dossierId', 'nominationId'])
@Check(
  'award_revocation_of',
  'award_history_id IS NOT NULL AND dossier_id IS NULL AND nomination_id IS NULL OR award_history_id IS NULL AND dossier_id IS NOT NULL AND nomination_id IS NOT NULL',
)
export class AwardRevocation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true, unique: true }) awardHistoryId!: string | null;
  @ManyToOne(() => AwardHistory, { nullable: true })
  @JoinColumn({ name: 'award_history_id' })
  awardHistory!: AwardHistory | null;
  @Column('uuid', { nullable: true }) dossierId!: string | null;
  @Column('uuid', { nullable: true }) nominationId!: string | null;
  @Column('date') revokedOn!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') actor!: object;
}

/** A rating of one year. A later version takes the place of the one before, which stays. */
@Entity('subject_rating')
@Check('subject_rating_of', "of in ('party-organisation', 'party-member', 'unit', 'official')")
@Check('subject_rating_value', "value in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')")
export class SubjectRating {
  @PrimaryColumn('uuid') subjectId!: string;
  @ManyToOne(() => Subject)
  @JoinColumn({ name: 'subject_id' })
  subject!: Subject;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') of!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') value!: string;
  @Column('text') evidence!: string;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @ManyToOne(() => ExcelImport, { nullable: true })
  @JoinColumn({ name: 'import_id' })
  import!: ExcelImport | null;
  @Column('timestamptz') recordedAt!: Date;
  @Column('jsonb') actor!: object;
}

/** Why a subject must wait (tạm dừng xét). Released once, never taken away; a trigger stops even the owner. */
@Entity('hold')
@Check('hold_kind', "kind in ('discipline', 'investigation', 'inspection', 'complaint', 'press')")
@Check('hold_release', '(released_on IS NULL) = (released_reason IS NULL) AND released_on >= opened_on')
@Index(['subjectId'])
export class Hold {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') subjectId!: string;
  @ManyToOne(() => Subject)
  @JoinColumn({ name: 'subject_id' })
  subject!: Subject;
  @Column('text') kind!: string;
  @Column('date') openedOn!: string;
  @Column('text') evidence!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('jsonb') openedBy!: object;
  @Column('date', { nullable: true }) releasedOn!: string | null;
  @Column('text', { nullable: true }) releasedReason!: string | null;
  /** the discipline is over since this day; achievements count from then */
  @Column('date', { nullable: true }) disciplineEndedOn!: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('jsonb', { nullable: true }) releasedBy!: object | null;
}

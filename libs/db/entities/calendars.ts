import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of the working-day table; the newest counts, none is ever changed. */
@Entity('calendar_version')
@Check('calendar_version_number', 'number > 0')
@Check('calendar_version_note', "note <> ''")
export class CalendarVersion {
  @PrimaryColumn('integer') number!: number;
  /** what arrivals keep as the version they were counted with */
  @Column('text', { unique: true }) id!: string;
  @Column('jsonb') data!: object;
  @Column('text') note!: string;
  @Column('timestamptz') publishedAt!: Date;
  /** null: shipped with the software */
  @Column('text', { nullable: true }) publishedBy!: string | null;
}

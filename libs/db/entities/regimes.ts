import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of the table of legal regimes; the newest counts, none is ever changed. */
@Entity('legal_regime_version')
@Check('legal_regime_version_number', 'number > 0')
@Check('legal_regime_version_note', "note <> ''")
export class LegalRegimeVersion {
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') data!: object;
  @Column('text') note!: string;
  @Column('timestamptz') publishedAt!: Date;
  /** null: shipped with the software */
  @Column('text', { nullable: true }) publishedBy!: string | null;
}

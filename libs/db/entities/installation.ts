import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What this database is for. A production start refuses a demonstration. */
@Entity('installation')
@Check('installation_single', 'id = 1')
@Check('installation_mode', "mode in ('demonstration', 'production', 'test')")
export class Installation {
  @PrimaryColumn('smallint') id!: number;
  @Column('text') mode!: string;
  @Column('text') province!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** In demonstration and test databases the judge's clock runs ahead or behind by this much. */
@Entity('judge_clock')
@Check('judge_clock_single', 'id = 1')
export class JudgeClock {
  @PrimaryColumn('smallint') id!: number;
  @Column('bigint', { default: 0 }) offsetMs!: string;
}

/** When the worker was last alive, and what it saw. */
@Entity('worker_heartbeat')
export class WorkerHeartbeat {
  @PrimaryColumn('text') name!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb', { default: () => "'{}'" }) detail!: object;
}

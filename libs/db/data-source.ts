import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { allEntities } from './entities/all-entities.js';
import { allMigrations } from './migrations/all-migrations.js';
import { PostgresNames } from './naming-strategy.js';
import { PreparingClient } from './preparing-client.js';

/** The settings of every connection to the application's database. Migrations never run by themselves. */
export function databaseOptions(url: string, pool = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: allEntities,
    migrations: allMigrations,
    migrationsTableName: 'migration',
    namingStrategy: new PostgresNames(),
    synchronize: false,
    poolSize: pool,
    connectTimeoutMS: 5_000,
    // A dead connection must not hold a request: every statement is bounded, transactions set tighter bounds themselves.
    extra: { statement_timeout: 15_000, idleTimeoutMillis: 30_000, Client: PreparingClient },
  };
}

/** Opens the database; `max` bounds the pool. */
export async function openDatabase(url: string, options: { max?: number } = {}): Promise<DataSource> {
  return new DataSource(databaseOptions(url, options.max)).initialize();
}

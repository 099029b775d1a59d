#!/bin/sh
# Brings Temporal's two databases to the schema of this server version. Repeating it changes nothing.
set -eu
schema() {
  temporal-sql-tool --plugin postgres12_pgx --ep "$POSTGRES_SEEDS" -p 5432 -u "$POSTGRES_USER" --db "$1" "$2" "$3" "$4"
}
for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%%:*}
  # Fails when the schema is there already, which the next line then only updates.
  schema "$database" setup-schema -v 0.0 || true
  schema "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/${pair#*:}/versioned"
done

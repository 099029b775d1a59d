#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the roles and databases that `npm start` makes by itself.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v temporal="$TEMPORAL_PASSWORD" <<'SQL'
CREATE ROLE tuyen_trinh_owner LOGIN PASSWORD :'owner';
CREATE ROLE tuyen_trinh_app LOGIN PASSWORD :'app';
CREATE ROLE temporal LOGIN PASSWORD :'temporal';
CREATE DATABASE tuyen_trinh OWNER tuyen_trinh_owner;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE ALL ON DATABASE tuyen_trinh, temporal, temporal_visibility FROM PUBLIC;
GRANT CONNECT ON DATABASE tuyen_trinh TO tuyen_trinh_app;
SQL

#!/bin/sh
# Runs once, when the database container makes its empty cluster: adds the role with which
# the application works. What it may do is granted by the application's migrations.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$RUNTIME_PASSWORD" \
	--username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role regioflow login password :'password';
SQL

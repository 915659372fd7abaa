#!/bin/sh
# Starts the installed application; settings as arguments or environment variables, options of
# the virtual machine in JAVA_OPTS. With an archive that does not fit it starts as without one.
folder=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTS:-} -XX:SharedArchiveFile="$folder/classes.jsa" \
	-jar "$folder/regioflow.jar" "$@"

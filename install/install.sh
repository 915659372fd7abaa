#!/bin/sh
# Installs the packaged application so that it starts fast: its libraries side by side, and an
# archive of the classes that a start loads.
#
#   install/install.sh target/regioflow.jar /opt/regioflow
#
# Run it again after each upgrade and each change of the Java version, and as the archive knows
# the place of every file, install into the folder in which it stays. The archive is written by
# one start with the demo in a folder that is thrown away; your data and database are not touched.
set -eu

if [ $# -ne 2 ]; then
	echo "usage: $0 <regioflow.jar> <folder>" >&2
	exit 2
fi
jar=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
application=
# the demo's database ends with the application, in order
trap '[ -z "$application" ] || kill "$application" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

rm -rf "$folder/lib" "$folder/classes.jsa"
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder" >"$work/log" 2>&1 || {
	cat "$work/log" >&2
	exit 1
}
[ "$(basename "$jar")" = regioflow.jar ] || mv "$folder/$(basename "$jar")" "$folder/regioflow.jar"
cp "$(dirname "$0")/start.sh" "$folder/start.sh"
chmod +x "$folder/start.sh"

cd "$work"
env -u SPRING_PROFILES_ACTIVE -u SPRING_DATASOURCE_URL -u JAVA_OPTS \
	REGIOFLOW_DATA_DIRECTORY="$work/data" SERVER_PORT=0 \
	"$java" -XX:ArchiveClassesAtExit="$work/classes.jsa" -jar "$folder/regioflow.jar" >"$work/log" 2>&1 &
application=$!
until grep -q "Regioflow is ready" "$work/log"; do
	if ! kill -0 "$application" 2>/dev/null; then
		cat "$work/log" >&2
		exit 1
	fi
	sleep 1
done
kill "$application"
wait "$application" || true
application=
if [ ! -f "$work/classes.jsa" ]; then
	cat "$work/log" >&2
	exit 1
fi
mv "$work/classes.jsa" "$folder/classes.jsa"
echo "Installed. Start it with $folder/start.sh"

# Keeps a throw-away PostgreSQL until standard input ends, then stops it and removes its folder.
# The kernel closes our caller's end of that pipe however the caller dies, so nothing is ever left behind.
# Arguments: folder of PostgreSQL's programs, port. Prints the data folder when the server accepts.
set -eu
trap '' HUP INT TERM PIPE
programs=$1 port=$2

folder=$(mktemp -d "${TMPDIR:-/tmp}/nidaa-postgres.XXXXXX")
stop() {
    "$programs/pg_ctl" stop -D "$folder/data" -m immediate -w >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

logged() {
    "$@" >>"$folder/log" 2>&1 </dev/null || { cat "$folder/log" >&2; exit 1; }
}
logged "$programs/initdb" -D "$folder/data" -U nidaa -A trust -E UTF8 --locale=C.UTF-8 --no-sync
cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
max_connections = 200
fsync = on
END
logged "$programs/pg_ctl" start -D "$folder/data" -w -t 60

echo "$folder/data"
cat >/dev/null

# Installs Debian's packages, named by the arguments.
# PostgreSQL's package would set up and start a server of its own; the rule below holds it back, and is then removed.
set -eu
export DEBIAN_FRONTEND=noninteractive
folder=/etc/postgresql-common/createcluster.d
trap 'rm -f "$folder/nidaa.conf"; rmdir --ignore-fail-on-non-empty "$folder"' EXIT
mkdir -p "$folder"
echo "create_main_cluster = false" >"$folder/nidaa.conf"
apt-get update -q >&2
apt-get install -y -q --no-install-recommends "$@" </dev/null >&2

#!/usr/bin/env bash
# Spreads a batch over hosts with GNU Parallel and SSH. Run again after whatever happened: what is done stays done.
#
#   spread-over-hosts.sh HOSTS SHARDS LETTERS RESULTS
#
# HOSTS    a file with a host a line, as `parallel --sshloginfile` takes it: `4/analyst@host` for four jobs at once. Ports
#          and keys go into ~/.ssh/config: with a command such as `ssh -p 22` here, --resume-failed cannot read its own log
# SHARDS   into how many parts the batch is cut; several times the jobs, so that little is lost with a host
# LETTERS  a folder, RESULTS a folder for the shards, both below this one; SHARED=1 where the hosts see the same files,
#          else the letters are copied to each host first, and the results are fetched
#
# Needs GNU Parallel and rsync here, and Node and ofsted-letters on every host. OFSTED_LETTERS is the command there, if it
# is not `ofsted-letters`; OFSTED_LETTERS_OPTIONS is what else to tell it.
set -euo pipefail

hosts=$1 shards=$2 letters=$3 results=$4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$results"
# The script goes along with the letters: nothing but the program need be there.
cp "$here/run-shard.sh" "$results/run-shard.sh"

transfer=()
if [ -z "${SHARED:-}" ]; then
  transfer=(--basefile "$letters" --basefile "$results/run-shard.sh" --return "$results/shard-{}-of-$shards.jsonl")
fi

export OFSTED_LETTERS=${OFSTED_LETTERS:-ofsted-letters} OFSTED_LETTERS_OPTIONS=${OFSTED_LETTERS_OPTIONS:-}
seq "$shards" | parallel --will-cite --sshloginfile "$hosts" --workdir . "${transfer[@]}" \
  --env OFSTED_LETTERS --env OFSTED_LETTERS_OPTIONS \
  --joblog "$results/jobs.log" --resume-failed --retries "${RETRIES:-3}" \
  bash "$results/run-shard.sh" {} "$shards" "$letters" "$results"

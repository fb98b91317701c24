#!/usr/bin/env bash
# Spreads a batch over two hosts with GNU Parallel, one of which is stopped half-way, and over a Slurm job array, one task
# of which is killed and requeued, as docs/many-machines.md has it; both must give the bytes of one run. The hosts and the
# cluster are network namespaces of this machine: nothing leaves it. Says aloud what is left out, and why.
#
#   scripts/try-many-machines.sh [hosts|slurm]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
export DEBIAN_FRONTEND=noninteractive

left_out() {
  echo "left out: $*"
  exit 0
}

[ "$(uname -s)" = Linux ] || left_out 'network namespaces are Linux'
[ "$(id -u)" -eq 0 ] || left_out 'only root may make network namespaces and start sshd and slurmd'
command -v apt-get >/dev/null || left_out 'the programs are taken from Debian (apt-get), which is not here'

scratch=$(mktemp -d /tmp/ofsted-letters-machines-XXXXXX)
namespaces=()
made=()

# end_processes_of NAMESPACE: asked first, then not asked; a process may start another meanwhile.
end_processes_of() {
  local signal
  for signal in TERM TERM TERM TERM KILL KILL; do
    [ -n "$(ip netns pids "$1" 2>/dev/null)" ] || return 0
    ip netns pids "$1" | xargs -r kill -s "$signal" 2>/dev/null || true
    sleep 0.5
  done
}

# Only what runs in our own namespaces, and what we made ourselves.
cleanup() {
  local status=$? name
  trap - EXIT INT TERM
  for name in "${namespaces[@]}"; do
    end_processes_of "$name"
    ip netns del "$name" 2>/dev/null || true
    rm -rf "/etc/netns/$name"
  done
  wait 2>/dev/null || true
  for name in "${made[@]}"; do rmdir "$name" 2>/dev/null || true; done
  rm -rf "$scratch"
  exit "$status"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Debian starts what it installs; here nothing may run but what we start.
install() {
  local policy=/usr/sbin/policy-rc.d is_ours=
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    is_ours=1
  fi
  { apt-get update && apt-get install -y --no-install-recommends "$@"; } >"$scratch/apt.log" 2>&1 ||
    tail -n 3 "$scratch/apt.log"
  if [ -n "$is_ours" ]; then rm -f "$policy"; fi
}

# need COMMAND… -- PACKAGE…: true where all of the commands are there in the end.
need() {
  local commands=() command
  while [ "$1" != -- ]; do
    commands+=("$1")
    shift
  done
  shift
  for command in "${commands[@]}"; do
    command -v "$command" >/dev/null || { install "$@"; break; }
  done
  for command in "${commands[@]}"; do
    command -v "$command" >/dev/null || { echo "left out: $command is not here and not to be had ($*)"; return 1; }
  done
}

add_namespace() {
  ip netns add "$1" 2>"$scratch/netns.log" || return 1
  namespaces+=("$1")
  ip -n "$1" link set lo up
}

# A batch of letters that differ: the fixtures, each under many hashes. A PDF may have anything after its end.
make_batch() {
  local folder=$1 copies=$2 file copy
  mkdir -p "$folder"
  for file in "$root"/fixtures/letters/*.pdf; do
    for copy in $(seq "$copies"); do
      { cat "$file"; printf '%% copy %s\n%%%%EOF\n' "$copy"; } >"$folder/$(basename "$file" .pdf)-$copy.pdf"
    done
  done
  # One of them cannot be read: it must be told once, by whichever shard has it.
  printf '%%PDF-1.7\nbroken' >"$folder/broken.pdf"
}

# wait_for SECONDS WHAT COMMAND…: until the command succeeds.
wait_for() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    if [ "$SECONDS" -ge "$until" ]; then
      echo "waited in vain for $what"
      return 1
    fi
    sleep 0.2
  done
}

node=$(command -v node)
export OFSTED_LETTERS="$node $root/bin/ofsted-letters.js" OFSTED_LETTERS_OPTIONS='--no-cache'
letters() { "$node" "$root/bin/ofsted-letters.js" "$@"; }

# same_as_one_run RESULTS: what the shards give together is what one run gives, and everything is there.
same_as_one_run() {
  local code=0
  letters merge "$1"/shard-*-of-*.jsonl --quiet --format jsonl >"$scratch/merged.jsonl" || code=$?
  [ "$code" -eq 2 ] || { echo "merge ended with $code, but one file cannot be read"; return 1; }
  cmp "$scratch/one-run.jsonl" "$scratch/merged.jsonl"
  printf '%s letters and problems in %s shards: the bytes of one run\n' \
    "$(wc -l <"$scratch/merged.jsonl")" "$(find "$1" -name 'shard-*.jsonl' | wc -l)"
}

mkdir "$scratch/batch"
make_batch "$scratch/batch/letters" 14
(cd "$scratch/batch" && letters extract letters --no-cache --quiet --format jsonl >"$scratch/one-run.jsonl") || [ $? -eq 2 ]

# shellcheck source=scripts/many-machines/hosts.sh
if [ "${1:-hosts}" = hosts ]; then . scripts/many-machines/hosts.sh; try_hosts; fi
# shellcheck source=scripts/many-machines/slurm.sh
if [ "${1:-slurm}" = slurm ]; then . scripts/many-machines/slurm.sh; try_slurm; fi

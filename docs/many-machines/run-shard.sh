#!/usr/bin/env bash
# One shard of a batch, on whatever machine this is. A shard that is done already is not read again, and one that was
# broken off goes on where it was.
#
#   run-shard.sh SHARD SHARDS LETTERS RESULTS
#
# OFSTED_LETTERS is the command, if it is not `ofsted-letters`; OFSTED_LETTERS_OPTIONS is what else to tell it.
set -uo pipefail

shard=$1 shards=$2 letters=$3 results=$4
result=$results/shard-$shard-of-$shards.jsonl
read -ra command <<<"${OFSTED_LETTERS:-ofsted-letters}"
read -ra options <<<"${OFSTED_LETTERS_OPTIONS:-}"

mkdir -p "$results" || exit
code=0
if [ ! -e "$result" ]; then
  "${command[@]}" extract "$letters" --shard "$shard/$shards" --resume --quiet --format none --output "$result" \
    ${options[@]+"${options[@]}"} || code=$?
fi

# Files that could not be read have a line each in the result: that is for `merge` to tell, and no reason to run again.
if [ "$code" -eq 2 ] && [ -e "$result" ]; then code=0; fi
exit "$code"

#!/usr/bin/env bash
# A batch as a Slurm job array: a task a shard, on a file system that all nodes see.
#
#   sbatch --array=1-100 slurm-array.sh LETTERS RESULTS
#
# A task that is requeued, or submitted again (`--array=17,42`, with SHARDS=100), goes on where it was; one that is done
# ends at once. OFSTED_LETTERS is the command, if it is not `ofsted-letters`; OFSTED_LETTERS_OPTIONS what else to tell it.
#SBATCH --job-name=ofsted-letters
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=2G
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=ofsted-letters-%A-%a.log
set -euo pipefail

letters=$1 results=$2
# Slurm runs a copy of this script somewhere else; the other one lies beside the original.
original=$(scontrol show job "$SLURM_JOB_ID" | sed -n '0,/^ *Command=/s/^ *Command=\([^ ]*\).*/\1/p')
exec bash "$(dirname "$original")/run-shard.sh" \
  "$SLURM_ARRAY_TASK_ID" "${SHARDS:-$SLURM_ARRAY_TASK_COUNT}" "$letters" "$results"

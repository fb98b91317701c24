# A Slurm cluster of one node (munge, slurmctld, slurmd) in a network namespace of its own, and a job array on it.
# Sourced by scripts/try-many-machines.sh.

write_slurm_files() {
  local host
  host=$(hostname -s)
  mkdir -m 700 "$cluster" "$cluster/munge"
  mkdir "$cluster/state" "$cluster/spool"
  head -c 1024 /dev/urandom >"$cluster/munge/key"
  chmod 400 "$cluster/munge/key"
  cat >"$cluster/slurm.conf" <<CONFIG
ClusterName=letters
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthInfo=socket=$cluster/munge/socket,cred_expire=5
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/slurmd.pid
SlurmctldLogFile=$cluster/slurmctld.log
SlurmdLogFile=$cluster/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=2
MpiDefault=none
ReturnToService=2
NodeName=node NodeHostname=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=letters Nodes=node Default=YES MaxTime=INFINITE State=UP
CONFIG
}

# Not `ip netns exec`, which hides the control groups that slurmd looks at.
in_cluster() { SLURM_CONF=$cluster/slurm.conf nsenter --net="/run/netns/$namespace" "$@"; }

# Slurm asks for the addresses of the machine, and the loopback is none: a link whose ends are both here has one.
add_address() {
  ip -n "$namespace" link add one type veth peer name other
  ip -n "$namespace" addr add 198.18.71.9/30 dev one
  ip -n "$namespace" link set one up
  ip -n "$namespace" link set other up
}

start_cluster() {
  in_cluster munged --foreground --force --key-file "$cluster/munge/key" --socket "$cluster/munge/socket" \
    --pid-file "$cluster/munge/pid" --log-file "$cluster/munge/log" --seed-file "$cluster/munge/seed" >/dev/null 2>&1 &
  wait_for 30 munge test -S "$cluster/munge/socket"
  in_cluster slurmctld -i -D >/dev/null 2>&1 &
  in_cluster slurmd -D -N node >/dev/null 2>&1 &
  wait_for 60 'the cluster' node_is_idle || { tail -n 20 "$cluster/slurmctld.log"; tail -n 20 "$cluster/slurmd.log"; return 1; }
}

node_is_idle() { in_cluster timeout 5 sinfo -h -o %t | grep -qx idle; }
is_over() { [ -z "$(in_cluster squeue -h -r -j "$1" -o %T)" ]; }
is_at_work_on() { ip netns pids "$namespace" | xargs -r ps -o args= -p | grep -q -- "extract .*--shard $1 "; }

try_slurm() {
  need slurmctld slurmd munged sbatch ip nsenter -- slurm-wlm munge iproute2 util-linux || return 0
  namespace=letters-slurm-$$ cluster=$scratch/cluster
  add_namespace "$namespace" || left_out "network namespaces are not permitted here ($(cat "$scratch/netns.log"))"
  add_address
  write_slurm_files
  start_cluster

  echo '-- a Slurm job array of four shards; one task is killed and requeued'
  local job
  job=$(cd "$scratch/batch" && in_cluster sbatch --parsable --array=1-4 --mem-per-cpu=0 --export=ALL \
    "$root/docs/many-machines/slurm-array.sh" letters results-slurm)
  wait_for 60 'work on the second shard' is_at_work_on 2/4
  # Its processes are killed as when memory runs out on a node, and the task is put back.
  in_cluster scontrol requeue "${job}_2"
  echo "task ${job}_2 requeued"
  wait_for 300 'the end of the array' is_over "$job" || { in_cluster squeue; tail -n 20 "$cluster/slurmctld.log"; return 1; }
  cat "$scratch"/batch/ofsted-letters-"$job"-*.log | sed 's/^/  /'
  same_as_one_run "$scratch/batch/results-slurm"
}

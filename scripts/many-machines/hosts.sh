# Two hosts with sshd and a hub with GNU Parallel, each a network namespace; the hosts have files of their own.
# Sourced by scripts/try-many-machines.sh.

# add_host NAME ADDRESS HUB HUB_ADDRESS: a namespace joined to the hub, in which sshd waits.
add_host() {
  local name=$1 address=$2 hub=$3 hub_address=$4
  add_namespace "$name" || return 1
  # The name of a link has at most 15 characters.
  local link=to-${address##*.}
  ip -n "$hub" link add "$link" type veth peer name uplink netns "$name"
  ip -n "$hub" addr add "$hub_address/30" dev "$link"
  ip -n "$hub" link set "$link" up
  ip -n "$name" addr add "$address/30" dev uplink
  ip -n "$name" link set uplink up
  mkdir -p "$scratch/$name"
  # Over the batch of the hub lies an empty folder: what a host has not been sent, it has not got.
  ip netns exec "$name" unshare --mount bash -c \
    'mount --bind "$1" "$2" && exec "$(command -v sshd)" -D -f "$3" -E "$4"' \
    _ "$scratch/$name" "$scratch/batch" "$scratch/sshd_config" "$scratch/$name.log" &
  disown
  printf '%s %s\n' "$address" "$(cut -d' ' -f1,2 "$scratch/host_key.pub")" >>"$scratch/known_hosts"
}

write_ssh_files() {
  if [ ! -d /run/sshd ]; then
    mkdir -p /run/sshd
    made+=(/run/sshd)
  fi
  ssh-keygen -q -t ed25519 -N '' -f "$scratch/host_key"
  ssh-keygen -q -t ed25519 -N '' -f "$scratch/user_key"
  cat >"$scratch/sshd_config" <<CONFIG
HostKey $scratch/host_key
AuthorizedKeysFile $scratch/user_key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PidFile none
CONFIG
  cat >"$scratch/ssh_config" <<CONFIG
Host *
  User root
  IdentityFile $scratch/user_key
  IdentitiesOnly yes
  UserKnownHostsFile $scratch/known_hosts
  ConnectTimeout 5
  ServerAliveInterval 2
  ServerAliveCountMax 2
CONFIG
}

shards_done() { [ "$(find "$scratch/batch/results" -name 'shard-*.jsonl' | wc -l)" -ge "$1" ]; }
shards_at_work_on() { ip netns pids "$1" | xargs -r ps -o args= -p | grep -o -- 'extract .*--shard [0-9/]*'; }

# Its cable is pulled and its power cut: no process of it says goodbye.
stop_host() {
  ip -n "$1" link set uplink down
  ip netns pids "$1" | xargs -r kill -9
}

spread() {
  (cd "$scratch/batch" && HOME=$scratch/home PARALLEL_SSH="ssh -F $scratch/ssh_config" RSYNC_RSH="ssh -F $scratch/ssh_config" ip netns exec "$hub" \
    bash "$root/docs/many-machines/spread-over-hosts.sh" "$@")
}

try_hosts() {
  need parallel sshd ssh-keygen ip rsync -- parallel openssh-server openssh-client iproute2 rsync || return 0
  hub=letters-hub-$$
  local one=letters-a-$$ other=letters-b-$$ spreading
  add_namespace "$hub" || left_out "network namespaces are not permitted here ($(cat "$scratch/netns.log"))"
  write_ssh_files
  add_host "$one" 198.18.71.2 "$hub" 198.18.71.1
  add_host "$other" 198.18.71.6 "$hub" 198.18.71.5
  printf '1/198.18.71.2\n1/198.18.71.6\n' >"$scratch/hosts"
  mkdir -p "$scratch/home"
  local address
  for address in 198.18.71.2 198.18.71.6; do
    wait_for 20 "sshd on $address" ip netns exec "$hub" ssh -F "$scratch/ssh_config" "$address" true
  done

  echo '-- eight shards over two hosts; one host is stopped half-way'
  # Nothing is tried again elsewhere for now, so that shards are missing in the end.
  RETRIES=1 spread "$scratch/hosts" 8 letters results >"$scratch/spread.log" 2>&1 &
  spreading=$!
  wait_for 120 'the first shards' shards_done 2
  wait_for 60 'work on the host that is to be stopped' shards_at_work_on "$other"
  shards_at_work_on "$other" | sort -u | sed 's/^/stopped while it did: /'
  stop_host "$other"
  if wait "$spreading"; then
    echo 'the run that lost a host should have failed'
    return 1
  fi
  if letters merge "$scratch"/batch/results/shard-*.jsonl >"$scratch/merged.jsonl" 2>"$scratch/merge.log"; then
    echo 'shards are missing, but merge did not say so'
    return 1
  fi
  sed 's/^/  /' "$scratch/merge.log"
  # The host is still on the list: what is sent there goes to the other one in the end.
  spread "$scratch/hosts" 8 letters results >>"$scratch/spread.log" 2>&1 || { tail "$scratch/spread.log"; return 1; }
  same_as_one_run "$scratch/batch/results"
}

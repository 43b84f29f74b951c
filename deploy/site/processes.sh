# ── What is said, and to whom ──────────────────────────────────────────────────────────────────────────────────

# What pushers and the operator read goes to 3. What programs print, in English, goes to the log when an editor pushes.
exec 3>&2

# While a push is received, everything that its pusher reads is kept here too.
SAID=''

say() {
  [ -z "$SAID" ] || printf '%s\n' "$*" >>"$SAID" || true
  # The pusher may have left.
  printf '%s\n' "$*" >&3 || true
}

# From here on, only `say` reaches the pusher.
speak_swedish() {
  [ "$(stat -c %s "$LOG" 2>/dev/null || printf 0)" -lt 1000000 ] || : >"$LOG"
  { printf '%s\n' "$(now)" >>"$LOG"; } 2>/dev/null || LOG=/dev/null
  exec 2>>"$LOG"
  trap 'printf "%s: line %s: %s\n" "$command" "$LINENO" "$BASH_COMMAND" >&2 || true' ERR
}

# Exits with an explanation. `on_exit` explains any other failure.
REASON=''
fail() {
  REASON=$*
  say "$*"
  exit 1
}

has_space() {
  local folder
  for folder in "$@"; do
    # POSIX: file system, size, used, available, …
    [ "$(df -Pk "$folder" | awk 'NR == 2 { print $4 }')" -ge "$LEAST_KB" ] || return 1
    [ "$(df -Pi "$folder" | awk 'NR == 2 && $2 > 0 { print $4 + 1 } NR == 2 && $2 <= 0 { print 1 }')" -gt 1 ] || return 1
  done
}

# Prints the first of the folders written to whose disk is full, or nothing.
full_folder() {
  local folder
  for folder in "$WEB_ROOT" "$REPOSITORY" ${SITE_CODE:+"$SITE_CODE"} "${TMPDIR:-/tmp}"; do
    has_space "$folder" || {
      printf '%s' "$folder"
      return
    }
  done
}

CHILD=''
on_signal() {
  if [ -n "$CHILD" ]; then
    kill -TERM "$CHILD" 2>/dev/null || true
    wait "$CHILD" || true
  fi
  REASON=${REASON:-ended by a signal: the pusher left, or somebody stopped it}
  exit 143
}

# Sets PARENT to the parent of a process, or to nothing.
PARENT=''
set_parent() {
  local line=''
  PARENT=''
  [ -r "/proc/$1/stat" ] || return 0
  read -r line 2>/dev/null <"/proc/$1/stat" || true
  # The name in brackets may have spaces in it.
  read -r _ PARENT _ <<<"${line##*) }"
}

# Ends this process when its pusher leaves. Git itself waits for the hook, and what it reads of it then goes nowhere. Above it is
# sshd, which ends with the connection, or the shell of a push on the same machine, and above that the pusher's own git.
WATCH=''
end_with_pusher() {
  local git=$PPID above top
  set_parent "$git"
  above=$PARENT
  set_parent "$above"
  top=$PARENT
  [ -n "$top" ] || return 0
  {
    while sleep 1; do
      set_parent $$
      [ "$PARENT" = "$git" ] || break
      set_parent "$git"
      [ "$PARENT" = "$above" ] || break
      set_parent "$above"
      [ "$PARENT" = "$top" ] || break
    done
    kill -TERM $$
  } >/dev/null 2>&1 3>&- &
  WATCH=$!
}

HAS_LOCK=no
on_exit() {
  local code=$? full
  # Nothing may stop it, not even a full disk.
  set +e
  trap - ERR
  trap '' TERM INT HUP
  [ -z "$WATCH" ] || kill "$WATCH" 2>/dev/null || true
  if [ "$code" -ne 0 ] && [ -z "$REASON" ]; then
    full=$(full_folder)
    if [ -n "$full" ]; then REASON=$(text_disk_full "$full"); else REASON=$(text_server_error "$command" "$code"); fi
    say "$REASON"
    [ "$command" != accept ] || say "$(text_not_live)"
  fi
  [ "$command" != receive ] || [ "$code" -eq 0 ] || record_refusal || true
  if [ "$HAS_LOCK" = yes ]; then rm -rf -- "$STAGING" "$UNDER_WAY" || true; fi
}

# ── One at a time ──────────────────────────────────────────────────────────────────────────────────────────────

# Waits for the lock and holds it until this process and all its descendants have ended. Two never write at the same time, even
# if a build outlives a process that was killed. Arguments: who waits, and a text for waiting and one for giving up.
take_lock() {
  local who=$1 waiting=$2 in_vain=$3 tries=0
  exec 9>>"$WORK/lock"
  # Counted in tries, since the clock may be set back.
  until flock -w "$((tries == 0 ? 0 : TRY_SECONDS))" 9; do
    [ "$tries" -gt 0 ] || say "$("$waiting" "$(under_way)")"
    tries=$((tries + 1))
    [ "$((tries * TRY_SECONDS))" -le "$((WAIT_MINUTES * 60))" ] || fail "$("$in_vain" "$(under_way)")"
  done
  HAS_LOCK=yes
  clean_up
  printf '%s\t%s\t%s\n' "$(now)" "$command" "$who" >"$UNDER_WAY" || true
}

# Prints who holds the lock and since when, or nothing.
under_way() {
  local since what who
  IFS=$'\t' read -r since what who 2>/dev/null <"$UNDER_WAY" || return 0
  printf '%s, %s' "${who:-$what}" "$(TZ=Europe/Stockholm date -d "$since" '+%F %H.%M')"
}

is_locked() { ! flock -n "$WORK/lock" true; }

operator_waits() { printf 'Another publication is in progress%s. Waiting for %s minutes at most …' "${1:+ ($1)}" "$WAIT_MINUTES"; }
operator_gave_up() { printf 'Gave up waiting for the other publication%s to finish.' "${1:+ ($1)}"; }
take_operator_lock() { take_lock operator operator_waits operator_gave_up; }

# Removes what an interrupted publication left behind. Call it only while holding the lock.
clean_up() {
  local said
  [ ! -s "$UNDER_WAY" ] || record "$(cut -f 3 "$UNDER_WAY")" "cut off ($(under_way))"
  rm -rf -- "$STAGING" "$UNDER_WAY" "$WORK"/trash.* "$WEB_ROOT/current.next" "$WEB_ROOT/previous.next"
  # Releases whose commits git refused in the end. Recent ones may belong to a push that git is just accepting.
  find "$READY" -mindepth 1 -maxdepth 1 -mmin +60 -exec rm -rf -- {} +
  for said in "$WORK"/said.*; do kill -0 "${said##*.}" 2>/dev/null || rm -f -- "$said"; done
  # What git had received of pushes that were killed.
  find "$REPOSITORY/objects" -mindepth 1 -maxdepth 1 -name '*incoming-*' -mmin +1440 -exec rm -rf -- {} + || true
  mkdir -p "$STAGING"
}

now() { date -u +%Y-%m-%dT%H:%M:%SZ; }

# Adds a line to the history: the time, which release or who, and what happened.
record() { printf '%s\t%s\t%s\n' "$(now)" "$1" "$2" >>"$WEB_ROOT/history" || true; }

# ── Programs ───────────────────────────────────────────────────────────────────────────────────────────────────

# Runs a command in a folder, without the variables that git sets for hooks. It and all that it starts end when it takes too
# long (code 124), and when this process ends, even by `kill -9`.
run_in() {
  local folder=$1 name code=0
  shift
  local -a clean=()
  for name in $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH GIT_PUSH_OPTION_COUNT NODE_OPTIONS; do clean+=(-u "$name"); done
  # Directly, since it is the parent process that has to live. `timeout` passes signals on to the whole group.
  setpriv --pdeathsig TERM env "${clean[@]}" --chdir "$folder" timeout --kill-after 10 "${BUILD_MINUTES}m" "$@" </dev/null &
  CHILD=$!
  wait "$CHILD" || code=$?
  CHILD=''
  return "$code"
}

# Runs a command whose output is for pushers, with paths relative to the folder given first, as editors know them.
run_aloud() {
  local prefix=$1 code=0 out filter
  shift
  exec {out}> >(sed -u "s|$prefix/||g" | tee -a -- "${SAID:-/dev/null}" >&3 9>&-)
  filter=$!
  run_in "$@" >&"$out" 2>&1 || code=$?
  exec {out}>&-
  wait "$filter" || true
  [ "$code" -ne 124 ] || fail "$(text_took_too_long)"
  return "$code"
}

repo_git() { git --git-dir="$REPOSITORY" "$@"; }

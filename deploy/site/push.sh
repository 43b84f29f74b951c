# ── Git's hooks ────────────────────────────────────────────────────────────────────────────────────────────────

PUSHED=''

# Prints who pushes: the name of the key, or the author of the commit.
pusher() {
  local author
  author=$(repo_git log -1 --format=%an "$1" 2>/dev/null || true)
  printf '%s' "${SITE_EDITOR:-$author}" | tr '\t\n' '  '
}

take_pusher_lock() { take_lock "$(pusher "$1")" text_waiting text_waited_in_vain; }

# pre-receive: refuses a push that cannot be published. Ends when the pusher leaves.
receive() {
  local old new ref
  local -a update=()
  while read -r old new ref; do
    if [ "$ref" = "$HEAD_REF" ]; then
      update=("$old" "$new")
    elif [ -n "${new//0/}" ]; then
      say "$(text_other_branch "${ref#refs/*/}")"
    fi
  done
  [ "${#update[@]}" -gt 0 ] || return 0
  old=${update[0]} new=${update[1]}
  PUSHED=$new
  end_with_pusher
  SAID=$WORK/said.$$
  : >"$SAID" || SAID=''

  [ -n "${new//0/}" ] || fail "$(text_branch_deleted)"
  if [ -n "${old//0/}" ] && ! repo_git merge-base --is-ancestor "$old" "$new"; then fail "$(text_history_rewritten)"; fi
  check_size "$new"
  take_pusher_lock "$new"
  [ -n "${old//0/}" ] || old=''
  [ "$(branch_commit)" = "$old" ] || fail "$(text_overtaken)"
  check_branch_lock
  prepare "$new"
  # Another push may have been about to be accepted when this one got its turn.
  [ "$(branch_commit)" = "$old" ] || fail "$(text_overtaken)"
  check_vanished "$READY/$new"
  say "$(text_checked)"
  rm -f -- "$SAID"
}

# Git's own limit is higher, and says so in English.
check_size() {
  local kilobytes
  [ -d "${GIT_QUARANTINE_PATH:-}" ] || return 0
  kilobytes=$(du -sk "$GIT_QUARANTINE_PATH" | cut -f 1)
  [ "$kilobytes" -gt $((PUSH_MB * 1024)) ] || return 0
  fail "$(text_too_large $(((kilobytes + 1023) / 1024)) "$(largest_files "$1")")"
}

largest_files() {
  repo_git -c core.quotePath=false ls-tree -r -l "$1" | sort -k 4 -n -r | head -n 3 |
    awk -F '\t' '{ split($1, part, " +"); printf "  %s (%.1f MB)\n", $2, part[4] / 1048576 }'
}

# Git keeps the lock of a branch for a moment. One that stays was left by a process that was killed, and would make git refuse the
# push after it has been built.
check_branch_lock() {
  local lock=$REPOSITORY/$HEAD_REF.lock tries=0
  while [ -e "$lock" ] && [ "$tries" -lt 2 ]; do
    sleep 1
    tries=$((tries + 1))
  done
  [ -e "$lock" ] || return 0
  [ -z "$(find /proc/[0-9]*/fd -lname "$lock" -print -quit 2>/dev/null || true)" ] || fail "$(text_branch_locked "$lock")"
  rm -f -- "$lock"
  say "$(text_branch_unlocked "$lock")"
}

# Keeps what the pusher was told. The history has its first error, or the explanation.
record_refusal() {
  local first='' who
  [ -n "$PUSHED" ] || return 0
  who=$(pusher "$PUSHED")
  [ ! -s "$SAID" ] || first=$(grep -m 1 -E ':[0-9]+(:[0-9]+)? fel: ' "$SAID" || true)
  first=${first:-$(grep -m 1 . <<<"$REASON" || true)}
  {
    printf '%s\t%s\t%s\n' "$(now)" "${PUSHED:0:12}" "$who"
    printf '%s\n' "$first"
    [ ! -s "$SAID" ] || cat -- "$SAID"
  } >"$WEB_ROOT/refused.next" && mv -fT "$WEB_ROOT/refused.next" "$REFUSED"
  record "${PUSHED:0:12}" "refused: $who: $first"
  rm -f -- "$SAID"
}

# post-receive: git has accepted the commit, so its release goes live, even if the pusher has left. If several pushes get here, the
# branch decides what is live, not the order in which they arrive.
accept() {
  local ref is_branch_pushed=no name commit
  trap '' PIPE
  while read -r _ _ ref; do [ "$ref" != "$HEAD_REF" ] || is_branch_pushed=yes; done
  [ "$is_branch_pushed" = yes ] || return 0
  commit=$(branch_commit)
  take_pusher_lock "$commit"
  name=$(add_release "$(branch_commit)")
  [ -n "$name" ] || fail "$(text_not_live)"
  switch_to "$name" "push: $(pusher "$commit")"
  say "$(text_published)"
}

# ── Editors' keys ──────────────────────────────────────────────────────────────────────────────────────────────

# The command that sshd runs for a key, whatever its owner asks for: git for this repository, and nothing else.
editor() {
  local asked=${SSH_ORIGINAL_COMMAND:-} verb path full
  export SITE_EDITOR=$1
  # What git itself says, where the machine has it in Swedish.
  export LANGUAGE=sv
  verb=${asked%% *}
  path=${asked#* }
  path=${path#\'}
  path=${path%\'}
  # Relative to the home folder, or from the root.
  case $path in
    '~'/*) path=$HOME/${path#'~/'} ;;
    /~/*) path=$HOME/${path#/~/} ;;
    /*) ;;
    *) path=$HOME/$path ;;
  esac
  case $verb in
    git-receive-pack | git-upload-pack) ;;
    *) fail "$(text_push_only)" ;;
  esac
  [ "$path" = "$REPOSITORY" ] || [ "$path.git" = "$REPOSITORY" ] || [ "$path" = "$REPOSITORY/" ] || fail "$(text_push_only)"
  if [ "$verb" = git-receive-pack ]; then
    full=$(full_folder)
    [ -z "$full" ] || fail "$(text_disk_full "$full")"
  fi
  exec 3>&-
  exec git-shell -c "$verb '$REPOSITORY'"
}

# ── Live ───────────────────────────────────────────────────────────────────────────────────────────────────────

# Everything is on the disk before anything points to it.
flush() { sync -f "$1" 2>/dev/null || sync; }

newest_first() { (cd "$1" && ls -1t); }

# Moves a folder away before deleting it, so that a half-deleted folder is never mistaken for a complete one.
trash() {
  local to
  to=$(mktemp -d "$WORK/trash.XXXXXX")
  mv -T "$1" "$to/it"
  rm -rf -- "$to"
}

# Prints a field of the release.json in a folder, where each field has a line of its own.
field_of() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$1/release.json"; }

description_field() { field_of "$RELEASES/$1" "$2"; }

live_release() { basename "$(readlink "$WEB_ROOT/current" 2>/dev/null || true)"; }

# Prints the newest release whose name begins with the argument (a commit, abbreviated or not, or a release's full
# name), or nothing.
release_named() {
  local name
  case $1 in
    *[!0-9a-fTZ+.]* | '') return 0 ;;
  esac
  while IFS= read -r name; do
    case $name in
      "$1"*)
        printf '%s' "$name"
        return 0
        ;;
    esac
  done < <(newest_first "$RELEASES")
}

# Moves a ready release to the releases. Prints its name, or that of an existing release of the commit, or nothing.
add_release() {
  local commit=$1 name=$1
  if [ -d "$READY/$commit" ]; then
    # A commit can be released more than once: the site also depends on the day. The clock may have been set back.
    while [ -e "$RELEASES/$name" ]; do name=$commit+$(date -u +%Y%m%dT%H%M%S.%NZ); done
    mv -T "$READY/$commit" "$RELEASES/$name"
    printf '%s' "$name"
  else
    release_named "$commit"
  fi
}

# Puts a release live with a single rename. The previous release still lends its scripts and styles as `previous`, so that pages
# opened before the switch can load them.
switch_to() {
  local name=$1 reason=$2 previous
  previous=$(live_release)
  if [ "$previous" != "$name" ]; then
    touch "$RELEASES/$name"
    ln -s "releases/$name" "$WEB_ROOT/current.next"
    if [ -n "$previous" ]; then
      ln -s "releases/$previous" "$WEB_ROOT/previous.next"
      mv -fT "$WEB_ROOT/previous.next" "$WEB_ROOT/previous"
    fi
    flush "$WEB_ROOT"
    mv -fT "$WEB_ROOT/current.next" "$WEB_ROOT/current"
    flush "$WEB_ROOT"
    # The release is live now; a failure from here on does not change that.
    record "$name" "$reason"
  fi
  # For the operator: a pusher's log has it.
  prune || printf 'Could not remove old releases.\n' >&2
  if [ -n "$AFTER" ]; then
    run_in "$WEB_ROOT" bash -c "$AFTER" >&2 9>&- || printf 'The --after command failed: %s\n' "$AFTER" >&2
  fi
}

previous_release() { basename "$(readlink "$WEB_ROOT/previous" 2>/dev/null || true)"; }

# Keeps the live release and the previous one, whatever the clock says of their age.
prune() {
  local name kept=0
  newest_first "$RELEASES" | while IFS= read -r name; do
    kept=$((kept + 1))
    [ "$kept" -gt "$KEEP" ] || continue
    [ "$name" != "$(live_release)" ] || continue
    [ "$name" != "$(previous_release)" ] || continue
    trash "$RELEASES/$name"
  done
}

is_intact() { (cd "$RELEASES/$1" && sha256sum -c checksums >/dev/null 2>&1); }

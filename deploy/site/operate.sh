# ── The operator ───────────────────────────────────────────────────────────────────────────────────────────────

# Ends with 1 if what is live is not the branch's newest commit.
status() {
  local live branch
  live=$(live_release)
  branch=$(branch_commit)
  if [ -n "$live" ]; then
    printf 'Live:    %s\n' "$live"
    printf 'Since:   %s\n' "$(stat -c %y "$WEB_ROOT/current" | cut -d . -f 1)"
    printf 'Commit:  %s\n' "$(repo_git log -1 --format='%h %cs %an: %s' "$(description_field "$live" commit)" 2>/dev/null || description_field "$live" commit)"
    printf 'As of:   %s\n' "$(description_field "$live" date)"
    printf 'Pages:   %s\n' "$(description_field "$live" pages)"
    printf 'Address: %s\n' "$(description_field "$live" url)"
  else
    printf 'Nothing has been published yet.\n'
  fi
  if is_locked; then printf 'Now:     a publication is under way (%s)\n' "$(under_way)"; fi
  if [ -s "$REFUSED" ]; then
    printf 'Refused: %s (all of it: %s)\n' "$(head -n 2 "$REFUSED" | paste -sd ' ' - | tr '\t' ' ')" "$REFUSED"
  fi
  if is_rolled_back; then printf 'Rolled back: kept until the next push. "site.sh publish" ends it.\n'; fi
  if [ -n "$live" ] && [ "$branch" = "$(description_field "$live" commit)" ]; then
    printf '%s:    the same commit\n' "$BRANCH"
    return
  fi
  printf '%s:    is at %s, which is not live (run "site.sh publish" to put it live)\n' "$BRANCH" "${branch:-no commit}"
  REASON='not live'
  return 1
}

releases() {
  local name mark
  newest_first "$RELEASES" | while IFS= read -r name; do
    mark=' '
    [ "$name" != "$(live_release)" ] || mark='*'
    printf '%s %s  as of %s  %s pages\n' "$mark" "$name" "$(description_field "$name" date)" "$(description_field "$name" pages)"
  done
}

# Returns whether the operator has rolled back since the last push.
is_rolled_back() {
  local name commit
  IFS=$'\t' read -r name commit 2>/dev/null <"$WEB_ROOT/rolled-back" || return 1
  [ "$name" = "$(live_release)" ] && [ "$commit" = "$(branch_commit)" ]
}

rollback() {
  local name
  if [ $# -gt 0 ]; then
    name=$(release_named "$1")
    [ -n "$name" ] || fail "There is no release $1. Run \"site.sh releases\" for a list."
  else
    name=$(previous_release)
    [ -n "$name" ] || fail 'There is no previous release.'
  fi
  take_operator_lock
  is_intact "$name" || fail "Files of $name are missing or have changed since it was released. The live site is unchanged."
  printf '%s\t%s\n' "$name" "$(branch_commit)" >"$WEB_ROOT/rolled-back"
  switch_to "$name" rollback
  say "Live: $name"
  say 'It stays until the next push, also when "rebuild" runs. "site.sh publish" puts the newest commit live again.'
}

publish() {
  local commit name
  take_operator_lock
  commit=$(branch_commit)
  [ -n "$commit" ] || fail "$BRANCH has no commits."
  name=$(add_release "$commit")
  if [ -z "$name" ] || ! is_intact "$name"; then
    prepare "$commit"
    name=$(add_release "$commit")
  fi
  rm -f -- "$WEB_ROOT/rolled-back"
  switch_to "$name" publish
  say "Live: $name"
}

rebuild() {
  local commit live
  take_operator_lock
  if is_rolled_back; then
    say "Nothing was rebuilt: $(live_release) was put live by a rollback, and is kept until the next push. \"site.sh publish\" ends it."
    return
  fi
  commit=$(branch_commit)
  [ -n "$commit" ] || fail "$BRANCH has no commits."
  prepare "$commit"
  live=$(live_release)
  if [ -n "$live" ] && cmp -s "$READY/$commit/checksums" "$RELEASES/$live/checksums"; then
    trash "$READY/$commit"
    say "Identical to the live release: $live"
    return
  fi
  switch_to "$(add_release "$commit")" rebuild
  say "Live: $(live_release)"
}

verify() {
  local name code=$SITE_CODE
  name=$(live_release)
  if [ $# -gt 0 ]; then name=$(release_named "$1"); fi
  [ -n "$name" ] || fail 'There is no such release.'
  is_intact "$name" || fail "Files of $name are missing or have changed. Run: (cd $RELEASES/$name && sha256sum -c checksums)"
  take_operator_lock
  if [ -z "$code" ]; then
    set_up_tree "$(description_field "$name" commit)"
    code=$TREE
  fi
  run_aloud "$STAGING" "$code" node_modules/.bin/node deploy/release.ts verify --release "$RELEASES/$name"
  say "Intact: $name"
}

# Removes all that is left on the disk of what is no longer live, and says what git still holds.
forget() {
  local words=${1:-} live name first removed=0 commits
  take_operator_lock
  live=$(live_release)
  [ -n "$live" ] || fail 'Nothing has been published yet.'
  rm -f -- "$WEB_ROOT/previous" "$WEB_ROOT/rolled-back" "$REFUSED" "$LOG" "$WORK"/npm.log "$WORK"/said.*
  find "$READY" -mindepth 1 -maxdepth 1 -exec rm -rf -- {} +
  while IFS= read -r name; do
    [ "$name" != "$live" ] || continue
    trash "$RELEASES/$name"
    removed=$((removed + 1))
  done < <(newest_first "$RELEASES")
  # Besides packages, these hold the files of the last commit that was built.
  find "$MODULES/" -mindepth 2 -maxdepth 2 ! -name node_modules -exec rm -rf -- {} +
  # What builds keep for the next one: the pages of each municipality, and those that are written as code.
  [ -z "$SITE_CODE" ] || rm -rf -- "$SITE_CODE"/.staging/{kept,programs} "$SITE_CODE"/node_modules/.cache/sagt-och-gjort/program-*
  # Not in packages that are linked: other sites may be built with those.
  find "$MODULES/" -maxdepth 5 -path '*/node_modules/.cache/sagt-och-gjort/program-*' -prune -exec rm -rf -- {} +
  # What they keep of the history of the content, by the commit that it begins with.
  for name in "${SITE_CODE:-$MODULES/none}"/node_modules/.cache/sagt-och-gjort/history-*.json \
    "$MODULES"/*/node_modules/.cache/sagt-och-gjort/history-*.json; do
    first=${name##*/history-}
    ! repo_git cat-file -e "${first%.json}" 2>/dev/null || rm -f -- "$name"
  done
  record "$live" "forget: $removed releases removed"
  say "Removed $removed releases. Only $live is left, so there is nothing to roll back to."
  commits=$(repo_git rev-list --count --all)
  say "git still holds $commits commits. Whoever may fetch from $REPOSITORY can read all that was ever pushed, and so can those who have a clone."
  if [ -z "$words" ]; then
    say 'To see where certain words are left: site.sh forget "THE WORDS"'
  else
    where_left "$words" "$RELEASES/$live/site"
  fi
  say 'To remove words from git, rewrite the history in a clone (git filter-repo), set up a new repository with setup.sh, and delete this one and all clones.'
}

# Says which files of the live site and which commits have certain words.
where_left() {
  local words=$1 site=$2 found
  found=$(grep -rliF --exclude='*.br' --exclude='*.gz' --exclude='*.zst' -e "$words" "$site" | sed "s|^$site||" | sort || true)
  if [ -n "$found" ]; then say "The live site still has the words:"$'\n'"$found"; else say 'The live site does not have the words.'; fi
  found=$(repo_git log --all -i -S "$words" --format='  %h %cs %an: %s')
  if [ -n "$found" ]; then say "These commits added or removed the words:"$'\n'"$found"; else say 'No commit added or removed the words.'; fi
}

# Prints the line of authorized_keys with which the owner of a key can push, and nothing else.
key() {
  local name=${1:-} file=${2:-} public
  [[ $name =~ ^[A-Za-z0-9._@-]+$ ]] || fail 'The name may have letters A to Z, digits, dots, hyphens, underscores and @.'
  ssh-keygen -l -f "$file" >/dev/null 2>&1 || fail "$file is not a public key. Editors make one with: ssh-keygen -t ed25519"
  ! grep -q 'PRIVATE KEY' "$file" || fail "$file is a private key, which only its owner may have. Ask for the file that ends in .pub"
  public=$(grep -m 1 -oE '(ssh|ecdsa|sk)-[A-Za-z0-9@.-]+ [A-Za-z0-9+/=]+' "$file")
  printf 'restrict,command="%s/publish/site.sh editor %s" %s %s\n' "$REPOSITORY" "$name" "$public" "$name"
}

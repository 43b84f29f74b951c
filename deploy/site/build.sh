# ── From a commit to a verified release ────────────────────────────────────────────────────────────────────────

# Prints the commit of the branch, or nothing.
branch_commit() { repo_git rev-parse --quiet --verify "$HEAD_REF^{commit}" || true; }

today() {
  node -p "new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())"
}

# Sets DATE to the day as of which to build. Refuses one before that of the live release: only a clock that has been set back
# gives it.
DATE=''
set_date() {
  local live
  DATE=${BUILD_DATE:-}
  [ -z "$DATE" ] || return 0
  DATE=$(today)
  live=$(live_release)
  if [ -n "$live" ] && [[ $DATE < $(description_field "$live" date) ]]; then
    fail "$(text_clock "$DATE" "$(description_field "$live" date)")"
  fi
}

# Refuses what does not belong in a site's files: symbolic links, submodules, packages, and MDX pages, which are code,
# from editors who are trusted only with text.
check_tree() {
  local commit=$1 path
  path=$(first_entry "$commit" '^120000 ')
  [ -z "$path" ] || fail "$(text_symbolic_link "$path")"
  path=$(first_entry "$commit" '^160000 ')
  [ -z "$path" ] || fail "$(text_submodule "$path")"
  path=$(first_entry "$commit" $'\tnode_modules/')
  [ -z "$path" ] || fail "$(text_packages_pushed "$path")"
  if [ -n "$SITE_CODE" ] && [ "$TRUST_EDITORS" != yes ]; then
    path=$(first_entry "$commit" '\.[mM][dD][xX]"?$')
    [ -z "$path" ] || fail "$(text_mdx "$path")"
  fi
}

# Prints the path of the first tree entry that matches. Git quotes names that would break the line.
first_entry() {
  repo_git -c core.quotePath=false ls-tree -r "$1" | grep -E -m 1 "$2" | cut -f 2- || true
}

# Writes the files of a commit into an empty folder. Unlike `git archive`, it ignores export attributes.
export_tree() {
  local commit=$1 folder=$2
  mkdir -p "$folder"
  GIT_INDEX_FILE=$STAGING/index repo_git read-tree "$commit"
  GIT_INDEX_FILE=$STAGING/index repo_git --work-tree="$folder" -c core.autocrlf=false checkout-index --all --force
  rm -f "$STAGING/index"
}

# Sets TREE to a folder with the commit's files and packages. Packages are installed only if package-lock.json has
# changed. They are in the folder itself, as on any other machine, because build output may contain their paths.
TREE=''
set_up_tree() {
  local commit=$1 list name old
  list=$(repo_git rev-parse --quiet --verify "$commit:package-lock.json") || fail "$(text_no_package_list)"
  TREE=$MODULES/$list
  [ -d "$TREE" ] || install_packages "$commit"
  # What the last build has left is used for this one.
  find "$TREE" -mindepth 1 -maxdepth 1 ! -name node_modules ! -name .staging -exec rm -rf -- {} +
  export_tree "$commit" "$TREE"
  touch "$TREE"
  # Keep the packages in use, whatever the clock says of their age, and the previous ones, for a revert.
  newest_first "$MODULES" | sed "/^$list\$/d" | tail -n +2 | while IFS= read -r old; do trash "$MODULES/$old"; done
}

install_packages() {
  local commit=$1 name code=0 log=$WORK/npm.log
  say "$(text_installing)"
  rm -rf -- "$MODULES/new"
  mkdir -p "$MODULES/new"
  for name in package.json package-lock.json .npmrc; do
    ! repo_git cat-file -e "$commit:$name" 2>/dev/null || repo_git cat-file blob "$commit:$name" >"$MODULES/new/$name"
  done
  run_in "$MODULES/new" npm ci --omit=dev --no-audit --no-fund --loglevel=error >"$log" 2>&1 || code=$?
  [ "$code" -ne 124 ] || fail "$(text_took_too_long)"
  [ "$code" -eq 0 ] || fail "$(text_not_installed "$(why_not_installed "$log")")$(text_unchanged)"
  flush "$MODULES/new"
  mv -T "$MODULES/new" "$TREE"
}

# Says in Swedish what npm said in English.
why_not_installed() {
  local full
  full=$(full_folder)
  if [ -n "$full" ] || grep -q 'ENOSPC' "$1"; then
    text_disk_full "${full:-$MODULES}"
  elif grep -Eq 'EAI_AGAIN|ENOTFOUND|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH' "$1"; then
    text_registry_unreachable
  elif grep -q 'can only install packages when' "$1"; then
    text_package_list_differs
  else
    text_see_log "$1"
  fi
}

# Builds a commit and puts a verified release in READY, or fails with an explanation in Swedish.
prepare() {
  local commit=$1 code content='' within built
  check_tree "$commit"
  set_date
  if [ -n "$SITE_CODE" ]; then
    TREE=$STAGING/tree
    export_tree "$commit" "$TREE"
    code=$SITE_CODE
    content=$TREE
    [ ! -d "$TREE/content" ] || content=$TREE/content
    # On the same file system as the code, so that the build can rename it into place.
    built=$code/.staging/publish-$(printf '%s' "$WEB_ROOT" | git hash-object --stdin)
  else
    set_up_tree "$commit"
    code=$TREE
    built=$TREE/dist
  fi
  rm -rf -- "$built"
  # The history of the content is in the repository, with what is being pushed in git's quarantine.
  within=content
  [ -z "$content" ] || [ -d "$TREE/content" ] || within=''
  run_aloud "${content:-$TREE}" "$code" env SITE_URL="$SITE_URL" BUILD_DATE="$DATE" ${content:+"CONTENT_DIR=$content"} \
    CONTENT_GIT="$REPOSITORY" CONTENT_VERSION="$commit:$within" \
    ${GIT_OBJECT_DIRECTORY:+"GIT_OBJECT_DIRECTORY=$GIT_OBJECT_DIRECTORY"} \
    ${GIT_ALTERNATE_OBJECT_DIRECTORIES:+"GIT_ALTERNATE_OBJECT_DIRECTORIES=$GIT_ALTERNATE_OBJECT_DIRECTORIES"} \
    npm run --silent build -- --out "$built" || fail_program $? "$(text_not_built)"
  run_aloud "$STAGING" "$code" node_modules/.bin/node deploy/release.ts make --dist "$built" --release "$STAGING/release" \
    --url "$SITE_URL" --date "$DATE" --commit "$commit" --code "$(code_commit "$commit")" --like "$WEB_ROOT/current" ||
    fail_program $? "$(text_not_verified)"
  rm -rf -- "$built"
  flush "$STAGING/release"
  [ ! -e "$READY/$commit" ] || trash "$READY/$commit"
  mv -T "$STAGING/release" "$READY/$commit"
  flush "$READY"
}

# Fails after one of the project's programs has ended with a code: 1 if it has itself said what is wrong with the content, for which
# there is a text, and 4 if its disk is full.
fail_program() {
  local full
  full=$(full_folder)
  [ "$1" -ne 1 ] || fail "$2"
  [ "$1" -ne 4 ] || full=${full:-${SITE_CODE:-$TREE}}
  [ -z "$full" ] || fail "$(text_disk_full "$full")"
  fail "$(text_server_error "$command" "$1")"
}

# Prints the commit of the code that builds: the pushed commit, or that of SITE_CODE.
code_commit() {
  if [ -z "$SITE_CODE" ]; then
    printf '%s' "$1"
  else
    (
      # shellcheck disable=SC2046
      unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH
      git -C "$SITE_CODE" rev-parse --quiet --verify HEAD 2>/dev/null || printf 'unknown'
    )
  fi
}

#!/usr/bin/env bash
# shellcheck disable=SC2153
# Publishes the site of one repository: receives pushes, puts releases live, and gives the operator control.
#
# Runs from the folder `publish/` that setup.sh creates in the bare repository, and reads `settings` there.
# Pushers get messages in Swedish, the operator in English. See deploy/README.md.
set -Eeuo pipefail
shopt -s inherit_errexit
umask 022

usage() {
  cat <<'TEXT'
Usage: site.sh COMMAND

  status              show what is live, since when and from which commit, and whether the branch is ahead of it
  releases            list the kept releases, with the live one marked
  rollback [RELEASE]  put an earlier release live: the previous one, or one named by its commit
  publish             put the branch's newest commit live, building it if necessary
  rebuild             build the branch's newest commit again as of today, and put it live if anything differs
  verify [RELEASE]    check the live release, or another: checksums, pages, links, search

Called by git: receive (pre-receive), accept (post-receive).
TEXT
}

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Written by setup.sh: REPOSITORY WEB_ROOT SITE_URL SITE_CODE BRANCH KEEP AFTER TRUST_EDITORS TOOLS
# shellcheck source=/dev/null
. "$HERE/settings"
PATH=$TOOLS:$PATH
export LC_ALL=C.UTF-8

WORK=$WEB_ROOT/work
RELEASES=$WEB_ROOT/releases
# Releases that are built and verified, until git accepts their commits.
READY=$WEB_ROOT/ready
STAGING=$WORK/staging
MODULES=$WORK/modules
HEAD_REF=refs/heads/$BRANCH
LOCK_SECONDS=1800
NOT_LIVE="Ändringen är mottagen men inte publicerad. Be den som sköter servern köra: $HERE/site.sh publish"

say() { printf '%s\n' "$*" >&2; }

# Exits with an explanation. `on_exit` explains any other failure.
HAS_REASON=no
fail() {
  HAS_REASON=yes
  say "$*"
  exit 1
}

HAS_LOCK=no
on_exit() {
  local code=$?
  [ "$HAS_LOCK" = no ] || rm -rf -- "$STAGING"
  if [ "$code" -ne 0 ] && [ "$HAS_REASON" = no ]; then
    say "site.sh $command: avbröts av ett fel på servern (kod $code). Det som var publicerat är kvar. Är disken full?"
    [ "$command" != accept ] || say "$NOT_LIVE"
  fi
}

# ── One at a time ──────────────────────────────────────────────────────────────────────────────────────────────

# Waits for the lock and holds it until this process and all its descendants have ended. A build that outlives a killed
# push therefore keeps the next push waiting, and two never write at the same time.
take_lock() {
  local waited=0
  exec 9>"$WORK/lock"
  until flock -n 9; do
    [ "$waited" -gt 0 ] || say "$1"
    waited=$((waited + 1))
    [ "$waited" -le "$LOCK_SECONDS" ] || fail "$2"
    sleep 1
  done
  HAS_LOCK=yes
  clean_up
}

take_pusher_lock() {
  take_lock 'En annan publicering pågår. Väntar på tur …' \
    'Den andra publiceringen blir inte klar. Försök igen senare, eller fråga den som sköter servern.'
}

take_operator_lock() {
  take_lock 'Another publication is in progress. Waiting …' 'Gave up waiting for the other publication to finish.'
}

# Removes what an interrupted publication left behind. Call it only while holding the lock.
clean_up() {
  rm -rf -- "$STAGING" "$WORK"/trash.* "$WEB_ROOT/current.next" "$WEB_ROOT/previous.next"
  # Releases whose commits git refused in the end. Recent ones may belong to a push that git is just accepting.
  find "$READY" -mindepth 1 -maxdepth 1 -mmin +60 -exec rm -rf -- {} +
  mkdir -p "$STAGING"
}

# ── From a commit to a verified release ────────────────────────────────────────────────────────────────────────

repo_git() { git --git-dir="$REPOSITORY" "$@"; }

# Prints the commit of the branch, or nothing.
branch_commit() { repo_git rev-parse --quiet --verify "$HEAD_REF^{commit}" || true; }

today() {
  node -p "new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())"
}

# Refuses what does not belong in a site's files: symbolic links, submodules, packages, and MDX pages, which are code,
# from editors who are trusted only with text.
check_tree() {
  local commit=$1 path
  path=$(first_entry "$commit" '^120000 ')
  [ -z "$path" ] || fail "$path: symboliska länkar tas inte emot. Lägg in filen själv i stället."
  path=$(first_entry "$commit" '^160000 ')
  [ -z "$path" ] || fail "$path: andra kodförråd (submoduler) tas inte emot."
  path=$(first_entry "$commit" $'\tnode_modules/')
  [ -z "$path" ] || fail "$path: node_modules hör inte hemma i det som skickas."
  if [ -n "$SITE_CODE" ] && [ "$TRUST_EDITORS" != yes ]; then
    path=$(first_entry "$commit" '\.[mM][dD][xX]"?$')
    [ -z "$path" ] || fail "$path: MDX-sidor är kod och sköts av den som förvaltar webbplatsen. Skicka sidan dit."
  fi
}

# Prints the path of the first tree entry that matches. Git quotes names that would break the line.
first_entry() {
  repo_git -c core.quotePath=false ls-tree -r "$1" | grep -E -m 1 "$2" | cut -f 2- || true
}

# Runs a command without the environment variables that git sets for hooks.
without_git_env() (
  # shellcheck disable=SC2046
  unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH GIT_PUSH_OPTION_COUNT NODE_OPTIONS
  "$@" </dev/null 1>&2
)

in_folder() (
  cd "$1" || exit
  shift
  without_git_env "$@"
)

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
  local commit=$1 list name
  list=$(repo_git rev-parse --quiet --verify "$commit:package-lock.json") ||
    fail 'package-lock.json saknas i det som skickades. Det är ingen webbplats som kan byggas.'
  TREE=$MODULES/$list
  if [ ! -d "$TREE" ]; then
    say 'Installerar programmen som bygger webbplatsen (bara när listan över dem har ändrats) …'
    rm -rf -- "$MODULES/new"
    mkdir -p "$MODULES/new"
    for name in package.json package-lock.json .npmrc; do
      ! repo_git cat-file -e "$commit:$name" 2>/dev/null || repo_git cat-file blob "$commit:$name" >"$MODULES/new/$name"
    done
    in_folder "$MODULES/new" npm ci --omit=dev --no-audit --no-fund --loglevel=error
    flush "$MODULES/new"
    mv -T "$MODULES/new" "$TREE"
  fi
  find "$TREE" -mindepth 1 -maxdepth 1 ! -name node_modules -exec rm -rf -- {} +
  export_tree "$commit" "$TREE"
  touch "$TREE"
  # Keep the packages in use and the previous ones, for a revert.
  newest_first "$MODULES" | tail -n +3 | while IFS= read -r old; do trash "$MODULES/$old"; done
}

# Builds a commit and puts a verified release in READY, or fails with an explanation in Swedish.
prepare() {
  local commit=$1 code content='' within built date
  check_tree "$commit"
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
  date=${BUILD_DATE:-$(today)}
  rm -rf -- "$built"
  # The history of the content is in the repository, with what is being pushed in git's quarantine.
  within=content
  [ -z "$content" ] || [ -d "$TREE/content" ] || within=''
  in_folder "$code" env SITE_URL="$SITE_URL" BUILD_DATE="$date" ${content:+"CONTENT_DIR=$content"} \
    CONTENT_GIT="$REPOSITORY" CONTENT_VERSION="$commit:$within" \
    ${GIT_OBJECT_DIRECTORY:+"GIT_OBJECT_DIRECTORY=$GIT_OBJECT_DIRECTORY"} \
    ${GIT_ALTERNATE_OBJECT_DIRECTORIES:+"GIT_ALTERNATE_OBJECT_DIRECTORIES=$GIT_ALTERNATE_OBJECT_DIRECTORIES"} \
    npm run --silent build -- --out "$built" 2>&1 | with_relative_paths "${content:-$TREE}" ||
    fail $'\nInget är publicerat. Webbplatsen är som förut. Rätta felen ovan, spara (commit) och skicka (push) igen.'
  run_release "$code" make --dist "$built" --release "$STAGING/release" --url "$SITE_URL" --date "$date" \
    --commit "$commit" --code "$(code_commit "$commit")" --like "$WEB_ROOT/current" ||
    fail $'\nInget är publicerat. Webbplatsen byggdes men klarade inte kontrollen ovan. Webbplatsen är som förut.'
  rm -rf -- "$built"
  flush "$STAGING/release"
  [ ! -e "$READY/$commit" ] || trash "$READY/$commit"
  mv -T "$STAGING/release" "$READY/$commit"
  flush "$READY"
}

# Makes paths relative to the repository, as editors know them.
with_relative_paths() { sed -u "s|$1/||g" >&2; }

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

# Runs the deploy/release.ts that belongs to the code that built the site, with that code's own Node.
run_release() {
  local code=$1
  shift
  in_folder "$code" node_modules/.bin/node deploy/release.ts "$@"
}

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

live_release() { basename "$(readlink "$WEB_ROOT/current" 2>/dev/null || true)"; }

# Prints the newest release whose name begins with the argument (a commit, abbreviated or not, or a release's full
# name), or nothing.
release_named() {
  local name
  case $1 in
    *[!0-9a-fTZ+]* | '') return 0 ;;
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
    # A commit can be released more than once: the site also depends on the day.
    [ ! -e "$RELEASES/$name" ] || name=$commit+$(date -u +%Y%m%dT%H%M%SZ)
    mv -T "$READY/$commit" "$RELEASES/$name"
    printf '%s' "$name"
  else
    release_named "$commit"
  fi
}

# Puts a release live with a single rename. The previous release is still served as `previous`, so that pages opened
# before the switch can load their files.
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
    printf '%s\t%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$name" "$reason" >>"$WEB_ROOT/history" || true
  fi
  prune || say 'Could not remove old releases.'
  if [ -n "$AFTER" ]; then
    (without_git_env bash -c "$AFTER" 9>&-) || say "The --after command failed: $AFTER"
  fi
}

prune() {
  local name kept=0
  newest_first "$RELEASES" | while IFS= read -r name; do
    kept=$((kept + 1))
    [ "$kept" -gt "$KEEP" ] || continue
    [ "$name" != "$(live_release)" ] || continue
    [ "$name" != "$(basename "$(readlink "$WEB_ROOT/previous" 2>/dev/null || true)")" ] || continue
    trash "$RELEASES/$name"
  done
}

is_intact() { (cd "$RELEASES/$1" && sha256sum -c checksums >/dev/null 2>&1); }

# ── Addresses that vanish ──────────────────────────────────────────────────────────────────────────────────────

# Prints every address of a release that leads somewhere, relative to the site's: its pages, and the former addresses that
# redirect to them.
addresses_in() {
  local folder=$1 url base
  url=$(field_of "$folder" url)
  base=/${url#*://*/}
  {
    sed -n "s|.*<loc>$url\(.*\)</loc>.*|/\1|p" "$folder/site${base}sitemap.xml"
    sed -n "s|^\"$base\([^\"]*\)\" .*|/\1|p" "$folder/redirects.nginx"
  } | sort -u
}

MOST_NAMED=20

# Names the addresses of the live site that a release no longer has. Refuses a push that removes more than half of them,
# unless the pusher has confirmed it.
check_vanished() {
  local folder=$1 live vanished count total
  live=$(live_release)
  [ -n "$live" ] || return 0
  total=$(addresses_in "$RELEASES/$live" | wc -l)
  vanished=$(comm -23 <(addresses_in "$RELEASES/$live") <(addresses_in "$folder"))
  [ -n "$vanished" ] || return 0
  count=$(wc -l <<<"$vanished")
  say "Adresser som försvinner från webbplatsen ($count av $total):"
  head -n "$MOST_NAMED" <<<"$vanished" | while IFS= read -r address; do say "  $address"; done
  [ "$count" -le "$MOST_NAMED" ] || say '  …'
  say 'Har ett löfte bytt mapp? Skriv dess gamla adress under tidigare i lofte.md, till exempel tidigare: [2017/gammalt-namn].'
  if [ $((count * 2)) -gt "$total" ] && ! is_confirmed; then
    trash "$folder"
    fail $'\nInget är publicerat: mer än hälften av webbplatsen skulle försvinna. Är det meningen? Skicka då igen med: git push -o bekräfta'
  fi
}

# Returns whether the push has the option `bekräfta`.
is_confirmed() {
  local index option
  for ((index = 0; index < ${GIT_PUSH_OPTION_COUNT:-0}; index++)); do
    option=GIT_PUSH_OPTION_$index
    case ${!option} in
      bekräfta | bekrafta) return 0 ;;
    esac
  done
  return 1
}

# ── Git's hooks ────────────────────────────────────────────────────────────────────────────────────────────────

# pre-receive: refuses a push that cannot be published.
receive() {
  local old new ref
  local -a update=()
  while read -r old new ref; do
    if [ "$ref" = "$HEAD_REF" ]; then
      update=("$old" "$new")
    elif [ -n "${new//0/}" ]; then
      say "${ref#refs/*/} är mottagen. Den publiceras inte: bara $BRANCH blir webbplatsen."
    fi
  done
  [ "${#update[@]}" -gt 0 ] || return 0
  old=${update[0]} new=${update[1]}

  [ -n "${new//0/}" ] || fail "$BRANCH är webbplatsen och kan inte tas bort."
  if [ -n "${old//0/}" ] && ! repo_git merge-base --is-ancestor "$old" "$new"; then
    fail "Historiken för $BRANCH kan inte skrivas om. Hämta det som finns (git pull) och skicka igen, utan --force."
  fi
  take_pusher_lock
  [ -n "${old//0/}" ] || old=''
  [ "$(branch_commit)" = "$old" ] ||
    fail "Någon annan publicerade medan du väntade. Hämta det som är nytt (git pull) och skicka (git push) igen."
  prepare "$new"
  check_vanished "$READY/$new"
  say 'Allt är kontrollerat.'
}

# post-receive: git has accepted the commit, so its release goes live. If several pushes get here, the branch decides
# what is live, not the order in which they arrive.
accept() {
  local ref is_branch_pushed=no name
  while read -r _ _ ref; do [ "$ref" != "$HEAD_REF" ] || is_branch_pushed=yes; done
  [ "$is_branch_pushed" = yes ] || return 0
  take_pusher_lock
  name=$(add_release "$(branch_commit)")
  [ -n "$name" ] || fail "$NOT_LIVE"
  switch_to "$name" push
  say "Publicerat: $SITE_URL"
}

# ── The operator ───────────────────────────────────────────────────────────────────────────────────────────────

description_field() { field_of "$RELEASES/$1" "$2"; }

status() {
  local live branch
  live=$(live_release)
  branch=$(branch_commit)
  [ -n "$live" ] || fail 'Nothing has been published yet.'
  printf 'Live:    %s\n' "$live"
  printf 'Since:   %s\n' "$(stat -c %y "$WEB_ROOT/current" | cut -d . -f 1)"
  printf 'Commit:  %s\n' "$(repo_git log -1 --format='%h %cs %an: %s' "$(description_field "$live" commit)" 2>/dev/null || description_field "$live" commit)"
  printf 'As of:   %s\n' "$(description_field "$live" date)"
  printf 'Pages:   %s\n' "$(description_field "$live" pages)"
  printf 'Address: %s\n' "$(description_field "$live" url)"
  if [ "$branch" = "$(description_field "$live" commit)" ]; then
    printf '%s:    the same commit\n' "$BRANCH"
  else
    printf '%s:    is at %s, which is not live (run "site.sh publish" to put it live)\n' "$BRANCH" "${branch:-no commit}"
  fi
}

releases() {
  local name mark
  newest_first "$RELEASES" | while IFS= read -r name; do
    mark=' '
    [ "$name" != "$(live_release)" ] || mark='*'
    printf '%s %s  as of %s  %s pages\n' "$mark" "$name" "$(description_field "$name" date)" "$(description_field "$name" pages)"
  done
}

rollback() {
  local name
  if [ $# -gt 0 ]; then
    name=$(release_named "$1")
    [ -n "$name" ] || fail "There is no release $1. Run \"site.sh releases\" for a list."
  else
    name=$(basename "$(readlink "$WEB_ROOT/previous" 2>/dev/null || true)")
    [ -n "$name" ] || fail 'There is no previous release.'
  fi
  take_operator_lock
  is_intact "$name" || fail "Files of $name are missing or have changed since it was released. The live site is unchanged."
  switch_to "$name" rollback
  say "Live: $name"
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
  switch_to "$name" publish
  say "Live: $name"
}

rebuild() {
  local commit live
  take_operator_lock
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
  run_release "$code" verify --release "$RELEASES/$name"
  say "Intact: $name"
}

command=${1:-}
[ $# -eq 0 ] || shift
trap on_exit EXIT
case $command in
  receive | accept | status | releases | rollback | publish | rebuild | verify) "$command" "$@" ;;
  *)
    usage
    exit 2
    ;;
esac

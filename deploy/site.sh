#!/usr/bin/env bash
# shellcheck disable=SC2153
# The published site of one repository: takes pushes, puts releases live, and answers the operator.
#
# Runs from the folder `publish/` that setup.sh makes in the bare repository, with its `settings` beside it.
# What a pusher reads is Swedish; what the operator reads is English. README.md beside the original tells the whole.
set -Eeuo pipefail
shopt -s inherit_errexit
umask 022

usage() {
  cat <<'TEXT'
Usage: site.sh COMMAND

  status              what is live, since when, from which commit; whether the branch is further on
  releases            the releases that are kept, the live one marked
  rollback [RELEASE]  puts an earlier release live: the one that was live before, or one named by its commit
  publish             puts the branch's newest commit live, building it if it has to
  rebuild             builds the branch's newest commit again as of today and puts it live if anything differs
  verify [RELEASE]    checks the live release, or another: checksums, pages, links, search

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
# Built and verified; waits for git to accept its commit.
READY=$WEB_ROOT/ready
STAGING=$WORK/staging
MODULES=$WORK/modules
HEAD_REF=refs/heads/$BRANCH
LOCK_SECONDS=1800
NOT_LIVE="Ändringen är mottagen men inte publicerad. Be den som sköter servern köra: $HERE/site.sh publish"

say() { printf '%s\n' "$*" >&2; }

# Ends with a reason. Any other end of a push is explained by `finish`.
HAS_REASON=no
fail() {
  HAS_REASON=yes
  say "$*"
  exit 1
}

HAS_LOCK=no
finish() {
  local code=$?
  [ "$HAS_LOCK" = no ] || rm -rf -- "$STAGING"
  if [ "$code" -ne 0 ] && [ "$HAS_REASON" = no ]; then
    say "site.sh $command: avbröts av ett fel på servern (kod $code). Det som var publicerat är kvar. Är disken full?"
    [ "$command" != accept ] || say "$NOT_LIVE"
  fi
}

# ── One at a time ──────────────────────────────────────────────────────────────────────────────────────────────

# Waits for the lock and holds it until this process and everything that it started are gone. A build that outlives
# a killed push therefore keeps the next one waiting, and no two ever write at the same time.
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
  sweep
}

take_pusher_lock() {
  take_lock 'En annan publicering pågår. Väntar på tur …' \
    'Den andra publiceringen blir inte klar. Försök igen senare, eller fråga den som sköter servern.'
}

take_operator_lock() {
  take_lock 'Another publication is under way. Waiting …' 'The other publication does not end. Gave up.'
}

# Removes what an interrupted publication left behind. Only the holder of the lock may do so.
sweep() {
  rm -rf -- "$STAGING" "$WORK"/trash.* "$WEB_ROOT/current.next" "$WEB_ROOT/previous.next"
  # What git refused in the end. The newest may belong to a push that git is accepting at this moment.
  find "$READY" -mindepth 1 -maxdepth 1 -mmin +60 -exec rm -rf -- {} +
  mkdir -p "$STAGING"
}

# ── From a commit to a verified release ────────────────────────────────────────────────────────────────────────

git_here() { git --git-dir="$REPOSITORY" "$@"; }

# The commit of the branch, or nothing.
branch_commit() { git_here rev-parse --quiet --verify "$HEAD_REF^{commit}" || true; }

today() {
  node -p "new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())"
}

# Refuses what has no place in a site's files: links out of the tree, other repositories, and, from people who are
# trusted with text only, pages that are code.
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

# The path of the first entry of a tree that matches; git quotes what would not fit in a line.
first_entry() {
  git_here -c core.quotePath=false ls-tree -r "$1" | grep -E -m 1 "$2" | cut -f 2- || true
}

# Runs a command outside git: none of the variables that a hook is given reach it.
outside_git() (
  # shellcheck disable=SC2046
  unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH GIT_PUSH_OPTION_COUNT NODE_OPTIONS
  "$@" </dev/null 1>&2
)

in_folder() (
  cd "$1" || exit
  shift
  outside_git "$@"
)

# Writes the files of a commit into an empty folder: those that were committed, whatever its attributes say of archives.
export_tree() {
  local commit=$1 folder=$2
  mkdir -p "$folder"
  GIT_INDEX_FILE=$STAGING/index git_here read-tree "$commit"
  GIT_INDEX_FILE=$STAGING/index git_here --work-tree="$folder" -c core.autocrlf=false checkout-index --all --force
  rm -f "$STAGING/index"
}

# Writes a commit into the folder that has its packages, and nothing else; they are installed only when their list is
# another than before. TREE is the folder. The packages lie in it, not behind a link, as on any other machine: what is
# built may name their places.
TREE=''
provide_tree() {
  local commit=$1 list name
  list=$(git_here rev-parse --quiet --verify "$commit:package-lock.json") ||
    fail 'package-lock.json saknas i det som skickades. Det är ingen webbplats som kan byggas.'
  TREE=$MODULES/$list
  if [ ! -d "$TREE" ]; then
    say 'Installerar programmen som bygger webbplatsen (bara när listan över dem har ändrats) …'
    rm -rf -- "$MODULES/new"
    mkdir -p "$MODULES/new"
    for name in package.json package-lock.json .npmrc; do
      ! git_here cat-file -e "$commit:$name" 2>/dev/null || git_here cat-file blob "$commit:$name" >"$MODULES/new/$name"
    done
    in_folder "$MODULES/new" npm ci --no-audit --no-fund --loglevel=error
    flush "$MODULES/new"
    mv -T "$MODULES/new" "$TREE"
  fi
  find "$TREE" -mindepth 1 -maxdepth 1 ! -name node_modules -exec rm -rf -- {} +
  export_tree "$commit" "$TREE"
  touch "$TREE"
  # The one in use and the one before, for a way back.
  newest_first "$MODULES" | tail -n +3 | while IFS= read -r old; do trash "$MODULES/$old"; done
}

# Builds a commit and leaves a verified release in READY; says in Swedish what is wrong if it cannot.
prepare() {
  local commit=$1 code content='' built date
  check_tree "$commit"
  if [ -n "$SITE_CODE" ]; then
    TREE=$STAGING/tree
    export_tree "$commit" "$TREE"
    code=$SITE_CODE
    content=$TREE
    [ ! -d "$TREE/content" ] || content=$TREE/content
    # On the disk of the code, where the build can rename it into place.
    built=$code/.staging/publish-$(printf '%s' "$WEB_ROOT" | git hash-object --stdin)
  else
    provide_tree "$commit"
    code=$TREE
    built=$TREE/dist
  fi
  date=${BUILD_DATE:-$(today)}
  rm -rf -- "$built"
  in_folder "$code" env SITE_URL="$SITE_URL" BUILD_DATE="$date" ${content:+"CONTENT_DIR=$content"} \
    npm run --silent build -- --out "$built" 2>&1 | in_the_editors_words "${content:-$TREE}" ||
    fail $'\nInget är publicerat. Webbplatsen är som förut. Rätta felen ovan, spara (commit) och skicka (push) igen.'
  release_of "$code" make --dist "$built" --release "$STAGING/release" --url "$SITE_URL" --date "$date" \
    --commit "$commit" --code "$(code_commit "$commit")" --like "$WEB_ROOT/current" ||
    fail $'\nInget är publicerat. Webbplatsen byggdes men klarade inte kontrollen ovan. Webbplatsen är som förut.'
  rm -rf -- "$built"
  flush "$STAGING/release"
  [ ! -e "$READY/$commit" ] || trash "$READY/$commit"
  mv -T "$STAGING/release" "$READY/$commit"
  flush "$READY"
}

# An editor knows the files by their places in the repository, not by where they are built.
in_the_editors_words() { sed -u "s|$1/||g" >&2; }

# The commit of the code that builds: the pushed one, or that of the folder it lies in.
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

# deploy/release.ts of the code that built the site, with the Node that it brings.
release_of() {
  local code=$1
  shift
  in_folder "$code" node_modules/.bin/node deploy/release.ts "$@"
}

# ── Live ───────────────────────────────────────────────────────────────────────────────────────────────────────

# What was written is on the disk before anything points to it.
flush() { sync -f "$1" 2>/dev/null || sync; }

newest_first() { (cd "$1" && ls -1t); }

# A folder that is half deleted is never taken for a whole one.
trash() {
  local to
  to=$(mktemp -d "$WORK/trash.XXXXXX")
  mv -T "$1" "$to/it"
  rm -rf -- "$to"
}

live_release() { basename "$(readlink "$WEB_ROOT/current" 2>/dev/null || true)"; }

# The newest release of a commit, which may be given by its first characters, or a release by its whole name; nothing
# where there is none.
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

# A release that was ready takes its place among the releases; gives its name.
admit() {
  local commit=$1 name=$1
  if [ -d "$READY/$commit" ]; then
    # The same commit gives another site on another day, so it may be released more than once.
    [ ! -e "$RELEASES/$name" ] || name=$commit+$(date -u +%Y%m%dT%H%M%SZ)
    mv -T "$READY/$commit" "$RELEASES/$name"
    printf '%s' "$name"
  else
    release_named "$commit"
  fi
}

# One rename puts a release live. The one before stays within reach as `previous`: pages that were opened before the
# change still find the files they were made with.
switch_to() {
  local name=$1 reason=$2 before
  before=$(live_release)
  if [ "$before" != "$name" ]; then
    touch "$RELEASES/$name"
    ln -s "releases/$name" "$WEB_ROOT/current.next"
    if [ -n "$before" ]; then
      ln -s "releases/$before" "$WEB_ROOT/previous.next"
      mv -fT "$WEB_ROOT/previous.next" "$WEB_ROOT/previous"
    fi
    flush "$WEB_ROOT"
    mv -fT "$WEB_ROOT/current.next" "$WEB_ROOT/current"
    flush "$WEB_ROOT"
    # From here on the release is live, whatever fails.
    printf '%s\t%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$name" "$reason" >>"$WEB_ROOT/history" || true
  fi
  prune || say 'Old releases could not be removed.'
  if [ -n "$AFTER" ]; then
    (outside_git bash -c "$AFTER" 9>&-) || say "The command after a publication failed: $AFTER"
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

is_whole() { (cd "$RELEASES/$1" && sha256sum -c checksums >/dev/null 2>&1); }

# ── Git's hooks ────────────────────────────────────────────────────────────────────────────────────────────────

# pre-receive: nothing that cannot be published gets in.
receive() {
  local old new ref
  local -a wanted=()
  while read -r old new ref; do
    if [ "$ref" = "$HEAD_REF" ]; then
      wanted=("$old" "$new")
    elif [ -n "${new//0/}" ]; then
      say "${ref#refs/*/} är mottagen. Den publiceras inte: bara $BRANCH blir webbplatsen."
    fi
  done
  [ "${#wanted[@]}" -gt 0 ] || return 0
  old=${wanted[0]} new=${wanted[1]}

  [ -n "${new//0/}" ] || fail "$BRANCH är webbplatsen och kan inte tas bort."
  if [ -n "${old//0/}" ] && ! git_here merge-base --is-ancestor "$old" "$new"; then
    fail "Historiken för $BRANCH kan inte skrivas om. Hämta det som finns (git pull) och skicka igen, utan --force."
  fi
  take_pusher_lock
  [ -n "${old//0/}" ] || old=''
  [ "$(branch_commit)" = "$old" ] ||
    fail "Någon annan publicerade medan du väntade. Hämta det som är nytt (git pull) och skicka (git push) igen."
  prepare "$new"
  say 'Allt är kontrollerat.'
}

# post-receive: git has accepted the commit, so its release goes live. Whichever push comes last, it is the branch
# that decides what is live.
accept() {
  local ref is_ours=no name
  while read -r _ _ ref; do [ "$ref" != "$HEAD_REF" ] || is_ours=yes; done
  [ "$is_ours" = yes ] || return 0
  take_pusher_lock
  name=$(admit "$(branch_commit)")
  [ -n "$name" ] || fail "$NOT_LIVE"
  switch_to "$name" push
  say "Publicerat: $SITE_URL"
}

# ── The operator ───────────────────────────────────────────────────────────────────────────────────────────────

# A field of a release's description, which release.ts writes one to a line.
described() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$RELEASES/$1/release.json"; }

status() {
  local live branch
  live=$(live_release)
  branch=$(branch_commit)
  [ -n "$live" ] || fail 'Nothing is live: nothing has been pushed yet.'
  printf 'Live:    %s\n' "$live"
  printf 'Since:   %s\n' "$(stat -c %y "$WEB_ROOT/current" | cut -d . -f 1)"
  printf 'Commit:  %s\n' "$(git_here log -1 --format='%h %cs %an: %s' "$(described "$live" commit)" 2>/dev/null || described "$live" commit)"
  printf 'As of:   %s\n' "$(described "$live" date)"
  printf 'Pages:   %s\n' "$(described "$live" pages)"
  printf 'Address: %s\n' "$(described "$live" url)"
  if [ "$branch" = "$(described "$live" commit)" ]; then
    printf '%s:    the same commit\n' "$BRANCH"
  else
    printf '%s:    is at %s, which is not what is live ("site.sh publish" puts it live)\n' "$BRANCH" "${branch:-no commit}"
  fi
}

releases() {
  local name mark
  newest_first "$RELEASES" | while IFS= read -r name; do
    mark=' '
    [ "$name" != "$(live_release)" ] || mark='*'
    printf '%s %s  as of %s  %s pages\n' "$mark" "$name" "$(described "$name" date)" "$(described "$name" pages)"
  done
}

rollback() {
  local name
  if [ $# -gt 0 ]; then
    name=$(release_named "$1")
    [ -n "$name" ] || fail "No release of $1. See: site.sh releases"
  else
    name=$(basename "$(readlink "$WEB_ROOT/previous" 2>/dev/null || true)")
    [ -n "$name" ] || fail 'There is no earlier release.'
  fi
  take_operator_lock
  is_whole "$name" || fail "The files of $name are not what they were when it was released. Nothing was changed."
  switch_to "$name" rollback
  say "Live: $name"
}

publish() {
  local commit name
  take_operator_lock
  commit=$(branch_commit)
  [ -n "$commit" ] || fail "$BRANCH has no commit."
  name=$(admit "$commit")
  if [ -z "$name" ] || ! is_whole "$name"; then
    prepare "$commit"
    name=$(admit "$commit")
  fi
  switch_to "$name" publish
  say "Live: $name"
}

rebuild() {
  local commit live
  take_operator_lock
  commit=$(branch_commit)
  [ -n "$commit" ] || fail "$BRANCH has no commit."
  prepare "$commit"
  live=$(live_release)
  if [ -n "$live" ] && cmp -s "$READY/$commit/checksums" "$RELEASES/$live/checksums"; then
    trash "$READY/$commit"
    say "Nothing differs from what is live: $live"
    return
  fi
  switch_to "$(admit "$commit")" rebuild
  say "Live: $(live_release)"
}

verify() {
  local name code=$SITE_CODE
  name=$(live_release)
  if [ $# -gt 0 ]; then name=$(release_named "$1"); fi
  [ -n "$name" ] || fail 'There is no such release.'
  is_whole "$name" || fail "Files of $name are missing or changed: (cd $RELEASES/$name && sha256sum -c checksums)"
  take_operator_lock
  if [ -z "$code" ]; then
    provide_tree "$(described "$name" commit)"
    code=$TREE
  fi
  release_of "$code" verify --release "$RELEASES/$name"
  say "Whole: $name"
}

command=${1:-}
[ $# -eq 0 ] || shift
trap finish EXIT
case $command in
  receive | accept | status | releases | rollback | publish | rebuild | verify) "$command" "$@" ;;
  *)
    usage
    exit 2
    ;;
esac

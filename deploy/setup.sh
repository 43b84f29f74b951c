#!/usr/bin/env bash
# Sets up a bare repository that publishes what is pushed to it, and the folder that a web server serves. Needs no root.
# Run it again after every update of this folder, or to change an option; what is published stays as it is.
# The settings are written by name, which shellcheck cannot see.
# shellcheck disable=SC2034
set -Eeuo pipefail
umask 022

usage() {
  cat <<'TEXT'
Usage: deploy/setup.sh --repository DIR --web-root DIR --url URL [options]

  --repository DIR   the bare repository to push to, such as /srv/loften.git
  --web-root DIR     where releases are kept, all on one file system, such as /srv/loften
  --url URL          the site's address, with its path, such as https://example.org/ or https://example.org/loften/
  --branch NAME      the branch to publish (default: main)
  --keep N           how many releases to keep (default: 5)
  --site-code DIR    build with the code in this folder, a clone of the project; the repository holds only content
  --trust-editors    with --site-code: accept MDX pages too. MDX is code, and runs on this machine
  --build-minutes N  how long a build may take before it is ended (default: 15)
  --push-mb N        how much a push may bring, in megabytes (default: 200)
  --after COMMAND    run this after each publication, such as: sudo systemctl reload nginx
TEXT
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPOSITORY='' WEB_ROOT='' SITE_URL='' SITE_CODE='' BRANCH=main KEEP=5 AFTER='' TRUST_EDITORS=no BUILD_MINUTES=15 PUSH_MB=200

while [ $# -gt 0 ]; do
  case $1 in
    --trust-editors)
      TRUST_EDITORS=yes
      shift
      continue
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    --*) [ $# -gt 1 ] || fail "$1 needs a value. See --help" ;;
    *) fail "Unknown argument: $1. See --help" ;;
  esac
  case $1 in
    --repository) REPOSITORY=$2 ;;
    --web-root) WEB_ROOT=$2 ;;
    --url) SITE_URL=$2 ;;
    --branch) BRANCH=$2 ;;
    --keep) KEEP=$2 ;;
    --site-code) SITE_CODE=$2 ;;
    --after) AFTER=$2 ;;
    --build-minutes) BUILD_MINUTES=$2 ;;
    --push-mb) PUSH_MB=$2 ;;
    *) fail "Unknown option: $1. See --help" ;;
  esac
  shift 2
done

if [ -z "$REPOSITORY" ] || [ -z "$WEB_ROOT" ] || [ -z "$SITE_URL" ]; then
  usage >&2
  exit 2
fi
if ! [[ $SITE_URL =~ ^https?://([A-Za-z0-9.-]+)(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?$ ]]; then
  fail "--url: $SITE_URL is not a plain web address such as https://example.org/loften/"
fi
SITE_URL=${SITE_URL%/}/
HOST=${BASH_REMATCH[1]}
BASE=/${SITE_URL#*://*/}
[[ $KEEP =~ ^[1-9][0-9]*$ ]] || fail '--keep: must be a whole number, at least 1'
[[ $BUILD_MINUTES =~ ^[1-9][0-9]*$ ]] || fail '--build-minutes: must be a whole number, at least 1'
[[ $PUSH_MB =~ ^[1-9][0-9]*$ ]] || fail '--push-mb: must be a whole number, at least 1'
# A build that hangs ends before those who wait for it give up.
WAIT_MINUTES=$((BUILD_MINUTES * 3))
git check-ref-format "refs/heads/$BRANCH" || fail "--branch: $BRANCH is not a valid branch name"

for tool in git node npm flock setpriv timeout sha256sum find mktemp stat df awk; do
  command -v "$tool" >/dev/null || fail "$tool is missing on this machine."
done
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] ||
  fail "Node 20 or later is needed; this is $(node --version)."

mkdir -p "$WEB_ROOT" "$REPOSITORY"
WEB_ROOT=$(cd "$WEB_ROOT" && pwd -P)
REPOSITORY=$(cd "$REPOSITORY" && pwd -P)
case $WEB_ROOT$REPOSITORY in
  *[!A-Za-z0-9._/-]*) fail 'Paths may contain only letters, digits, dots, hyphens and underscores: they go into server configuration.' ;;
esac

if [ -n "$SITE_CODE" ]; then
  SITE_CODE=$(cd "$SITE_CODE" && pwd -P)
  [ -f "$SITE_CODE/deploy/release.ts" ] || fail "--site-code: $SITE_CODE is not a clone of this project"
  [ -x "$SITE_CODE/node_modules/.bin/node" ] || (cd "$SITE_CODE" && npm ci --omit=dev --no-audit --no-fund)
fi

# ── The repository ─────────────────────────────────────────────────────────────────────────────────────────────
for hook in pre-receive post-receive; do
  if [ -e "$REPOSITORY/hooks/$hook" ] && ! grep -q publish/site.sh "$REPOSITORY/hooks/$hook"; then
    fail "$REPOSITORY/hooks/$hook exists and belongs to something else. Nothing was changed there."
  fi
done
git init --quiet --bare "$REPOSITORY"
git --git-dir="$REPOSITORY" symbolic-ref HEAD "refs/heads/$BRANCH"
# Let git refuse malformed objects, and pushes that would fill the disk. site.sh has a lower limit, which it explains.
git --git-dir="$REPOSITORY" config receive.fsckObjects true
git --git-dir="$REPOSITORY" config receive.maxInputSize "$((PUSH_MB * 5))m"
# Let pushers confirm that they remove most of the site: git push -o bekräfta.
git --git-dir="$REPOSITORY" config receive.advertisePushOptions true

mkdir -p "$REPOSITORY/publish" "$WEB_ROOT"/{releases,ready,work/modules,server}
chmod 700 "$WEB_ROOT/work"

# Writes a file atomically: a push at this moment sees either the old file or the new one.
write_file() {
  local mode=$1 file=$2
  cat >"$file.next"
  chmod "$mode" "$file.next"
  mv -fT "$file.next" "$file"
}

# Remember where node and npm are: a push over ssh has a shorter PATH.
TOOLS=$(dirname "$(command -v node)"):$(dirname "$(command -v npm)")
for name in REPOSITORY WEB_ROOT SITE_URL SITE_CODE BRANCH KEEP AFTER TRUST_EDITORS BUILD_MINUTES WAIT_MINUTES PUSH_MB TOOLS; do
  printf '%s=%q\n' "$name" "${!name}"
done | write_file 644 "$REPOSITORY/publish/settings"
# One file, so that all of it is replaced at once.
for part in settings texts processes build releases vanished push operate main; do
  cat "$HERE/site/$part.sh"
  echo
done | write_file 755 "$REPOSITORY/publish/site.sh"
# What comes before git accepts a commit ends with git. Once it is accepted, it is published all the same.
write_file 755 "$REPOSITORY/hooks/pre-receive" <<'HOOK'
#!/bin/sh
exec setpriv --pdeathsig TERM "$(git rev-parse --absolute-git-dir)/publish/site.sh" receive
HOOK
write_file 755 "$REPOSITORY/hooks/post-receive" <<'HOOK'
#!/bin/sh
exec "$(git rev-parse --absolute-git-dir)/publish/site.sh" accept
HOOK

# ── The web servers' configuration, with this site's names filled in ───────────────────────────────────────────
# A name of its own for what is global in nginx, so that sites beside each other do not share it. nginx limits its length.
SITE=site_$(basename "$WEB_ROOT" | tr -c 'A-Za-z0-9\n' _ | cut -c 1-12)_$(printf '%s' "$WEB_ROOT" | cksum | cut -d ' ' -f 1)
fill() {
  sed -e "s|@WEB_ROOT@|$WEB_ROOT|g" -e "s|@BASE@|$BASE|g" -e "s|@BARE@|${BASE%/}|g" -e "s|@HOST@|$HOST|g" -e "s|@SITE@|$SITE|g" "$1"
}
mkdir -p "$WEB_ROOT/server/errors"
for file in nginx/{server,host,site,send,errors,types,maps,no-slash,outside}.conf caddy/{Caddyfile,site.caddy,headers.caddy,types.caddy}; do
  fill "$HERE/$file" | write_file 644 "$WEB_ROOT/server/$(basename "$file")"
done
# The server's own errors, for which the site has no page.
write_error() {
  fill "$HERE/error.html" | sed -e "s|@HEADING@|$2|g" -e "s|@TEXT@|$3|g" | write_file 644 "$WEB_ROOT/server/errors/$1.html"
}
write_error 400 'Det gick inte att öppna sidan' \
  'Adressen eller något annat som skickades till servern var fel. Försök igen från startsidan.'
write_error 405 'Här går det bara att läsa' \
  'Webbplatsen tar inte emot det som skickades. Gå tillbaka och läs sidan på vanligt sätt.'
write_error 500 'Något gick fel på servern' 'Sidan kan inte visas just nu. Försök igen om en stund.'
# A site at the root of its host has nothing beside it.
[ "$BASE" != / ] || rm -f "$WEB_ROOT"/server/{no-slash,outside}.conf
# nginx refuses the directives of modules it lacks, so those for brotli are in a file of their own.
if ls /etc/nginx/modules-enabled/*brotli-static* >/dev/null 2>&1 || { nginx -V 2>&1 || true; } | grep -q brotli; then
  write_file 644 "$WEB_ROOT/server/brotli.conf" <"$HERE/nginx/brotli.conf"
else
  rm -f "$WEB_ROOT/server/brotli.conf"
fi

cat <<TEXT
Ready.
  To push:       git remote add publicering $REPOSITORY && git push publicering $BRANCH
                 (from another machine: user@$HOST:$REPOSITORY)
  To serve it:   include the configuration for nginx or Caddy in $WEB_ROOT/server/; see deploy/README.md
  To operate it: $REPOSITORY/publish/site.sh status
TEXT

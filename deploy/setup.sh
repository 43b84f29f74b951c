#!/usr/bin/env bash
# Makes a bare repository whose pushes are the site, and the folder that a web server serves. Needs no root; run again
# after every update of this folder, or to change an option. Nothing that is published is touched.
# The settings are written by their names, which shellcheck cannot see.
# shellcheck disable=SC2034
set -Eeuo pipefail
umask 022

usage() {
  cat <<'TEXT'
Usage: deploy/setup.sh --repository DIR --web-root DIR --url URL [options]

  --repository DIR   the bare repository that is pushed to: /srv/loften.git
  --web-root DIR     where releases are kept, on one file system: /srv/loften
  --url URL          where the site is read, with its path: https://example.org/ or https://example.org/loften/
  --branch NAME      the branch that is the site (main)
  --keep N           how many releases stay (5)
  --site-code DIR    the repository holds only content; the code that builds it is this folder, a clone of the project
  --trust-editors    with --site-code: MDX pages are accepted too. MDX is code: it runs on this machine
  --after COMMAND    run after each publication, such as: sudo systemctl reload nginx
TEXT
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPOSITORY='' WEB_ROOT='' SITE_URL='' SITE_CODE='' BRANCH=main KEEP=5 AFTER='' TRUST_EDITORS=no

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
    *) fail "Unknown: $1. See --help" ;;
  esac
  case $1 in
    --repository) REPOSITORY=$2 ;;
    --web-root) WEB_ROOT=$2 ;;
    --url) SITE_URL=$2 ;;
    --branch) BRANCH=$2 ;;
    --keep) KEEP=$2 ;;
    --site-code) SITE_CODE=$2 ;;
    --after) AFTER=$2 ;;
    *) fail "Unknown: $1. See --help" ;;
  esac
  shift 2
done

if [ -z "$REPOSITORY" ] || [ -z "$WEB_ROOT" ] || [ -z "$SITE_URL" ]; then
  usage >&2
  exit 2
fi
if ! [[ $SITE_URL =~ ^https?://([A-Za-z0-9.-]+)(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?$ ]]; then
  fail "--url: $SITE_URL is no plain web address such as https://example.org/loften/"
fi
SITE_URL=${SITE_URL%/}/
HOST=${BASH_REMATCH[1]}
BASE=/${SITE_URL#*://*/}
[[ $KEEP =~ ^[1-9][0-9]*$ ]] || fail '--keep: a number from 1'
git check-ref-format "refs/heads/$BRANCH" || fail "--branch: $BRANCH is no name of a branch"

for tool in git node npm flock sha256sum find mktemp stat; do
  command -v "$tool" >/dev/null || fail "$tool is missing on this machine."
done
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] ||
  fail "Node 20 or later is needed; this is $(node --version)."

mkdir -p "$WEB_ROOT" "$REPOSITORY"
WEB_ROOT=$(cd "$WEB_ROOT" && pwd -P)
REPOSITORY=$(cd "$REPOSITORY" && pwd -P)
case $WEB_ROOT$REPOSITORY in
  *[!A-Za-z0-9._/-]*) fail 'The paths may have only letters, digits, dots, hyphens and underscores: they go into server configuration.' ;;
esac

if [ -n "$SITE_CODE" ]; then
  SITE_CODE=$(cd "$SITE_CODE" && pwd -P)
  [ -f "$SITE_CODE/deploy/release.ts" ] || fail "--site-code: $SITE_CODE is no copy of this project"
  [ -x "$SITE_CODE/node_modules/.bin/node" ] || (cd "$SITE_CODE" && npm ci --no-audit --no-fund)
fi

# ── The repository ─────────────────────────────────────────────────────────────────────────────────────────────
for hook in pre-receive post-receive; do
  if [ -e "$REPOSITORY/hooks/$hook" ] && ! grep -q publish/site.sh "$REPOSITORY/hooks/$hook"; then
    fail "$REPOSITORY/hooks/$hook exists and is another's. Nothing was changed there."
  fi
done
git init --quiet --bare "$REPOSITORY"
git --git-dir="$REPOSITORY" symbolic-ref HEAD "refs/heads/$BRANCH"
# Malformed objects, and pushes that would fill the disk, are refused by git itself.
git --git-dir="$REPOSITORY" config receive.fsckObjects true
git --git-dir="$REPOSITORY" config receive.maxInputSize 200m

mkdir -p "$REPOSITORY/publish" "$WEB_ROOT"/{releases,ready,work/modules,server}
chmod 700 "$WEB_ROOT/work"

# A file is put in place whole, so a push that comes at this moment meets the old one or the new one.
place() {
  local mode=$1 file=$2
  cat >"$file.next"
  chmod "$mode" "$file.next"
  mv -fT "$file.next" "$file"
}

# Where node and npm are now: a push over ssh comes with a shorter PATH.
TOOLS=$(dirname "$(command -v node)"):$(dirname "$(command -v npm)")
for name in REPOSITORY WEB_ROOT SITE_URL SITE_CODE BRANCH KEEP AFTER TRUST_EDITORS TOOLS; do
  printf '%s=%q\n' "$name" "${!name}"
done | place 644 "$REPOSITORY/publish/settings"
place 755 "$REPOSITORY/publish/site.sh" <"$HERE/site.sh"
place 755 "$REPOSITORY/hooks/pre-receive" <<'HOOK'
#!/bin/sh
exec "$(git rev-parse --absolute-git-dir)/publish/site.sh" receive
HOOK
place 755 "$REPOSITORY/hooks/post-receive" <<'HOOK'
#!/bin/sh
exec "$(git rev-parse --absolute-git-dir)/publish/site.sh" accept
HOOK

# ── The web servers' configuration, with this site's names filled in ───────────────────────────────────────────
fill() { sed -e "s|@WEB_ROOT@|$WEB_ROOT|g" -e "s|@BASE@|$BASE|g" -e "s|@HOST@|$HOST|g" "$1"; }
for file in nginx/server.conf nginx/site.conf nginx/maps.conf caddy/Caddyfile caddy/site.caddy caddy/headers.caddy; do
  fill "$HERE/$file" | place 644 "$WEB_ROOT/server/$(basename "$file")"
done
# nginx refuses directives of modules it does not have, so those of brotli are in a file of their own.
if ls /etc/nginx/modules-enabled/*brotli-static* >/dev/null 2>&1 || { nginx -V 2>&1 || true; } | grep -q brotli; then
  place 644 "$WEB_ROOT/server/brotli.conf" <"$HERE/nginx/brotli.conf"
else
  rm -f "$WEB_ROOT/server/brotli.conf"
fi

cat <<TEXT
Ready.
  Push to it:    git remote add publicering $REPOSITORY && git push publicering $BRANCH
                 (from another machine: user@$HOST:$REPOSITORY)
  Serve it:      $WEB_ROOT/server/ has the configuration of nginx and Caddy; deploy/README.md says where it goes
  Look after it: $REPOSITORY/publish/site.sh status
TEXT

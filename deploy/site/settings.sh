#!/usr/bin/env bash
# shellcheck disable=SC2153
# Publishes the site of one repository: receives pushes, puts releases live, and gives the operator control.
#
# Runs from the folder `publish/` that setup.sh creates in the bare repository, and reads `settings` there. setup.sh joins the
# files of deploy/site/ into one, so that it is replaced as a whole. Pushers get messages in Swedish, the operator in English. See
# deploy/README.md.
set -Eeuo pipefail
shopt -s inherit_errexit
umask 022

usage() {
  cat <<'TEXT'
Usage: site.sh COMMAND

  status              show what is live, since when and from which commit, what is under way, and the last push that was refused;
                      ends with 1 if the branch is ahead of what is live
  releases            list the kept releases, with the live one marked
  rollback [RELEASE]  put an earlier release live: the previous one, or one named by its commit; it stays until the next push
  publish             put the branch's newest commit live, building it if necessary
  rebuild             build the branch's newest commit again as of today, and put it live if anything differs
  verify [RELEASE]    check the live release, or another: checksums, pages, links, search
  forget [WORDS]      remove all earlier releases, and say what git still holds (of certain words)
  key NAME FILE       print the line for authorized_keys that lets an editor's public key push, and nothing else

Called by git: receive (pre-receive), accept (post-receive). Called by sshd: editor NAME.
TEXT
}

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Written by setup.sh: REPOSITORY WEB_ROOT SITE_URL SITE_CODE BRANCH KEEP AFTER TRUST_EDITORS BUILD_MINUTES
# WAIT_MINUTES PUSH_MB TOOLS
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
# What is being published, by whom and since when.
UNDER_WAY=$WORK/under-way
# What programs printed during the last push.
LOG=$WORK/log
# The last push that was refused, and what its pusher was told.
REFUSED=$WEB_ROOT/refused
HEAD_REF=refs/heads/$BRANCH
TRY_SECONDS=5
# Less is a full disk.
LEAST_KB=4096


#!/usr/bin/env bash
# Checks the articles of a repository in a CI job: annotations to standard output, a summary for the job, and the report
# as SARIF and JSON beside it. Exits as stet does. Settings are those of stet: STET_FAIL_ON, STET_BASELINE and their like.
#
#   ARTICLES       files, globs and folders, one a line (default: everything here)
#   CHANGED_ONLY   false checks a pull request as a whole
#   STET_BIN       the command (default: stet)
set -euo pipefail

# A job summary holds 1 MiB; what is cut is in the report.
max_summary_bytes=1000000

out=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/stet-report
mkdir -p "$out"
printf '%s\n' "${ARTICLES:-.}" >"$out/articles.txt"

# The revision that a pull request is compared with. GitHub checks out the merge of both branches: its first parent is
# the base as it was then. Elsewhere the base branch is fetched, where the clone does not have it.
base_revision() {
  if git rev-parse --verify --quiet 'HEAD^2' >/dev/null; then
    echo 'HEAD^1'
    return
  fi
  local branch="refs/remotes/origin/$GITHUB_BASE_REF"
  git rev-parse --verify --quiet "$branch" >/dev/null ||
    git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$GITHUB_BASE_REF:$branch" >&2
  echo "$branch"
}

options=(
  --files-from "$out/articles.txt"
  --format github
  --format "markdown=$out/summary.md"
  --format "sarif=$out/stet.sarif"
  --format "json=$out/report.json"
)
if [ -n "${GITHUB_BASE_REF:-}" ] && [ "${CHANGED_ONLY:-true}" != false ]; then
  base=$(base_revision)
  options+=(--changed-since "$base")
fi

rm -f "$out/summary.md" "$out/stet.sarif" "$out/report.json"
code=0
"${STET_BIN:-stet}" check "${options[@]}" || code=$?

if [ -f "$out/summary.md" ]; then
  head -c "$max_summary_bytes" "$out/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  case $code in
    0) outcome=pass ;;
    1) outcome=fail ;;
    3) outcome=too-much-unknown ;;
    *) outcome=incomplete ;;
  esac
  {
    echo "outcome=$outcome"
    echo "summary=$out/summary.md"
    echo "sarif=$out/stet.sarif"
    echo "report=$out/report.json"
  } >>"${GITHUB_OUTPUT:-/dev/null}"
fi
exit "$code"

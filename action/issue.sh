#!/usr/bin/env bash
# Keeps one issue up to date with what a scheduled run found: opened with the first problem, changed with every run,
# closed when nothing is left. Needs gh, GH_TOKEN and GITHUB_REPOSITORY.
#
#   TITLE     of the issue; it is known again by this
#   OUTCOME   of the run: pass closes the issue
#   BODY      the file with the summary
set -euo pipefail

# An issue holds 65,536 characters.
max_body_bytes=60000

text=$(mktemp)
trap 'rm -f "$text"' EXIT
head -c "$max_body_bytes" "$BODY" >"$text"

number=$(gh issue list --repo "$GITHUB_REPOSITORY" --state open --limit 1000 --json number,title \
  --jq "[.[] | select(.title == env.TITLE)][0].number // empty")

if [ "$OUTCOME" = pass ]; then
  [ -z "$number" ] || gh issue close "$number" --repo "$GITHUB_REPOSITORY" --comment 'Nothing is left: the gate passes.'
elif [ -z "$number" ]; then
  gh issue create --repo "$GITHUB_REPOSITORY" --title "$TITLE" --body-file "$text"
else
  gh issue edit "$number" --repo "$GITHUB_REPOSITORY" --body-file "$text"
fi

#!/usr/bin/env bash
# Takes an API from dev over test to prod: variables, a canary from 5 to 25 percent, its promotion, a rollback.
# Works in a copy of its folder; APIGW names the program.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$(dirname "${BASH_SOURCE[0]}")"/*.yaml "$folder"
cd "$folder"

day=0
step() { day=$((day + 1)); export APIGW_TIME=2026-01-0${day}T09:00:00Z; printf '\n# %s\n' "$*"; }
run() { printf '$ apigw %s\n%s\n' "$*" "$("${APIGW:-apigw}" "$@" 2>&1)"; }

step 'The first version goes to every stage. The variables come from apigw.yaml.'
run deploy openapi.yaml --stage dev
run deploy openapi.yaml --stage test
run deploy openapi.yaml --stage prod --description first-release
run simulate --stage prod GET /songs

step 'The file changes, and dev answers as before: it was not deployed.'
cp next.yaml openapi.yaml
run simulate --stage dev GET /songs/1
run deploy openapi.yaml --stage dev
run simulate --stage dev GET /songs/1

step 'It is tested, and five percent of prod may see it, with a table of their own.'
run deploy openapi.yaml --stage test
run deploy openapi.yaml --stage prod --canary 5 --canary-variables table=songs-next
run stages

step 'Nobody complains: 25 percent.'
run canary prod --percent 25
run simulate --stage prod GET /songs --repeat 1000

step 'All of them. The overrides become variables of the stage.'
run promote prod
run canary prod --remove

step 'Somebody complains. The deployment goes back, variables stay as they are.'
run rollback prod
run stage prod --set /variables/table=songs
run history prod

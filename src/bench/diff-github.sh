#!/usr/bin/env bash
# Compares the description of GitHub's API in two releases of the npm package @octokit/openapi, with apigw and, where they can be
# found, with other programs beside it, and prints the median of the wall clock.
#
#   src/bench/diff-github.sh [RUNS]        default: 5
#
# APIGW=…      the program under test (default: apigw)
# OASDIFF=…    github.com/oasdiff/oasdiff (default: oasdiff), left out where it is not installed:
#              go install github.com/oasdiff/oasdiff@latest
# BEFORE=… AFTER=…   the releases
set -euo pipefail

runs=${1:-5}
apigw=${APIGW:-apigw}
oasdiff=${OASDIFF:-oasdiff}
before=${BEFORE:-22.0.0}
after=${AFTER:-23.0.2}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fetch() { # version
    (cd "$folder" && npm pack --silent "@octokit/openapi@$1" > /dev/null \
        && tar xzf "octokit-openapi-$1.tgz" package/generated/api.github.com.json \
        && mv package/generated/api.github.com.json "$1.json")
}

median() { # label, command …
    local label=$1 times=() start end
    shift
    for ((i = 0; i <= runs; i++)); do
        start=$(date +%s%N)
        "$@" > "$folder/out" 2> "$folder/err" || true # exit code 1 says that there are changes
        end=$(date +%s%N)
        if [ ! -s "$folder/out" ]; then
            echo "$label printed nothing: $(head -1 "$folder/err")" >&2
            return 1
        fi
        [ "$i" -eq 0 ] || times+=($(((end - start) / 1000000))) # the first run warms the disk
    done
    printf '%-34s %6d ms  (%s lines)\n' "$label" "$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")" \
        "$(wc -l < "$folder/out" | tr -d ' ')"
}

fetch "$before"
fetch "$after"
echo "@octokit/openapi $before → $after, $(($(wc -c < "$folder/$after.json") / 1000000)) MB each, median of $runs runs"
median "apigw diff-stages" "$apigw" diff-stages "$folder/$before.json" "$folder/$after.json"
if command -v "$oasdiff" > /dev/null; then
    median "oasdiff changelog" "$oasdiff" changelog "$folder/$before.json" "$folder/$after.json"
    median "oasdiff breaking" "$oasdiff" breaking "$folder/$before.json" "$folder/$after.json"
fi

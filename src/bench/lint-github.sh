#!/usr/bin/env bash
# Lints GitHub's own description, 13 MB of OpenAPI, with apigw, Spectral and Redocly CLI side by side: all rules of ours with
# spectral:oas, spectral:oas, and Redocly's recommended rules. Prints medians of wall time and peak memory.
#
#   src/bench/lint-github.sh [RUNS]     needs bash, GNU time as /usr/bin/time, node with npm, and target/apigw (mvn package)
#
# BENCH_DIR keeps what is downloaded (default: target/bench); SPECTRAL_RUNS and REDOCLY_RUNS are how often the others run
# (default: 1 and 3; Spectral takes minutes); BENCH_SKIP names tools to leave out, such as "spectral redocly".
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
runs=${1:-5}
apigw=${APIGW:-$top/target/apigw/bin/apigw}
dir=${BENCH_DIR:-$top/target/bench}
mkdir -p "$dir"
cd "$dir"

[ -x "$apigw" ] || { echo "no $apigw; run mvn -B package first" >&2; exit 2; }
if [ ! -d node_modules/@octokit/openapi ] || [ ! -d node_modules/@stoplight/spectral-cli ] || [ ! -d node_modules/@redocly/cli ]; then
    npm install --no-save --no-audit --no-fund @octokit/openapi @stoplight/spectral-cli@6 @redocly/cli@2 yaml@2 >&2
fi
[ -e github.json ] || cp node_modules/@octokit/openapi/generated/api.github.com.json github.json
[ -e github.yaml ] || node -e '
    const { readFileSync, writeFileSync } = require("fs");
    writeFileSync("github.yaml", require("yaml").stringify(JSON.parse(readFileSync("github.json")), { aliasDuplicateObjects: false }));'
echo 'extends: ["spectral:oas"]' > ruleset.yaml
echo 'extends: [recommended]' > redocly.yaml

# measure NAME RUNS COMMAND...: the medians of seconds and MiB; findings are no failure here
measure() {
    local name=$1 times=$2 i
    shift 2
    : > samples.txt
    for ((i = 0; i < times; i++)); do
        /usr/bin/time -f '%e %M' -o sample.txt "$@" > out.txt 2> err.txt || true
        tail -n 1 sample.txt >> samples.txt
    done
    awk -v name="$name" -v runs="$times" '{ seconds[NR] = $1; memory[NR] = $2 }
        function median(values, n,   i, j, swap) {
            for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++)
                if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
            return values[int((n + 1) / 2)]
        }
        END { printf "  %-10s %8.2f s %7.0f MiB  (median of %d)\n", name, median(seconds, NR), median(memory, NR) / 1024, runs }' samples.txt
}

for file in github.json github.yaml; do
    echo "$file"
    measure apigw "$runs" "$apigw" lint --ruleset spectral:oas --format compact "$file"
    case " ${BENCH_SKIP:-} " in *" redocly "*) ;; *)
        measure redocly "${REDOCLY_RUNS:-3}" node_modules/.bin/redocly lint --config redocly.yaml --max-problems 100000 --format json "$file" ;;
    esac
    case " ${BENCH_SKIP:-} " in *" spectral "*) ;; *)
        measure spectral "${SPECTRAL_RUNS:-1}" node_modules/.bin/spectral lint --ruleset ruleset.yaml --format json "$file" ;;
    esac
done

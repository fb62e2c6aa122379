#!/usr/bin/env bash
# fuzz.sh BUILD SECONDS: fuzzes the marking from the small corpus of the tree; what is found stays in the build folder.
set -euo pipefail
build=$1
seconds=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$build/corpus" "$build/found"
exec "$build/bin/assess_fuzz" -max_total_time="$seconds" -max_len=6000 -timeout=5 -rss_limit_mb=4096 \
  -artifact_prefix="$build/found/" -print_final_stats=1 "$build/corpus" "$here/corpus"

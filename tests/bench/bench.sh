#!/usr/bin/env bash
# bench.sh BUILD [OUT.md]: runs every benchmark of a build tree and prints one table.
exec python3 "$(dirname "$0")/bench.py" "$@"

#!/usr/bin/env python3
"""Fails on left-overs, machine paths, tabs, lines over 160 columns and files over 600 lines in the program's source."""
import pathlib
import re
import sys

LEFT_OVER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
MACHINE_PATH = re.compile(r"(^|[^A-Za-z.])/(home|root|work)/[a-z]")
LONGEST_LINE = 160
MOST_LINES = 600


def problems_of(path, name):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > MOST_LINES:
        yield f"{name}: {len(lines)} lines, at most {MOST_LINES}: split it by idea"
    for number, line in enumerate(lines, 1):
        if LEFT_OVER.search(line):
            yield f"{name}:{number}: a left-over: finish it or delete it"
        if MACHINE_PATH.search(line):
            yield f"{name}:{number}: a path of one machine"
        if "\t" in line:
            yield f"{name}:{number}: a tab"
        if len(line) > LONGEST_LINE:
            yield f"{name}:{number}: {len(line)} columns, at most {LONGEST_LINE}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in ("app", "tests", "cmake") if (root / folder).exists()
             for path in sorted((root / folder).rglob("*"))
             if path.suffix in {".cpp", ".h", ".py", ".sh", ".cmake", ".sql"} or path.name == "CMakeLists.txt"]
    found = [problem for path in files for problem in problems_of(path, path.relative_to(root))]
    print("\n".join(found) if found else f"{len(files)} files are clean")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

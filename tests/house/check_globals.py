#!/usr/bin/env python3
"""Fails on a mutable global or a static local with state in the program's own libraries, unless it is listed in
allowed_globals.txt with its reason (* stands for any letters); fails on a listed one that is gone too."""
import fnmatch
import pathlib
import re
import subprocess
import sys

# Sections whose contents may change while the program runs; .data.rel.ro is written by the loader only.
MUTABLE = re.compile(r"\s(\.data|\.bss|\.tdata|\.tbss)(\.(?!rel\.ro)[^\s]*)?\s+[0-9a-f]{8,}\s+(?:\.hidden\s+)?(\S.*)$")


def mutable_symbols(library):
    lines = subprocess.run(["objdump", "-t", "-C", library], capture_output=True, text=True, check=True).stdout
    for line in lines.splitlines():
        found = MUTABLE.search(line)
        if found and re.match(r"[0-9a-f]{16} .{6}O ", line):
            name = found.group(3).strip()
            # DW.ref is how the compiler refers to a function of the exception runtime.
            if not name.startswith(("guard variable", "DW.ref.")):
                yield name


def main():
    listed = {}
    for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, reason = line.partition(" -- ")
            listed[name.strip()] = reason.strip()
    problems = [f"{name}: listed without a reason" for name, reason in listed.items() if not reason]
    seen = set()
    for library in sys.argv[2:]:
        for name in mutable_symbols(library):
            known = next((entry for entry in listed if fnmatch.fnmatchcase(name, entry)), None)
            seen.add(known)
            if known is None:
                problems.append(f"{library}: {name} can change; pass it as an argument instead")
    problems += [f"allowed_globals.txt: {name} does not exist any more" for name in sorted(set(listed) - seen)]
    print("\n".join(problems) if problems else f"{len(sys.argv) - 2} libraries, {len(listed)} mutable globals, all listed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

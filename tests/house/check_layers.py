#!/usr/bin/env python3
"""Fails on an include that app/layers.txt does not allow, on a listed edge that nobody uses, on a CMake link that
differs from the list, and on a third-party header in a public header."""
import pathlib
import re
import sys

PUBLIC_THIRD_PARTY = {("ui", "imgui.h"), ("platform", "imgui.h"), ("course", "nlohmann/json_fwd.hpp")}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
LINKS = re.compile(r"\bLAYERS\s+([a-z\s]+?)(?=[A-Z)])")


def read_table(path):
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, _, allowed = line.partition(":")
            table[name.strip()] = set(allowed.split())
    return table


def layer_of(path, app):
    relative = path.relative_to(app)
    return relative.parts[0] if len(relative.parts) > 1 else "main"


def check_includes(app, table):
    problems, used = [], {name: set() for name in table}
    for path in sorted([*app.rglob("*.h"), *app.rglob("*.cpp")]):
        layer = layer_of(path, app)
        if layer not in table:
            problems.append(f"{path}: the folder {layer}/ is not in layers.txt")
            continue
        for kind, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            target = name.split("/")[0]
            if kind == "<":
                if path.suffix == ".h" and re.search(r"[./]", name) and (layer, name) not in PUBLIC_THIRD_PARTY:
                    problems.append(f"{path}: <{name}> is third-party and belongs in a .cpp file")
            elif target in table and target != layer:
                used[layer].add(target)
                if target not in table[layer]:
                    problems.append(f"{path}: {layer}/ may not include {name}")
    for layer, allowed in table.items():
        for target in sorted(allowed - used[layer]):
            problems.append(f"layers.txt: {layer} lists {target}, which it never includes")
    return problems


def check_links(app, table):
    problems = []
    for layer, allowed in table.items():
        path = app / layer / "CMakeLists.txt"
        if not path.exists():
            if layer != "main":
                problems.append(f"{path}: missing")
            continue
        found = LINKS.search(path.read_text(encoding="utf-8"))
        linked = set(found.group(1).split()) if found else set()
        if linked != allowed:
            problems.append(f"{path}: links {sorted(linked)}, layers.txt says {sorted(allowed)}")
    return problems


def main():
    app = pathlib.Path(sys.argv[1]) / "app"
    table = read_table(app / "layers.txt")
    problems = check_includes(app, table) + check_links(app, table)
    print("\n".join(problems) if problems else f"{len(table)} layers, no forbidden and no unused edge")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""The checks of this folder must fail on what they are there to find."""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def run(script, *arguments):
    done = subprocess.run([sys.executable, HERE / script, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def layers_tree(root, include):
    write(root / "app/layers.txt", "base:\ntext: base\n")
    write(root / "app/base/a.h", "#pragma once\n")
    write(root / "app/base/CMakeLists.txt", "passerelle_layer(base SOURCES a.cpp)\n")
    write(root / "app/text/b.cpp", '#include "base/a.h"\n')
    write(root / "app/text/CMakeLists.txt", "passerelle_layer(text SOURCES b.cpp\n  LAYERS base)\n")
    write(root / "app/base/a.cpp", include)


def expect(name, condition, output):
    print(f"{'ok' if condition else 'FAILED'}: {name}" + ("" if condition else f"\n{output}"))
    return condition


def check_layers(folder):
    layers_tree(folder / "good", "\n")
    code, output = run("check_layers.py", folder / "good")
    good = expect("a true layer list passes", code == 0, output)
    layers_tree(folder / "upward", '#include "text/b.h"\n')
    code, output = run("check_layers.py", folder / "upward")
    upward = expect("an upward include fails", code == 1 and "may not include text/b.h" in output, output)
    layers_tree(folder / "stale", "\n")
    write(folder / "stale/app/text/b.cpp", "\n")
    code, output = run("check_layers.py", folder / "stale")
    stale = expect("an edge that nobody uses fails", code == 1 and "never includes" in output, output)
    return good and upward and stale


def check_globals(folder):
    folder.mkdir()
    write(folder / "g.cpp", "namespace p { int counter = 0; const int fixed = 3; int next() { return counter += fixed; } }\n")
    subprocess.run(["g++", "-c", folder / "g.cpp", "-o", folder / "g.o"], check=True)
    write(folder / "none.txt", "\n")
    write(folder / "listed.txt", "p::counter -- a test\n")
    write(folder / "stale.txt", "p::counter -- a test\np::gone -- a test\n")
    found = [run("check_globals.py", folder / name, folder / "g.o") for name in ("none.txt", "listed.txt", "stale.txt")]
    return all([expect("a mutable global fails", found[0][0] == 1 and "p::counter" in found[0][1], found[0][1]),
                expect("a listed one passes", found[1][0] == 0, found[1][1]),
                expect("a stale entry fails", found[2][0] == 1 and "p::gone" in found[2][1], found[2][1])])


def check_text(folder):
    write(folder / "app/a.cpp", "int a;  // TO" + "DO later\n")
    code, output = run("check_text.py", folder)
    return expect("a left-over fails", code == 1 and "left-over" in output, output)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        results = [check_layers(folder / "layers"), check_globals(folder / "globals"), check_text(folder / "text")]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

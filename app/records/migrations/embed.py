#!/usr/bin/env python3
"""Writes the numbered .sql files as a C++ source: embed.py OUT.cpp 001_first.sql 002_second.sql ..."""
import pathlib
import sys


def main():
    out, files = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]
    for number, path in enumerate(files, 1):
        if int(path.name.split("_")[0]) != number:
            sys.exit(f"{path.name}: expected number {number:03}; migrations are numbered without a gap")
    texts = [f'    R"sql({path.read_text(encoding="utf-8")})sql",\n' for path in files]
    out.write_text('#include "records/migrations.h"\n\nnamespace passerelle::records {\nnamespace {\n\n'
                   f"constexpr const char* kMigrations[] = {{\n{''.join(texts)}}};\n\n}}  // namespace\n\n"
                   "std::span<const char* const> migrations() { return kMigrations; }\n\n"
                   "}  // namespace passerelle::records\n", encoding="utf-8")


if __name__ == "__main__":
    main()

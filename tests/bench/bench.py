"""Measures a build tree and prints one table of medians and ratios. Usage: bench.py BUILD [OUT.md]

Absolute figures belong to the machine; the ratios beside them compare with Dear ImGui's own example, measured in the
same run, and are what to watch.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 15
IDLE_SECONDS = 10


class Screen:
    """Xvfb on a free display, so that the figures do not depend on a desktop."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp", "-screen", "0", "1280x800x24"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.folder = Path(tempfile.mkdtemp(prefix="passerelle-bench-"))
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, **more):
        return {**os.environ, "DISPLAY": self.display, **more}

    def start_program(self, program):
        """Starts the program with the same profile each time; gives the process and seconds to its first frame."""
        dump = self.folder / "frame.json"
        dump.unlink(missing_ok=True)
        started = time.clock_gettime(time.CLOCK_MONOTONIC)
        process = subprocess.Popen([program, "--profile", self.folder / "profile"], stdout=subprocess.DEVNULL,
                                   env=self.environment(PASSERELLE_DUMP=str(dump)))
        while not dump.exists():
            if process.poll() is not None:
                sys.exit(f"bench: {program} ended with {process.returncode}")
            time.sleep(0.002)
        return process, json.loads(dump.read_bytes())["shown_at"] - started

    def start_example(self, program):
        started = time.clock_gettime(time.CLOCK_MONOTONIC)
        process = subprocess.Popen([program], stdout=subprocess.PIPE, text=True, env=self.environment())
        shown = process.stdout.readline()
        if not shown:
            sys.exit(f"bench: {program} did not start")
        return process, float(shown) - started


def end(process):
    process.terminate()
    process.wait()
    if process.stdout:
        process.stdout.close()


def median_start(start):
    """Median seconds from exec to the first frame. The first start warms the disk cache and is not counted."""
    times = []
    for _ in range(STARTS + 1):
        process, seconds = start()
        end(process)
        times.append(seconds)
    return statistics.median(times[1:])


def cpu_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(process):
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


def at_rest(start):
    """Share of one processor in percent over ten seconds in which nothing happens, and resident megabytes."""
    process, _ = start()
    time.sleep(1.0)  # the frames that follow a start are not rest
    before = cpu_seconds(process)
    time.sleep(IDLE_SECONDS)
    used, memory = cpu_seconds(process) - before, resident_megabytes(process)
    end(process)
    return 100 * used / IDLE_SECONDS, memory


def run_benchmarks(program):
    """Median CPU time in seconds by name."""
    ended = subprocess.run([program, "--benchmark_format=json", "--benchmark_repetitions=5",
                            "--benchmark_min_time=0.2", "--benchmark_report_aggregates_only=true"],
                           check=True, capture_output=True, text=True)
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    results = {}
    for entry in json.loads(ended.stdout)["benchmarks"]:
        if entry.get("error_occurred"):
            sys.exit(f"bench: {entry['name']}: {entry['error_message']}")
        if entry.get("aggregate_name") == "median":
            results[entry["run_name"]] = entry["cpu_time"] * units[entry["time_unit"]]
    return results


def show_time(seconds):
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds / size < 100 else f"{seconds / size:.0f} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def row(what, ours, against, theirs, show):
    ratio = f"{ours / theirs:.2f}" if theirs else "-"
    return what, show(ours), f"{show(theirs)} ({against})", ratio


def window_rows(build):
    with Screen() as screen:
        program, example = build / "bin" / "passerelle", build / "bin" / "imgui_example"
        first, yardstick = (median_start(lambda: screen.start_program(program)),
                            median_start(lambda: screen.start_example(example)))
        idle, memory = at_rest(lambda: screen.start_program(program))
        example_idle, example_memory = at_rest(lambda: screen.start_example(example))
    name = "ImGui example"
    return [row("exec to first frame", first, name, yardstick, show_time),
            row("CPU at rest, 10 s", idle, name, example_idle, lambda share: f"{share:.1f} %"),
            row("resident memory", memory, name, example_memory, lambda size: f"{size:.0f} MB")]


def inner_rows(results):
    demo = results["draw_demo_window"]
    rows = [row(f"CPU of a frame: {what}", results[name], "ImGui demo window", demo, show_time)
            for what, name in (("lesson", "draw_lesson"), ("lesson in both languages", "draw_dual_lesson"),
                               ("checkpoint", "draw_checkpoint"))]
    one = results["load_modules/1"]
    rows.append(("loading 1 module", show_time(one), "-", "-"))
    for count in (100, 1000):
        rows.append(row(f"loading {count:,} modules", results[f"load_modules/{count}"], f"{count:,} times one",
                        count * one, show_time))
    short = results["assess_short_answer"]
    rows.append(("marking a short answer", show_time(short), "-", "-"))
    for what, name in (("60 words", "assess_60_words"), ("4,000 characters", "assess_4000_characters")):
        rows.append(row(f"marking {what}", results[name], "short answer", short, show_time))
    return rows


def table(rows):
    heads = ("measure", "median", "beside", "ratio")
    widths = [max(len(line[at]) for line in (heads, *rows)) for at in range(4)]
    lines = [heads, tuple("-" * width for width in widths), *rows]
    return "\n".join("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines)


def main():
    build = Path(sys.argv[1])
    if shutil.which("Xvfb") is None:
        sys.exit("bench: Xvfb is missing; ./dev bench installs it")
    printed = table(window_rows(build) + inner_rows(run_benchmarks(build / "bin" / "passerelle_bench")))
    print(printed)
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(printed + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Measures a build tree and prints one table of medians and ratios. Usage: bench.py BUILD [OUT.md]

Absolute figures belong to the machine; the ratios beside them compare with something measured in the same run (Dear
ImGui's own example, the naive marker, the smaller case) and are what to watch.
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

ROOT = Path(__file__).resolve().parents[2]
STARTS = 7
IDLE_SECONDS = 10
REPETITIONS = 3
LINES = 15000  # of the run of `score`


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
    """Median CPU time in seconds and median counters, by name."""
    ended = subprocess.run([program, "--benchmark_format=json", f"--benchmark_repetitions={REPETITIONS}",
                            "--benchmark_min_time=0.1", "--benchmark_report_aggregates_only=true"],
                           check=True, capture_output=True, text=True)
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    results = {}
    for entry in json.loads(ended.stdout)["benchmarks"]:
        if entry.get("error_occurred"):
            sys.exit(f"bench: {entry['name']}: {entry['error_message']}")
        if entry.get("aggregate_name") == "median":
            name = "/".join(part for part in entry["run_name"].split("/") if ":" not in part)
            results[name] = {**entry, "seconds": entry["cpu_time"] * units[entry["time_unit"]]}
    return results


def sample_lines():
    """Input of `score`: the sample answers of the course, over and over."""
    lines = []
    for file in sorted(ROOT.glob("content/modules/*/answers.json")):
        read = json.loads(file.read_bytes())
        lines += [json.dumps({"id": number, "question": f"{read['module']}/{answer['question']}", "text": answer["text"]})
                  for number, answer in enumerate(read["answers"])]
    return "\n".join((lines * (LINES // len(lines) + 1))[:LINES]) + "\n"


def score_seconds(program, lines, jobs):
    """Median wall time of `score --jsonl --jobs N`, with the time that it needs to start."""
    times = []
    for _ in range(REPETITIONS):
        started = time.monotonic()
        subprocess.run([program, "score", "--jsonl", "--jobs", str(jobs)], input=lines, text=True,
                       stdout=subprocess.DEVNULL, check=False)
        times.append(time.monotonic() - started)
    return statistics.median(times)


def show_time(seconds):
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds / size < 100 else f"{seconds / size:.0f} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def show_share(share):
    return f"{100 * share:.1f} %"


def show_count(count):
    return f"{count:,.0f}"


def show_size(megabytes):
    return f"{megabytes:.1f} MB"


def alone(what, ours, show):
    return what, show(ours), "-", "-"


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
            row("CPU at rest, 10 s", idle / 100, name, example_idle / 100, show_share),
            row("resident memory", memory, name, example_memory, show_size)]


def frame_rows(results):
    demo = results["draw_demo_window"]["seconds"]
    return [row(f"CPU of a frame: {what}", results[name]["seconds"], "ImGui demo window", demo, show_time)
            for what, name in (("lesson", "draw_lesson"), ("lesson in both languages", "draw_dual_lesson"),
                               ("checkpoint", "draw_checkpoint"), ("home", "draw_home"), ("review", "draw_review"),
                               ("a question of a review", "draw_review_question"), ("interview", "draw_interview"),
                               ("progress", "draw_progress"), ("history", "draw_history"), ("glossary", "draw_glossary"),
                               ("controls in both languages", "draw_controls"), ("search", "draw_search"),
                               ("settings", "draw_settings"))]


def load_rows(results):
    one = results["load_modules/1"]["seconds"]
    scheme = results["compile_scheme"]
    rows = [alone("loading the course", results["load_real_course"]["seconds"], show_time),
            alone("loading 1 module", one, show_time)]
    for count in (100, 1000):
        rows.append(row(f"loading {count:,} modules", results[f"load_modules/{count}"]["seconds"], "1 module", one, show_time))
    return rows + [alone("compiling the scheme", scheme["seconds"], show_time),
                   alone("memory of the scheme", scheme["megabytes"], show_size)]


def growing(results, benchmarks, counts, unit):
    """A row for each benchmark and count, beside the smallest count."""
    rows = []
    for what, name in benchmarks:
        least = results[f"{name}/{counts[0]}"]["seconds"]
        for count in counts:
            rows.append(row(f"{what}, {count:,} {unit}", results[f"{name}/{count}"]["seconds"], f"{counts[0]:,} {unit}",
                            least, show_time))
    return rows


def search_rows(results):
    return growing(results, (("search: making the index", "search_index"), ("search: one query", "search_query")),
                   (10, 100, 1000), "modules")


def record_rows(results):
    by_answers = (("reading the record", "open_record"), ("what is due", "list_due_of_answers"), ("opening home", "open_home"),
                  ("opening review", "open_review"), ("opening progress", "open_progress"),
                  ("opening the history", "open_history"), ("opening the interview", "open_interview"),
                  ("opening a checkpoint", "open_checkpoint"))
    by_modules = (("what is due", "list_due_of_modules"), ("progress", "count_progress_of_modules"))
    return (growing(results, by_answers, (100, 1000, 10000), "answers")
            + growing(results, by_modules, (10, 100, 1000), "modules"))


def sample_rows(results):
    engine, naive = results["mark_samples"], results["mark_samples_naively"]
    name = "naive"
    rows = [row(f"right labels, {show_count(engine['answers'])} samples", engine["right"], name, naive["right"], show_share),
            row("answers a second, one core", engine["answers_a_second"], name, naive["answers_a_second"], show_count)]
    return rows + [row(f"one sample answer, {what}", engine[what] * 1e-6, name, naive[what] * 1e-6, show_time)
                   for what in ("p50", "p99", "max")]


def answer_rows(results):
    short = results["assess_short_answer"]["seconds"]
    rows = [alone("marking a short answer", short, show_time)]
    for what, name in (("60 words", "assess_60_words"), ("60 words never seen before", "assess_new_words"),
                       ("400 characters", "assess_length/400"), ("4,000 characters", "assess_length/4000"),
                       ("4,000 characters, repeated", "assess_repetition"),
                       ("4,000 characters of negations", "assess_negations"),
                       ("4,000 characters, no spaces", "assess_no_spaces"), ("4,000 misspelt words", "assess_misspelt")):
        rows.append(row(f"marking {what}", results[name]["seconds"], "short answer", short, show_time))
    return rows


def growth_rows(results):
    once = results["mark_with_labels/1"]
    rows = []
    for factor in (1, 10, 100):
        grown = results[f"mark_with_labels/{factor}"]
        labels = f"{show_count(grown['labels'])} labels"
        rows += [row(f"{labels}: answers a second", grown["answers_a_second"], "x1", once["answers_a_second"], show_count),
                 row(f"{labels}: compilation", grown["compile"], "x1", once["compile"], show_time),
                 row(f"{labels}: memory", grown["megabytes"], "x1", once["megabytes"], show_size)]
    return rows


def jobs_rows(program):
    lines = sample_lines()
    one = score_seconds(program, lines, 1)
    rows = [alone(f"score, {LINES:,} lines, 1 job", one, show_time)]
    cores = len(os.sched_getaffinity(0))
    for jobs in sorted({2, cores}):
        rows.append(row(f"score, {jobs} jobs on {cores} cores", score_seconds(program, lines, jobs), "1 job", one, show_time))
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
    rows = window_rows(build)
    results = run_benchmarks(build / "bin" / "passerelle_bench")
    for part in (frame_rows, load_rows, search_rows, record_rows, sample_rows, answer_rows, growth_rows):
        rows += part(results)
    printed = table(rows + jobs_rows(build / "bin" / "passerelle"))
    print(printed)
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(printed + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

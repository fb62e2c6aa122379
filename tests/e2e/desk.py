"""A desk for tests of the real program: an X server of its own, a keyboard, a screen, and the program on it.

Only Python's standard library, Xvfb, xdotool and setxkbmap. The program is asked what it shows through PASSERELLE_DUMP
(see app/main_dump.h); it is driven by key strokes and clicks alone. Nothing waits for a fixed time.
"""

import json
import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib
from pathlib import Path

PROGRAM = os.environ.get("PASSERELLE", "build/dev/bin/passerelle")
EDGE = 60  # pixels along the top and the bottom of the window that bars may cover
PATIENCE = 30.0  # seconds until a wait is a failure; nothing here takes more than one or two

ROLES = ["heading", "text", "button", "link", "text box", "switch", "switch option", "rail item", "outline entry", "chip",
         "image", "progress", "block", "row"]


def missing_tools(*more):
    return [tool for tool in ("Xvfb", "xdotool", "setxkbmap", *more) if shutil.which(tool) is None]


def wait_for(question, what, patience=PATIENCE):
    """Asks until the answer is true and returns it."""
    until = time.monotonic() + patience
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > until:
            raise AssertionError(f"waited {patience:.0f} s in vain for {what}")
        time.sleep(0.005)


def environment(display=None, **more):
    """Of the program: nothing of the person who runs the tests."""
    kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
            if name in os.environ}
    kept.update({"HOME": "/nonexistent", "LANG": "en_GB.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
                 "SPEECHD_ADDRESS": "unix_socket:/nonexistent/speechd.sock"})
    kept.update(more)
    if display:
        kept["DISPLAY"] = display
    return kept


def at(moment):
    """What makes the program believe that it is started at that moment ("2026-03-10 09:00:00"), in Paris in winter.

    By Debian's faketime, so that the program needs nothing for tests. Only the wall clock: what a program waits for takes
    as long as ever. AddressSanitizer wants to be loaded first, and is content when it is not.
    """
    told = subprocess.run(["faketime", "-f", "@" + moment, "sh", "-c", "printf %s \"$LD_PRELOAD\""],
                          capture_output=True, text=True, check=True)
    return {"LD_PRELOAD": told.stdout, "FAKETIME": "@" + moment, "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1", "TZ": "CET-1",
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}


def run(*arguments, timeout=60, **more):
    """Runs the program to its end, without a display."""
    return subprocess.run([PROGRAM, *map(str, arguments)], env=environment(**more), capture_output=True, text=True,
                          timeout=timeout, stdin=subprocess.DEVNULL)


def fresh_profile(test):
    """A folder for the record, gone with the test."""
    profile = Path(tempfile.mkdtemp(prefix="passerelle-profile-"))
    test.addCleanup(shutil.rmtree, profile)
    return profile


class Desk:
    """An X server with a French keyboard. -noreset: or the keyboard is forgotten between two programs."""

    def __init__(self, width=1280, height=800):
        self.width, self.height = width, height
        self.windows = 0
        self.folder = Path(tempfile.mkdtemp(prefix="passerelle-desk-"))
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp", "-screen", "0",
             f"{width}x{height}x24", "-fbdir", str(self.folder)],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.display = ":" + number
        subprocess.run(["setxkbmap", "fr", "oss"], env=environment(self.display), check=True)

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def xdotool(self, *arguments):
        # xdotool reads what it types in the character set of its locale.
        subprocess.run(["xdotool", *map(str, arguments)], env=environment(self.display, LC_ALL="C.UTF-8"), check=True,
                       stdout=subprocess.DEVNULL)

    def ask(self, *arguments):
        """What xdotool answers."""
        return subprocess.run(["xdotool", *map(str, arguments)], env=environment(self.display), check=True,
                              stdout=subprocess.PIPE, text=True).stdout

    def screen(self):
        """What the screen shows: width, height and rows of RGB bytes, from Xvfb's frame buffer (an XWD file)."""
        data = (self.folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", data[:100])
        size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        start = size + colours * 12
        rows = []
        for y in range(height):
            row = data[start + y * stride:start + y * stride + width * 4]
            rgb = bytearray(width * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(bytes(rgb))
        return width, height, rows


def write_png(path, width, height, rows):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


class DeskCase(unittest.TestCase):
    """A test at a desk: one X server for its tests, a fresh profile for each."""

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk()
        cls.addClassCleanup(cls.desk.close)

    def setUp(self):
        self.profile = fresh_profile(self)

    def start(self, *arguments, **more):
        """A window with the profile; put away with the test."""
        window = Window(self.desk, self.profile, *arguments, **more)
        self.addCleanup(lambda: window.process.poll() is None and window.kill())
        return window


class Window:
    """The program's window on a desk. welcome: the first start is not skipped."""

    def __init__(self, desk, profile, *arguments, welcome=False, **more):
        self.desk = desk
        self.profile = Path(profile)
        desk.windows += 1
        self.dump = desk.folder / f"frame-{desk.windows}.json"
        self.read_file, self.last_frame = None, None
        self.process = subprocess.Popen(
            [PROGRAM, "--profile", str(profile), *arguments], stdin=subprocess.DEVNULL,
            env=environment(desk.display, PASSERELLE_DUMP=str(self.dump), **more))
        frame = self.wait(lambda frame: frame["widgets"], "the first frame")
        if find(frame, "first_start/skip") and not welcome:
            self.click("first_start/skip")
            self.wait(lambda frame: not find(frame, "first_start/skip"), "the page behind the first start")

    # What it shows
    def frame(self):
        """The last frame that was shown."""
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        try:
            state = self.dump.stat()
            file = (state.st_ino, state.st_mtime_ns, state.st_size)
            if file != self.read_file:  # each frame is a new file; reading one again and again would slow the program
                self.last_frame = json.loads(self.dump.read_bytes())
                self.read_file = file
        except FileNotFoundError:
            return None
        return self.last_frame

    def wait(self, question, what, patience=PATIENCE):
        def asked():
            frame = self.frame()
            return frame is not None and question(frame) and frame

        try:
            return wait_for(asked, what, patience)
        except AssertionError:
            frame = self.frame()
            print(frame["text"] if frame else "(no frame)", file=sys.stderr)
            raise

    def widget(self, name, patience=PATIENCE):
        """The widget with that id, or the visible one with that label, once it is there."""
        frame = self.wait(lambda frame: find(frame, name), f"the widget {name}", patience)
        return find(frame, name)

    def has(self, name):
        return find(self.frame(), name) is not None

    def focused(self):
        return focused_in(self.frame())

    # What a person does
    def click(self, name):
        x, y = self.scroll_to(name)
        self.desk.xdotool("mousemove", x, y, "click", "1")

    def scroll_to(self, name):
        """Turns the wheel over the page until the middle of the widget is in the window; gives that point."""
        def middle():
            widget = self.widget(name)
            return round((widget["x"] + widget["right"]) / 2), round((widget["y"] + widget["bottom"]) / 2)

        for _ in range(100):
            x, y = middle()
            if EDGE < y < self.desk.height - EDGE or not self.widget(name)["scroll"]:
                return x, y
            self.desk.xdotool("mousemove", self.desk.width // 2, self.desk.height // 2, "click", 5 if y > EDGE else 4)
            wait_for(lambda: middle()[1] != y, f"the page to move to {name}")
            self.rest(middle)
        raise AssertionError(f"{name} never comes into view")

    def rest(self, value, still=0.05):
        """Waits until what is asked for is the same for a while, in seconds."""
        last, since = value(), time.monotonic()
        while time.monotonic() - since < still:
            now = value()
            if now != last:
                last, since = now, time.monotonic()
            time.sleep(0.005)

    def write(self, box, text):
        """Types into the box that has the keyboard, or will have it at once, in place of what it holds."""
        self.wait(lambda frame: (focused_in(frame) or {"id": None})["id"] == box, f"the keyboard in {box}")
        if value_of(self.frame(), box):
            self.key("ctrl+a")
        self.type(text)
        self.wait(lambda frame: value_of(frame, box) == text, f"what was typed into {box}")

    def key(self, *names):
        self.desk.xdotool("key", "--delay", "4", *names)

    def type(self, text):
        self.desk.xdotool("type", "--delay", "2", text)

    def tab_to(self, name):
        """Tabs, from wherever the keyboard is, until the widget has it; fails when Tab comes round without it."""
        wanted = self.widget(name)["id"]
        seen = []
        while True:
            focus = (self.focused() or {"id": None})["id"]
            if focus == wanted:
                return
            if focus in seen:
                raise AssertionError(f"Tab does not reach {name}; it goes to {', '.join(map(str, seen))}")
            seen.append(focus)
            self.key("Tab")
            self.wait(lambda frame: (focused_in(frame) or {"id": focus})["id"] != focus, f"the focus to leave {focus}")

    def press(self, name, then):
        """Presses with the keyboard alone, and waits for the widget that comes then."""
        self.tab_to(name)
        self.key("Return")
        return self.widget(then)

    # How it ends
    def close(self):
        """As the end of a session does."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)


def focused_in(frame):
    return next((w for w in frame["widgets"] if w["focused"]), None)


def find(frame, name):
    widgets = frame["widgets"]
    return (next((w for w in widgets if w["id"] == name), None)
            or next((w for w in widgets if w["label"] == name and w["visible"] and w["focusable"]), None)
            or next((w for w in widgets if w["label"] == name), None))


def label_of(frame, name):
    widget = find(frame, name)
    return widget["label"] if widget else ""


def value_of(frame, name):
    widget = find(frame, name)
    return widget["value"] if widget else ""


def record(profile, query, *values):
    """Rows of the learner's record on disk; none while there is no record."""
    files = sorted(Path(profile).glob("*.db")) + sorted(Path(profile).glob("*.sqlite*"))
    files = [file for file in files if not file.name.endswith(("-wal", "-shm"))]
    if not files:
        return []
    connection = sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def read_png(path):
    """Width, height and rows of RGB bytes of a PNG as the program writes it (8 bits, no palette, not interlaced)."""
    data = Path(path).read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise AssertionError(f"{path} is no PNG")
    packed, at = b"", 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        if kind == b"IDAT":
            packed += body
        at += 12 + length
    if (depth, colour) != (8, 2):
        raise AssertionError("expected 8-bit RGB")
    return width, height, _unfilter(zlib.decompress(packed), width * 3, height)


def _unfilter(raw, stride, height):
    rows, above = [], bytearray(stride)
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride) if kind else ():
            left = row[x - 3] if x >= 3 else 0
            corner = above[x - 3] if x >= 3 else 0
            row[x] = (row[x] + _predict(kind, left, above[x], corner)) & 255
        rows.append(bytes(row))
        above = row
    return rows


def _predict(kind, left, up, corner):
    if kind < 3:
        return (0, left, up)[kind]
    if kind == 3:
        return (left + up) // 2
    guess = left + up - corner
    distances = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return (left, up, corner)[distances.index(min(distances))]


def colours(rows):
    """How many different colours a picture has."""
    return len({row[x:x + 3] for row in rows for x in range(0, len(row), 3)})


def main(*more):
    """Runs the tests of the calling script; says why when they cannot be run. more: tools that only they need."""
    import unittest
    lacking = missing_tools(*more)
    if lacking:
        print(f"skipped: {', '.join(lacking)} missing; ./dev test installs them")
        sys.exit(77)
    unittest.main(module="__main__", verbosity=2)

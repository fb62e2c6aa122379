"""`passerelle picture` draws each screen without a display, always the same."""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk

BLANK = 15_000  # bytes; a picture of one colour takes about 5,000


class Picture(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="passerelle-pictures-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def take(self, *arguments, name="out.png"):
        path = self.folder / name
        ended = desk.run("picture", arguments[0], path, *arguments[1:])
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(ended.stderr, "")
        return path

    def refused(self, *arguments):
        ended = desk.run("picture", *arguments)
        self.assertEqual(ended.returncode, 2, ended.stderr)
        self.assertNotEqual(ended.stderr.strip(), "")
        self.assertEqual(list(self.folder.iterdir()), [], "a refused picture leaves nothing behind")
        return ended.stderr

    def size_of(self, path):
        head = path.read_bytes()[:24]
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")

    def test_every_screen_in_every_language_and_theme_shows_something_of_its_own(self):
        seen = {}
        for screen in ("lesson", "checkpoint", "learn", "settings", "home", "progress", "history"):
            for look in (("--lang", "en"), ("--lang", "fr"), ("--lang", "both"), ("--theme", "dark"),
                         ("--theme", "high-contrast")):
                with self.subTest(screen=screen, look=look):
                    path = self.take(screen, *look, "--size", "960x640")
                    self.assertEqual(self.size_of(path), (960, 640))
                    data = path.read_bytes()
                    self.assertGreater(len(data), BLANK)
                    self.assertNotIn(data, seen.values())
                    seen[screen, look] = data

    def test_a_picture_has_the_size_that_was_asked_for(self):
        self.assertEqual(self.size_of(self.take("lesson")), (1280, 800))
        self.assertEqual(self.size_of(self.take("lesson", "--size", "1680x1050")), (1680, 1050))
        self.assertEqual(self.size_of(self.take("lesson", "--size", "900x600", "--scale", "1.5")), (1350, 900))

    def test_the_same_command_gives_the_same_bytes(self):
        answer = ("--answer", "certifies=The management system of an organization.")
        for arguments in (("lesson",), ("checkpoint", *answer)):
            one = self.take(*arguments, name="one.png").read_bytes()
            two = self.take(*arguments, name="two.png").read_bytes()
            self.assertEqual(one, two)

    def test_an_answer_shows_its_verdict(self):
        before = self.take("checkpoint", name="before.png").read_bytes()
        draft = self.take("checkpoint", "--draft", "certifies=A system", name="draft.png").read_bytes()
        after = self.take("checkpoint", "--answer", "certifies=A system", name="after.png").read_bytes()
        self.assertEqual(len({before, draft, after}), 3)

    def test_a_picture_shows_a_record_and_leaves_it_as_it_is(self):
        profile = self.folder / "profile"
        learned = subprocess.run(
            [desk.PROGRAM, "--profile", str(profile), "learn", "what-is-iso-27001", "--lang", "en"],
            input="question\nA system\n\nquit\n", env=desk.environment(), capture_output=True, text=True, timeout=60)
        self.assertEqual(learned.returncode, 0, learned.stderr)
        before = self.tables(profile)
        self.assertEqual(len(before["attempts"]), 1)
        fresh = self.take("checkpoint", name="fresh.png").read_bytes()
        shown = self.take("checkpoint", "--profile", profile, "--lang", "fr", "--theme", "dark", "--answer",
                          "certifies=Another", "--draft", "not-a-checklist=Draft")
        self.assertNotEqual(shown.read_bytes(), fresh)
        self.assertEqual(self.tables(profile), before)

    def tables(self, profile):
        return {table: desk.record(profile, f"SELECT * FROM {table}")
                for table in ("attempts", "drafts", "positions", "settings")}

    def test_a_lesson_can_be_scrolled_to_a_block(self):
        self.assertNotEqual(self.take("lesson", name="top.png").read_bytes(),
                            self.take("lesson", "--scroll", "what-a-certificate-says", name="low.png").read_bytes())

    def test_colours_are_those_of_the_theme(self):
        _, _, light = desk.read_png(self.take("lesson", "--size", "900x600"))
        _, _, dark = desk.read_png(self.take("lesson", "--size", "900x600", "--theme", "dark"))
        self.assertGreater(desk.colours(light[::10]), 20)
        self.assertGreater(brightness(light), 200)
        self.assertLess(brightness(dark), 80)

    def test_what_cannot_be_drawn_is_refused_with_a_reason(self):
        out = self.folder / "out.png"
        self.assertIn("lesson", self.refused("nowhere", out), "the message lists the screens")
        self.refused("lesson", out, "--theme", "pink")
        self.refused("lesson", out, "--lang", "de")
        for size in ("wide", "0x0", "-5x5", "1280", "1280x", "100000x100000"):
            with self.subTest(size=size):
                self.refused("lesson", out, f"--size={size}")
        for scale in ("0", "-1", "nan", "99", "big"):
            with self.subTest(scale=scale):
                self.refused("lesson", out, f"--scale={scale}")
        self.refused("checkpoint", out, "--answer", "nothing=Text")
        self.refused("checkpoint", out, "--answer", "certifies")
        self.refused("lesson", out, "--module", "nothing")
        self.refused("lesson")

    def test_a_picture_that_cannot_be_written_says_why(self):
        said = self.refused("lesson", self.folder / "missing" / "out.png")
        self.assertIn("No such file or directory", said)
        self.assertIn(str(self.folder / "missing" / "out.png"), said)


def brightness(rows):
    return sum(sum(row) for row in rows) / sum(len(row) for row in rows)


if __name__ == "__main__":
    unittest.main(module=sys.modules[__name__], verbosity=2)

"""kill -9 while typing and while submitting: nothing that the program acknowledged is lost.

Acknowledged is what the screen said: "Draft saved" beside a text, or a verdict whose attempt is in the record.
"""

import random
import subprocess
import time
import unittest

import course_page
import desk

TYPING = 35
SUBMITTING = 15


class Kill(desk.DeskCase):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(27001)
        self.promised = ""   # the draft that the screen last called saved
        self.attempts = []   # rows of the record that were seen

    def test_fifty_kills_lose_nothing_that_was_acknowledged(self):
        for round_number in range(TYPING + SUBMITTING):
            with self.subTest(round=round_number):
                window = self.reopen()
                if round_number % 10 in (2, 5, 8):
                    self.submit_and_kill(window, round_number)
                else:
                    self.type_and_kill(window, round_number)
        self.assertGreater(self.drafts_promised, TYPING / 3, "the test must have seen saved drafts")
        window = self.reopen()
        self.assertEqual(window.close(), 0)

    drafts_promised = 0

    def reopen(self):
        """Opens the program and checks what it still knows."""
        window = self.start()
        rows = course_page.attempts(window)
        self.assertEqual(rows[:len(self.attempts)], self.attempts, "an attempt was lost")
        self.attempts = rows
        course_page.go_on(window)
        if window.has("Try again"):
            window.click("Try again")
        course_page.open_checkpoint(window)
        text = course_page.box_text(window.frame())
        answered = self.attempts[-1][0] if self.attempts else ""
        self.assertTrue(text.startswith(self.promised) or answered.startswith(self.promised),
                        f"promised {self.promised!r}, found {text!r}, last attempt {answered!r}")
        return window

    def watch(self, window, until):
        """Reads frames until the time and keeps what they promise."""
        while time.monotonic() < until:
            frame = window.frame()
            if course_page.draft_is_saved(frame) and course_page.box_text(frame):
                if course_page.box_text(frame) != self.promised:
                    self.drafts_promised += 1
                self.promised = course_page.box_text(frame)
            time.sleep(0.002)

    def start_typing(self, text):
        return subprocess.Popen(["xdotool", "type", "--delay", "2", text],
                                env=desk.environment(self.desk.display, LC_ALL="C.UTF-8"))

    def type_and_kill(self, window, round_number):
        window.key("ctrl+End")
        typing = self.start_typing(f" mot{round_number} déjà vu, œuvre sûre")
        self.watch(window, time.monotonic() + self.chance.uniform(0.05, 1.3))
        window.kill()
        typing.wait()

    def submit_and_kill(self, window, round_number):
        # Goes against the lesson: the question stays open for another answer.
        answer = f"It certifies a product of the company, said {round_number} times."
        window.key("ctrl+a")
        window.type(answer)
        window.wait(lambda frame: course_page.box_text(frame) == answer, "the answer in the box")
        self.promised = ""
        window.key("ctrl+Return")
        until = time.monotonic() + self.chance.uniform(0.0, 0.15)
        while time.monotonic() < until:
            time.sleep(0.002)
        frame = window.frame()
        window.kill()
        if frame["saved"] and desk.find(frame, "Try again"):
            rows = course_page.attempts(window)
            self.assertEqual(rows[-1][0], answer, "the verdict was shown as saved")


if __name__ == "__main__":
    desk.main()

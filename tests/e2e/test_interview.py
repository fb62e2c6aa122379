"""An interview that is killed, or left for the terminal: what was answered, what was being typed and where one was are
there again."""

import random
import subprocess
import time
import unittest

import desk
from interview_page import ANSWER, asked, is_saved

ROUNDS = 12


class KillInAnInterview(desk.DeskCase):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(42001)

    def open(self):
        window = self.start()
        window.click("rail/interview")
        window.widget("interview/title")
        return window

    def go_on(self):
        window = self.open()
        window.click("interview/continue")
        window.widget(ANSWER)
        return window

    def attempts(self):
        return [row[0] for row in desk.record(self.profile, "SELECT answer FROM attempts ORDER BY id")]

    def test_an_interview_survives_being_killed(self):
        window = self.open()
        window.click("interview/start")
        window.widget(ANSWER)
        for round_number in range(ROUNDS):
            with self.subTest(round=round_number):
                if round_number % 3 == 2:
                    window = self.answer_and_kill(window, round_number)
                else:
                    window = self.type_and_kill(window, round_number)
                if window is None:
                    break
        self.assertGreater(len(self.attempts()), 1)
        window = self.open()
        if window.has("interview/continue"):
            window.click("interview/end")
        window.widget("interview/new")
        self.assertEqual(window.close(), 0)

    def test_an_interview_goes_on_in_the_terminal_and_comes_back(self):
        window = self.open()
        window.click("interview/start")
        window.widget(ANSWER)
        question = asked(window.frame())
        window.type("begun in the window")
        window.wait(is_saved, "the saved draft")
        self.assertEqual(window.close(), 0)
        terminal = subprocess.run(
            [desk.PROGRAM, "interview", "--lang", "en", "--profile", str(self.profile)], text=True, capture_output=True,
            input="gone on with in the terminal\nquit\n", env=desk.environment(), timeout=desk.PATIENCE)
        self.assertEqual(terminal.returncode, 0)
        self.assertIn("An interview is under way\n", terminal.stdout)
        self.assertIn("  begun in the window\n", terminal.stdout)
        window = self.go_on()
        self.assertEqual(asked(window.frame()), question)
        self.assertEqual(desk.value_of(window.frame(), ANSWER), "begun in the window\ngone on with in the terminal")
        self.assertEqual(window.close(), 0)

    def type_and_kill(self, window, round_number):
        question = asked(window.frame())
        window.key("ctrl+End")
        window.type(f" mot{round_number} sûr")
        frame = window.wait(is_saved, "the saved draft")
        promised = desk.value_of(frame, ANSWER)
        window.kill()
        window = self.go_on()
        self.assertEqual(asked(window.frame()), question)
        self.assertEqual(desk.value_of(window.frame(), ANSWER), promised)
        return window

    def answer_and_kill(self, window, round_number):
        """Kills while the answer is on its way to the record, or when what comes next is on the screen."""
        answer = f"The organization looks at its risks, said {round_number} times."
        question = asked(window.frame())
        window.key("ctrl+a")
        window.type(answer)
        window.wait(lambda frame: desk.value_of(frame, ANSWER) == answer and is_saved(frame), "the saved answer in the box")
        before = len(self.attempts())
        window.key("ctrl+Return")
        acknowledged = round_number % 2 == 0
        if acknowledged:
            window.wait(lambda frame: frame["saved"] and asked(frame) != question, "what comes next, saved")
        else:
            time.sleep(self.chance.uniform(0.0, 0.6))
        window.kill()
        self.assertTrue(len(self.attempts()) > before or not acknowledged, "an answer was lost")
        window = self.open()
        if not window.has("interview/continue"):
            return None  # that was the last answer
        window.click("interview/continue")
        window.widget(ANSWER)
        answered = len(self.attempts()) > before
        if answered:
            # It is in the record: it is not asked for again.
            self.assertNotEqual(asked(window.frame()), question)
            self.assertTrue(self.attempts()[-1].endswith(answer))
        else:
            self.assertEqual(asked(window.frame()), question)
            self.assertEqual(desk.value_of(window.frame(), ANSWER), answer)
        return window


if __name__ == "__main__":
    desk.main()

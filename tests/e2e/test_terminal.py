"""Review and interview in a terminal, ended in every way: nothing that was answered or typed is lost."""

import signal
import subprocess
import unittest

import desk

ANSWER = "The moon is far away from the office."


class Terminal:
    """The program behind two pipes."""

    def __init__(self, profile, *arguments):
        self.process = subprocess.Popen([desk.PROGRAM, *arguments, "--lang", "en", "--profile", str(profile)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env=desk.environment(), text=True, bufsize=1)

    def type(self, *lines):
        for line in lines:
            self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def read_until(self, beginning):
        """The lines up to the first that begins so."""
        lines = []
        for line in self.process.stdout:
            lines.append(line.rstrip("\n"))
            if lines[-1].startswith(beginning):
                return lines
        raise AssertionError(f"no line begins with {beginning!r} in: {lines}")

    def end(self):
        """Exit code, and what was printed last on both streams."""
        out, err = self.process.communicate(timeout=desk.PATIENCE)
        return self.process.returncode, out, err


class TerminalTest(unittest.TestCase):
    def setUp(self):
        self.profile = desk.fresh_profile(self)

    def open(self, *arguments):
        terminal = Terminal(self.profile, *arguments)
        self.addCleanup(terminal.process.stdout.close)
        self.addCleanup(terminal.process.stderr.close)
        self.addCleanup(self.put_away, terminal.process)
        return terminal

    def put_away(self, process):
        process.kill()
        process.wait(desk.PATIENCE)
        try:
            process.stdin.close()
        except BrokenPipeError:
            pass  # a line that it never read

    def answers(self):
        return [row[0] for row in desk.record(self.profile, "SELECT answer FROM attempts ORDER BY id")]

    def drafts(self):
        return [row[0] for row in desk.record(self.profile, "SELECT text FROM drafts")]

    def test_an_interview_that_is_killed_has_what_was_answered(self):
        terminal = self.open("interview", "--questions", "2")
        terminal.read_until("Type your answer.")
        terminal.type(ANSWER, "")
        terminal.read_until("First answer")  # the mark is shown once it is in the record
        terminal.process.kill()
        terminal.process.wait(desk.PATIENCE)
        self.assertEqual(self.answers(), [ANSWER])
        again = self.open("interview")
        again.read_until("An interview is under way")
        again.read_until("Type your answer.")
        again.type("end")
        code, out, _ = again.end()
        self.assertEqual(code, 0)
        self.assertIn("\nDebrief\n", "\n" + out)

    def test_signals_end_the_input_and_what_was_typed_is_kept(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number):
                terminal = self.open("interview")
                terminal.read_until("Time left")
                line = f"typed before signal {int(number)}"
                terminal.type(line, "time")
                terminal.read_until("Time left")
                terminal.process.send_signal(number)
                code, out, _ = terminal.end()
                self.assertEqual(code, 0)
                self.assertIn("The interview waits for you", out)
                self.assertIn(line, self.drafts()[0])

    def test_a_reader_that_goes_away_ends_it_too(self):
        terminal = self.open("interview")
        terminal.read_until("Type your answer.")
        terminal.process.stdout.close()
        terminal.type("typed into the dark", "time")
        self.assertEqual(terminal.process.wait(desk.PATIENCE), 0)
        self.assertEqual(self.drafts(), ["typed into the dark"])

    def test_a_record_that_is_open_elsewhere_is_said_to_be(self):
        first = self.open("interview")
        first.read_until("Type your answer.")
        second = self.open("interview")
        second.type("typed in vain", "quit")
        _, out, err = second.end()
        self.assertIn("not kept", err)
        self.assertIn("could not be saved", out)
        first.type("quit")
        self.assertEqual(first.end()[0], 0)
        self.assertEqual(self.drafts(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)

"""With no display the program says so in one sentence, names the cure, and ends with 3."""

import sys
import unittest

import desk


class NoDisplay(unittest.TestCase):
    def test_one_sentence_names_the_cure_and_the_lessons_in_the_terminal(self):
        ended = desk.run()
        self.assertEqual(ended.returncode, 3, ended.stderr)
        self.assertEqual(ended.stdout, "")
        lines = ended.stderr.splitlines()
        self.assertEqual(len(lines), 1, ended.stderr)
        self.assertIn("display", lines[0])
        self.assertIn("passerelle learn", lines[0])

    def test_the_sentence_is_in_the_language_of_the_system(self):
        ended = desk.run(LANG="fr_FR.UTF-8")
        self.assertEqual(ended.returncode, 3)
        self.assertIn("Aucun écran", ended.stderr)
        self.assertIn("passerelle learn", ended.stderr)

    def test_a_display_that_is_not_there_is_no_display(self):
        ended = desk.run(DISPLAY=":9999")
        self.assertEqual(ended.returncode, 3)
        self.assertIn("passerelle learn", ended.stderr)


if __name__ == "__main__":
    unittest.main(module=sys.modules[__name__], verbosity=2)

"""The real window on a French keyboard: reading, typing, being marked, closing and opening again."""

import shutil
import sys
import unittest
from pathlib import Path

import course_page
import desk

SENTENCE = "L’été, ça marche à 100\u202f%\u00a0: œuvre «\u00a0sûre\u00a0»"
ANSWER = "It certifies the management system of the organization, not a product."
FOCUSABLE = ("button", "link", "text box", "switch", "switch option", "outline entry", "chip", "block")


class WindowTest(desk.DeskCase):
    def test_a_french_sentence_is_kept_exactly_and_found_again(self):
        window = self.start()
        course_page.open_checkpoint(window)
        window.type(SENTENCE)
        window.wait(lambda frame: course_page.box_text(frame) == SENTENCE, "the sentence in the box")
        window.wait(course_page.draft_is_saved, "the draft to be saved")
        rows = desk.record(self.profile, "SELECT text FROM drafts WHERE key = ?",
                           f"{course_page.MODULE}/{course_page.QUESTION}")
        self.assertEqual(rows, [(SENTENCE,)])
        self.assertEqual(window.close(), 0)

        window = self.start()
        course_page.go_on(window)
        window.wait(lambda frame: course_page.box_text(frame) == SENTENCE, "the sentence after opening again")
        self.assertEqual(window.close(), 0)

    def test_an_answer_is_marked_kept_and_found_again(self):
        window = self.start()
        course_page.open_checkpoint(window)
        window.type(ANSWER)
        window.wait(lambda frame: course_page.box_text(frame) == ANSWER, "the answer in the box")
        window.key("ctrl+Return")
        window.wait(lambda frame: desk.find(frame, "Correct"), "the verdict")
        window.wait(lambda frame: frame["saved"], "the record")
        self.assertEqual(course_page.attempts(window), [(ANSWER, "correct")])
        self.assertEqual(window.close(), 0)

        window = self.start()
        course_page.go_on(window)
        window.wait(lambda frame: desk.find(frame, "Correct"), "the verdict after opening again")
        self.assertEqual(window.close(), 0)

    def test_what_is_typed_last_survives_closing_at_once(self):
        window = self.start()
        course_page.open_checkpoint(window)
        window.type("Derniers mots")
        window.wait(lambda frame: course_page.box_text(frame) == "Derniers mots", "the words in the box")
        self.assertEqual(window.close(), 0)
        rows = desk.record(self.profile, "SELECT text FROM drafts")
        self.assertEqual(rows, [("Derniers mots",)])

    def test_changing_the_language_in_mid_sentence_loses_nothing(self):
        window = self.start()
        course_page.open_checkpoint(window)
        window.type("Un système ")
        window.wait(lambda frame: course_page.box_text(frame) == "Un système ", "the words in the box")
        window.key("ctrl+l")
        window.wait(lambda frame: desk.find(frame, "Vérifier ma réponse"), "the page in French")
        window.type("de management")
        window.wait(lambda frame: course_page.box_text(frame) == "Un système de management", "both halves")
        window.key("ctrl+l", "ctrl+l")
        window.wait(lambda frame: desk.find(frame, "Check my answer"), "the page in English again")
        self.assertEqual(course_page.box_text(window.frame()), "Un système de management")
        self.assertEqual(window.close(), 0)

    def test_the_first_start_speaks_the_language_of_the_system(self):
        window = self.start(LANG="fr_FR.UTF-8")
        window.wait(lambda frame: any(w["label"] == "Réglages" for w in frame["widgets"]), "French words")
        self.assertEqual(window.close(), 0)

    def test_tab_reaches_everything_in_order_and_shift_tab_goes_back(self):
        window = self.start()
        course_page.open_checkpoint(window)
        stops = self.walk(window, "Tab")
        # The rail is one stop with arrows inside, and so is a switch.
        single = {"rail item", "switch option"}
        wanted = [w["id"] for w in window.frame()["widgets"]
                  if w["focusable"] and w["enabled"] and desk.ROLES[w["role"]] not in single]
        self.assertEqual([stop for stop in wanted if stop not in stops], [])
        back = self.walk(window, "shift+Tab")
        self.assertEqual(sorted(back), sorted(stops))
        self.assertEqual(window.close(), 0)

    def walk(self, window, key):
        """Ids of the stops until the first comes again."""
        stops = []
        while True:
            before = window.frame()["frame"]
            focus = (window.focused() or {"id": None})["id"]
            window.key(key)
            window.wait(lambda frame: frame["frame"] > before and (window.focused() or {"id": focus})["id"] != focus,
                        f"the focus to leave {focus}")
            stop = window.focused()["id"]
            if stop in stops:
                return stops
            stops.append(stop)
            self.assertLess(len(stops), 200, "the focus never comes round")

    def test_shortcuts_follow_the_character_on_a_french_keyboard(self):
        window = self.start()
        course_page.open_checkpoint(window)
        window.type("abc")
        window.wait(lambda frame: course_page.box_text(frame) == "abc", "abc")
        window.key("ctrl+a")  # the key right of Tab, where a US keyboard has Q
        window.type("d")
        window.wait(lambda frame: course_page.box_text(frame) == "d", "the selection replaced")
        window.key("ctrl+z")
        window.wait(lambda frame: course_page.box_text(frame) == "abc", "undo")
        self.assertEqual(window.close(), 0)

    def test_larger_text_is_drawn_and_kept(self):
        window = self.start()
        course_page.open_checkpoint(window)

        def height():
            box = course_page.boxes(window.frame())[0]
            return box["bottom"] - box["y"]

        before = height()
        window.key("ctrl+plus")
        desk.wait_for(lambda: height() > before, "a larger box")
        larger = height()
        desk.wait_for(lambda: desk.colours(self.desk.screen()[2][::10]) > 20, "the page on the screen")
        self.assertEqual(window.close(), 0)

        window = self.start()
        course_page.go_on(window)
        window.wait(lambda frame: course_page.boxes(frame), "the checkpoint after opening again")
        desk.wait_for(lambda: height() == larger, "the size of the last time")
        desk.wait_for(lambda: desk.colours(self.desk.screen()[2][::10]) > 20, "the page on the screen")
        window.key("ctrl+minus")
        desk.wait_for(lambda: height() == before, "the size before")
        window.key("ctrl+KP_Add")
        desk.wait_for(lambda: height() == larger, "the larger size by the number pad")
        window.key("ctrl+0")
        desk.wait_for(lambda: height() == before, "the normal size")
        self.assertEqual(window.close(), 0)

    def geometry(self):
        """Place and size of the window: x, y, width, height."""
        found = self.desk.ask("search", "--onlyvisible", "--class", "passerelle", "getwindowgeometry", "--shell")
        fields = dict(line.split("=") for line in found.split())
        return tuple(int(fields[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def test_the_window_opens_again_as_it_was_left(self):
        window = self.start()
        self.assertEqual(self.geometry(), (0, 0, 1280, 800))
        window.wait(lambda frame: frame["saved"], "rest")
        self.desk.xdotool("search", "--class", "passerelle", "windowsize", 1010, 705, "windowmove", 120, 60)
        desk.wait_for(lambda: self.geometry() == (120, 60, 1010, 705), "the smaller window")
        self.assertEqual(window.close(), 0)
        window = self.start()
        self.assertEqual(self.geometry(), (120, 60, 1010, 705))
        self.assertEqual(window.close(), 0)

    def test_a_window_left_on_a_monitor_that_is_gone_comes_back(self):
        self.assertEqual(self.start().close(), 0)  # the first start is over
        self.assertEqual((self.profile / "window").read_text(), "1280x800+0+0\n")
        (self.profile / "window").write_text("1000x5000+4000+-3000\n")
        window = self.start()
        self.assertEqual(self.geometry(), (140, 0, 1000, 800))
        self.assertEqual(window.close(), 0)

    def test_a_damaged_note_of_the_window_does_no_harm(self):
        (self.profile / "window").write_bytes(b"\xff\x00 1280x")
        window = self.start()
        self.assertEqual(self.geometry(), (0, 0, 1280, 800))
        self.assertEqual(window.close(), 0)

    def test_a_second_window_on_one_profile_does_no_harm(self):
        first = self.start()
        course_page.open_checkpoint(first)
        first.type("first")
        first.wait(course_page.draft_is_saved, "the draft")
        first.wait(lambda frame: course_page.box_text(frame) == "first" and course_page.draft_is_saved(frame), "first")
        second = self.start()
        self.assertIn("Another window", second.frame()["text"])
        course_page.go_on(second)
        second.wait(lambda frame: course_page.boxes(frame), "the checkpoint of the first")
        second.type(" and second")
        second.wait(lambda frame: course_page.box_text(frame) == "first and second", "what is typed there")
        self.assertEqual(second.close(), 0)
        self.assertEqual(first.close(), 0)
        self.assertEqual(desk.record(self.profile, "SELECT text FROM drafts"), [("first",)])

    def test_a_module_that_is_mended_opens_without_starting_again(self):
        content = self.profile / "content"
        shutil.copytree(course_page.CONTENT, content)
        module = content / "modules" / course_page.MODULE / "module.json"
        whole = module.read_text(encoding="utf-8")
        module.write_text(whole.replace('"title"', '"titel"', 1), encoding="utf-8")
        window = self.start("--content", str(content))
        window.click("rail/learn")
        window.click("catalogue/" + course_page.MODULE)
        frame = window.wait(lambda frame: desk.find(frame, "Check again"), "the page of the broken module")
        self.assertIn("titel", frame["text"])
        self.assertIn(str(module), frame["text"])
        window.click("Check again")
        window.wait(lambda frame: desk.find(frame, "error/checked"), "what is left")
        module.write_text(whole, encoding="utf-8")
        window.click("Check again")
        window.wait(lambda frame: desk.find(frame, "lesson/title"), "the lesson")
        self.assertEqual(window.close(), 0)

    def test_at_rest_it_draws_nothing(self):
        window = self.start()
        frame = window.wait(lambda frame: frame["saved"], "rest")
        ticks = cpu_ticks(window)
        last = frame["frame"]
        for _ in range(100):  # a second, in which a moving picture would draw sixty frames
            desk.time.sleep(0.01)
        self.assertLessEqual(window.frame()["frame"] - last, 5)
        self.assertLessEqual(cpu_ticks(window) - ticks, 20)
        self.assertEqual(window.close(), 0)

    def test_the_window_shows_what_a_picture_shows(self):
        window = self.start()
        course_page.go_on(window)
        window.wait(lambda frame: desk.find(frame, "Go to the checkpoint"), "the lesson")
        self.desk.xdotool("mousemove", 1279, 799)
        window.wait(lambda frame: frame["saved"], "rest")
        path = self.profile / "lesson.png"
        ended = desk.run("picture", "lesson", path, "--size", "1280x800")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        width, _, drawn = desk.read_png(path)

        def different():
            _, _, shown = self.desk.screen()
            return sum(a[x:x + 3] != b[x:x + 3] for a, b in zip(drawn, shown) for x in range(0, 3 * width, 3))

        desk.wait_for(lambda: different() < 2_000, "the same pixels")  # the pointer and rounding
        self.assertEqual(window.close(), 0)


def cpu_ticks(window):
    fields = Path(f"/proc/{window.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    desk.main()

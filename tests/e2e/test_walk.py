"""A learner's way through the real program, in English and in French: from the first start to the attestation, and the
next day from the review to an interview.

With the keyboard and a few clicks. Each step is checked on what the window shows and on what the record holds.
PASSERELLE_PICTURES=FOLDER keeps a picture of each step, to be looked at.
"""

import json
import os
import subprocess
import unittest
from pathlib import Path

import course_page
import desk
import interview_page
import walk_words

FIRST_DAY, LATER, NEXT_DAY, EVENING = ("2026-03-10 09:00:00", "2026-03-10 10:00:00", "2026-03-11 09:00:00",
                                       "2026-03-11 18:00:00")
BLOCK = desk.ROLES.index("block")
STILL = 0.2  # seconds after which a page that glides has arrived; what is checked then does not rely on it
READ = ("read", "lu")  # what is said first of a block that was
PICTURES = os.environ.get("PASSERELLE_PICTURES")


class Walk(desk.DeskCase):
    def setUp(self):
        super().setUp()
        self.pictures = 0
        self.questions = course_page.questions()

    def test_in_english(self):
        self.walk(walk_words.ENGLISH)

    def test_in_french(self):
        self.walk(walk_words.FRENCH)

    def walk(self, learner):
        self.learner = learner
        self.open(FIRST_DAY, welcome=True)
        self.first_start()
        self.begin_the_lesson()
        self.open_again(LATER)
        self.read_to_the_end()
        self.write_the_exercise()
        self.answer_the_checkpoint()
        self.save_the_attestation()
        self.close()
        self.verify_the_attestation()
        self.open(NEXT_DAY)
        self.review_in_the_other_language()
        self.be_interviewed()
        shown = self.look_back()
        self.open_again(EVENING)
        self.assertEqual(self.look_back(), shown)
        self.export_the_record()
        self.close()

    # The window
    def open(self, moment, **more):
        window = self.start(LANG=self.learner.system, **desk.at(moment), **more)
        self.window = window

    def close(self):
        self.assertEqual(self.window.close(), 0)

    def open_again(self, moment):
        self.close()
        self.open(moment)

    def picture(self, name):
        if PICTURES is None:
            return
        self.pictures += 1
        self.window.rest(lambda: self.window.frame()["frame"])
        file = f"{self.learner.language}-{self.pictures:02}-{name}.png"
        desk.write_png(Path(PICTURES) / file, *self.desk.screen())

    def label(self, name):
        return self.window.widget(name)["label"]

    def wait_focus(self, name):
        self.window.wait(lambda frame: (desk.focused_in(frame) or {"id": ""})["id"] == name, f"the keyboard on {name}")

    def rows(self, query, *values):
        """Of the record, once everything is in it."""
        self.window.wait(lambda frame: frame["saved"], "the record")
        return desk.record(self.profile, query, *values)

    def assert_words(self, name, word):
        self.assertEqual(self.label(name), self.learner.words[word])

    # The first day
    def first_start(self):
        window = self.window
        self.assert_words("first_start/title", "first_start/title")
        self.picture("language")
        window.press("first_start/next", then="first_start/purpose/0")
        self.picture("purpose")
        window.press("first_start/next", then="first_start/name")
        window.write("first_start/name", self.learner.name)
        self.picture("name")
        window.press("first_start/next", then="home/next/go")
        self.assert_words("home/title", "home/title")
        self.picture("home")
        self.assertEqual(self.rows("SELECT value FROM settings WHERE key = 'language'"), [(self.learner.language,)])

    def begin_the_lesson(self):
        """A few blocks down, with a bookmark and a note, and then away."""
        learner, window = self.learner, self.window
        if learner.module == "phishing":
            window.press("home/next/go", then="lesson/title")
        else:
            window.click("rail/learn")
            window.press("catalogue/" + learner.module, then="lesson/title")
        self.picture("lesson")
        self.step_to(learner.block)
        window.key("b")
        window.wait(lambda frame: "," in desk.value_of(frame, "lesson/block/" + learner.block), "the bookmark")
        window.key("n")
        window.write("lesson/note/" + learner.block, learner.note)
        window.key("Escape")
        window.wait(lambda frame: desk.focused_in(frame) is None, "the note to be left")
        self.picture("note")
        self.assertEqual(self.rows("SELECT key FROM bookmarks"), [(f"block:{learner.module}/{learner.block}",)])
        self.assertEqual(self.rows("SELECT module, block, text FROM notes"),
                         [(learner.module, learner.block, learner.note)])

    def step_to(self, block):
        """From block to block until this one is at the top, and until the record knows it."""
        window = self.window
        name = "lesson/block/" + block
        for _ in range(60):
            window.rest(lambda: window.widget(name)["y"], STILL)
            y = window.widget(name)["y"]
            if not desk.EDGE <= y < 3 * desk.EDGE:
                window.key("alt+Down" if y > desk.EDGE else "alt+Up")
                window.wait(lambda frame: desk.find(frame, name)["y"] != y, "the next block")
            elif self.rows("SELECT page, block FROM positions") == [("lesson", block)]:
                return
        self.fail(f"{block} is not reached block by block")

    def read_to_the_end(self):
        """The lesson opens where it was left, and is read page by page until every block is."""
        learner, window = self.learner, self.window
        window.press("home/next/go", then="lesson/block/" + learner.block)
        top = window.widget("lesson/block/" + learner.block)
        self.assertTrue(desk.EDGE <= top["y"] < 3 * desk.EDGE, top)
        self.assertEqual(desk.value_of(window.frame(), "lesson/note/" + learner.block), learner.note)
        while self.unread():
            block = self.unread()[0]["id"]
            window.rest(lambda: window.widget(block)["y"], STILL)
            shown = window.widget(block)
            if desk.EDGE < shown["bottom"] < self.desk.height:
                window.wait(lambda frame: desk.value_of(frame, block).startswith(READ), f"{block} to be read")
                continue
            window.key("Next" if shown["bottom"] > desk.EDGE else "Prior")
            window.wait(lambda frame: desk.find(frame, block)["y"] != shown["y"], "the next page")
        self.picture("read")

    def unread(self):
        return [w for w in self.window.frame()["widgets"]
                if w["role"] == BLOCK and w["id"].startswith("lesson/block/") and not w["value"].startswith(READ)]

    def write_the_exercise(self):
        learner, window = self.learner, self.window
        audience = learner.audience.split("/")[1]
        part = "lesson/prompt/" + audience + "/"
        window.click("lesson/outline/prompt")
        self.wait_focus("lesson/outline/prompt")
        window.tab_to(part + "box")
        self.picture("exercise")
        unmet = [w["label"] for w in self.criteria(part)]
        window.write(part + "box", learner.exercise)
        met = [w["label"] for w in self.criteria(part)]
        self.assertEqual(len(met), len(unmet))
        self.assertFalse(set(met) & set(unmet), "a criterion is not met")
        window.press(part + "keep", then=part + "versions")
        self.picture("exercise-met")
        self.assertEqual(self.rows("SELECT key, text FROM exercise_versions"),
                         [(f"{learner.module}/{learner.audience}", learner.exercise)])

    def criteria(self, part):
        return [w for w in self.window.frame()["widgets"]
                if w["id"].startswith(part) and w["role"] == desk.ROLES.index("chip")]

    def answer_the_checkpoint(self):
        learner, window = self.learner, self.window
        first, second = learner.answers
        window.press("lesson/checkpoint/go", then=f"checkpoint/{first.question}/answer")
        self.check(first.question, first.wrong, then="again")
        self.assert_words(f"checkpoint/{first.question}/verdict", "contradictory")
        self.picture("contradictory")
        part = f"checkpoint/{first.question}/"
        window.press(part + "appeal", then=part + "remark")
        window.write(part + "remark", learner.remark)
        window.press(part + "keep_remark", then=part + "kept_remark")
        self.picture("contested")
        window.press(part + "again", then=part + "answer")
        self.check(first.question, first.right, then="next")
        self.assert_words(part + "verdict", "correct")
        window.press(part + "next", then=f"checkpoint/{second.question}/answer")
        self.check(second.question, second.right, then="next")
        self.picture("complete")
        self.assertEqual(
            self.rows("SELECT question, answer, label, occasion, language FROM attempts ORDER BY id"),
            [(first.question, first.wrong, "contradictory", "checkpoint", learner.language),
             (first.question, first.right, "correct", "checkpoint", learner.language),
             (second.question, second.right, "correct", "checkpoint", learner.language)])
        self.assertEqual(self.rows("SELECT attempt, remark FROM contests"), [(1, learner.remark)])

    def check(self, question, answer, then):
        self.window.write(f"checkpoint/{question}/answer", answer)
        self.window.key("ctrl+Return")
        self.window.widget(f"checkpoint/{question}/{then}")

    def save_the_attestation(self):
        learner, window = self.learner, self.window
        window.press("checkpoint/attestation", then="attestation/name")
        window.wait(lambda frame: desk.value_of(frame, "attestation/name") == learner.name, "the name of the start")
        window.press("attestation/save_pdf", then="attestation/saved")
        self.pdf = self.saved_file("attestation/saved", ".pdf")
        window.press("attestation/save_text", then="attestation/saved")
        window.wait(lambda frame: desk.label_of(frame, "attestation/saved").endswith(".txt"), "the text")
        self.text = self.saved_file("attestation/saved", ".txt")
        self.picture("attestation")

    def saved_file(self, name, ending):
        path = Path(self.label(name).split("\u00a0: " if self.learner.language == "fr" else ": ", 1)[1])
        self.assertTrue(path.is_file(), path)
        self.assertEqual(path.suffix, ending)
        return path

    def verify_the_attestation(self):
        learner, words = self.learner, self.learner.words
        whole = self.text.read_text(encoding="utf-8")
        self.assertIn(learner.name, whole)
        self.assertIn("2026", whole)
        self.verify(self.text, 0, words["code agrees"], words["intact"])
        self.verify(self.pdf, 0, words["code agrees"])
        altered = self.text.with_name("altered.txt")
        altered.write_text(whole.replace(learner.name[:3], "X" + learner.name[1:3], 1), encoding="utf-8")
        self.verify(altered, 1, words["name differs"])
        printed = subprocess.run(["pdftotext", str(self.pdf), "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn(learner.name, printed)

    def verify(self, file, code, *sentences):
        ended = desk.run("verify", file, "--lang", self.learner.language)
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        for sentence in sentences:
            self.assertIn(sentence, ended.stdout)

    # The next day
    def review_in_the_other_language(self):
        learner, window = self.learner, self.window
        self.assert_words("home/title", "home/title again")
        self.assert_words("home/due/review", "home/due/review")
        self.picture("home-next-day")
        window.press("home/due/review", then="review/start")
        window.press("review/start", then="review/answer")
        window.write("review/answer", learner.review)
        before = len(self.rows("SELECT id FROM attempts"))
        window.key("ctrl+Return")
        self.wait_focus("review/sure")
        self.picture("confidence")
        self.assertEqual(len(self.rows("SELECT id FROM attempts")), before, "marked before how sure one is was said")
        window.press("review/fairly", then="review/next")
        window.widget(learner.words["correct"])
        self.picture("review")
        self.assertEqual(self.rows("SELECT question, answer, label, confidence FROM attempts WHERE occasion = 'review'"),
                         [(learner.answers[0].question, learner.review, "correct", "fairly")])
        window.press("review/next", then="review/done")
        self.picture("review-done")
        window.press("review/done", then="home/title")

    def be_interviewed(self):
        """Three questions: an answer and its follow-up; a pause in mid-sentence; and one that is passed over."""
        learner, window = self.learner, self.window
        self.visit("interview")
        self.choose("interview/track/0", "Down", learner.words["interview track"])
        self.choose("interview/count/1", "Left", "3")
        self.picture("interview-start")
        window.press("interview/start", then=interview_page.ANSWER)
        said = [self.say(follow_up=False), self.say(follow_up=True)]
        self.picture("interview-second")
        answer = learner.interview[interview_page.asked(window.frame())][0]
        half = len(answer) // 2
        window.write(interview_page.ANSWER, answer[:half])
        window.press("interview/pause", then="interview/resume")
        self.picture("interview-paused")
        window.press("interview/resume", then=interview_page.ANSWER)
        window.wait(lambda frame: desk.value_of(frame, interview_page.ANSWER) == answer[:half], "the half sentence")
        window.key("ctrl+End")
        window.type(answer[half:])
        window.wait(lambda frame: desk.value_of(frame, interview_page.ANSWER) == answer, "the whole sentence")
        said.append(self.finish(answer))
        for _ in range(2):  # the follow-up and the last question
            self.skip()
        window.widget("interview/new")
        self.picture("debrief")
        self.share = percent(desk.value_of(window.frame(), "interview/share"))
        told = self.rows("SELECT answer FROM attempts WHERE occasion = 'interview' ORDER BY id")
        self.assertEqual(len(told), len(said))
        for (kept,), one in zip(told, said):
            self.assertTrue(kept.endswith(one), kept)
        self.assertEqual(len(self.rows("SELECT id FROM interviews WHERE ended_utc_ms IS NOT NULL")), 1)

    def say(self, follow_up):
        question = interview_page.asked(self.window.frame())
        if not follow_up:
            self.question = question
        answer = self.learner.interview[self.question][1 if follow_up else 0]
        self.window.write(interview_page.ANSWER, answer)
        return self.finish(answer)

    def finish(self, answer):
        question = interview_page.asked(self.window.frame())
        self.window.key("ctrl+Return")
        self.window.wait(lambda frame: interview_page.asked(frame) != question, "what is asked then")
        return answer

    def skip(self):
        question = interview_page.asked(self.window.frame())
        self.window.tab_to("interview/skip")
        self.window.key("Return")
        self.window.wait(lambda frame: interview_page.asked(frame) != question, "what is asked then")

    def choose(self, first, arrow, label):
        """In a group, from its member that Tab reaches, with arrows."""
        window = self.window
        window.tab_to(first)
        while window.focused()["label"] != label:
            before = window.focused()["id"]
            window.key(arrow)
            window.wait(lambda frame: (desk.focused_in(frame) or {"id": before})["id"] != before, f"the way to {label}")
        window.key("Return")
        window.wait(lambda frame: desk.focused_in(frame)["value"] == "selected", f"{label} to be chosen")

    def visit(self, item):
        """By the rail, with the keyboard."""
        window = self.window
        while not (window.focused() or {"id": ""})["id"].startswith("rail/"):
            before = (window.focused() or {"id": ""})["id"]
            window.key("F6")
            window.wait(lambda frame: (desk.focused_in(frame) or {"id": before})["id"] != before, "the next region")
        while window.focused()["id"] != "rail/" + item:
            before = window.focused()["id"]
            window.key("Down")
            window.wait(lambda frame: (desk.focused_in(frame) or {"id": before})["id"] != before, "the next page")
        window.key("Return")
        window.widget(item + "/title")

    # Afterwards
    def look_back(self):
        """The figures of home, progress and history."""
        window = self.window
        self.visit("progress")
        self.picture("progress")
        shown = [self.label(f"progress/legend/{i}") for i in range(3)]
        mastered, fragile, not_shown = (int(label.split()[-1]) for label in shown)
        self.assertEqual((mastered, fragile), (0, len(self.ideas_shown())))
        self.assertEqual(not_shown, sum(self.questions.values()) - fragile)
        # One interview of the three that count.
        self.assertAlmostEqual(percent(desk.value_of(window.frame(), "progress/readiness/2")), self.share / 3, delta=1)
        window.press("progress/all", then="history/title")
        self.picture("history")
        history = [w["label"] for w in window.frame()["widgets"] if w["id"].startswith("history/row/")]
        self.assertEqual(len(history), 3 + 1 + 3)
        return shown + history

    def ideas_shown(self):
        """In answers to checkpoint questions, wherever they were asked; by the record."""
        return {(module, question, idea["id"])
                for module, question, assessment in self.rows("SELECT module, question, assessment FROM attempts")
                for idea in json.loads(assessment)["ideas"]
                if idea["state"] == "expressed" and (module, question) in self.questions}

    def export_the_record(self):
        self.visit("settings")
        self.window.press("settings/export_json", then="settings/exported")
        self.picture("export")
        exported = json.loads(self.saved_file("settings/exported", ".json").read_text(encoding="utf-8"))
        answers = [one["answer"] for one in exported["attempts"]]
        self.assertEqual(answers, [row[0] for row in self.rows("SELECT answer FROM attempts ORDER BY id")])
        self.assertEqual([one["remark"] for one in exported["contests"]], [self.learner.remark])
        self.assertEqual([one["text"] for one in exported["notes"]], [self.learner.note])


def percent(text):
    return int(text.rstrip("%\u202f"))


if __name__ == "__main__":
    desk.main("faketime", "pdftotext")

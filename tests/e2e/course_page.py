"""The course, and steps of a learner that several tests share: to the checkpoint, into a box, an answer checked."""

import json
from pathlib import Path

import desk

CONTENT = Path(__file__).resolve().parents[2] / "content"
MODULE = "what-is-iso-27001"
QUESTION = "certifies"
TEXT_BOX = desk.ROLES.index("text box")


def questions():
    """Of the checkpoints of the whole course: (module, question) and how many ideas each has."""
    lessons = [json.loads(file.read_text(encoding="utf-8")) for file in CONTENT.glob("modules/*/module.json")]
    return {(lesson["id"], question["id"]): len(question["ideas"])
            for lesson in lessons for question in lesson["questions"]}


def boxes(frame):
    return [widget for widget in frame["widgets"] if widget["role"] == TEXT_BOX]


def box_text(frame):
    """The text of the first box of the page; nothing when it shows none."""
    shown = boxes(frame)
    return shown[0]["value"] if shown else None


def go_on(window):
    """From the home page to where the learner left off; at first to the first lesson."""
    window.click("home/next/go")
    window.wait(lambda frame: not desk.find(frame, "home/title"), "the page behind the home page")


def open_checkpoint(window):
    """From wherever the program opened to the checkpoint of the first module, with the keyboard in its first box."""
    def arrived(frame):
        return any(QUESTION in widget["id"] for widget in boxes(frame))

    if not arrived(window.frame()):
        if not window.has("Go to the checkpoint"):
            window.click("rail/learn")
            window.click("catalogue/" + MODULE)
        window.click("Go to the checkpoint")
    frame = window.wait(arrived, "the checkpoint's first box")
    focus_box(window, boxes(frame)[0])


def focus_box(window, box):
    if not box["focused"]:
        window.click(box["id"])
    window.wait(lambda frame: any(w["id"] == box["id"] and w["focused"] for w in frame["widgets"]), "the box's focus")


def draft_is_saved(frame):
    return frame["saved"] and any(w["label"] in ("Draft saved", "Brouillon enregistré") for w in frame["widgets"])


def attempts(window):
    return desk.record(window.profile, "SELECT answer, label FROM attempts WHERE module = ? AND question = ? ORDER BY id",
                       MODULE, QUESTION)

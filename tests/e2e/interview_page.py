"""What several tests ask of the interview page."""

import desk

ANSWER = "interview/answer"


def asked(frame):
    """The question whose box is open."""
    return desk.label_of(frame, ANSWER)


def is_saved(frame):
    return desk.label_of(frame, "interview/caption") in ("Draft saved", "Brouillon enregistré")

"""Reading aloud in the real window, against a speech server of the test that has no voice."""

import shutil
import socket
import tempfile
import threading
import unittest
from pathlib import Path

import course_page
import desk


class SpeechServer:
    """Speaks SSIP as speech-dispatcher does. A message ends when the test says so."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="passerelle-speech-"))
        self.path = self.folder / "speechd.sock"
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(str(self.path))
        self.listening.listen(1)
        self.heard = []
        self.messages = 0
        self.client = None
        threading.Thread(target=self.serve, daemon=True).start()

    def close(self):
        self.listening.close()
        if self.client:
            self.client.close()
        shutil.rmtree(self.folder)

    def serve(self):
        self.client, _ = self.listening.accept()
        lines = self.client.makefile(newline="\r\n")
        for line in lines:
            command = line.rstrip("\r\n")
            if command == "SPEAK":
                self.reply("230 OK RECEIVING DATA")
                self.take_text(lines)
                continue
            self.heard.append(command)
            if command == "QUIT":
                break
            self.reply("200 OK")

    def take_text(self, lines):
        text = []
        for line in lines:
            if line == ".\r\n":
                break
            text.append(line.rstrip("\r\n"))
        self.messages += 1
        self.reply(f"225-{self.messages}", "225 OK MESSAGE QUEUED")
        self.heard.append("> " + " ".join(text))

    def reply(self, *lines):
        try:
            self.client.sendall("".join(line + "\r\n" for line in lines).encode())
        except BrokenPipeError:
            pass  # the program has ended

    def end_message(self):
        self.reply(f"702-{self.messages}", "702-1", "702 END")

    def wait(self, question, what):
        return desk.wait_for(lambda: question(list(self.heard)), what)


class AloudTest(desk.DeskCase):
    def setUp(self):
        super().setUp()
        self.server = SpeechServer()
        self.addCleanup(self.server.close)

    def open_lesson(self, address):
        window = self.start(SPEECHD_ADDRESS=address)
        window.click("rail/learn")
        window.click("catalogue/" + course_page.MODULE)
        window.wait(lambda frame: desk.find(frame, "lesson/title"), "the lesson")
        return window

    def test_a_section_is_read_in_its_language_until_it_ends(self):
        window = self.open_lesson(f"unix_socket:{self.server.path}")
        self.assertEqual(self.server.heard, [])
        window.click("lesson/listen/overview")
        self.server.wait(lambda heard: any(line.startswith("> ") for line in heard), "the first text")
        self.assertIn("SET SELF LANGUAGE en", self.server.heard)
        window.wait(lambda frame: desk.find(frame, "lesson/listen/overview")["label"] == "Stop", "the button to say Stop")
        while desk.find(window.frame(), "lesson/listen/overview")["label"] == "Stop":
            said = self.server.messages
            self.server.end_message()
            desk.wait_for(lambda: self.server.messages > said or
                          desk.find(window.frame(), "lesson/listen/overview")["label"] != "Stop", "the next text or the end")
        self.assertGreater(self.server.messages, 1)
        self.assertEqual(window.close(), 0)

    def test_keys_read_and_stop_and_the_end_of_the_window_is_silence(self):
        window = self.open_lesson(f"unix_socket:{self.server.path}")
        window.key("ctrl+l")
        window.wait(lambda frame: desk.find(frame, "Écouter"), "the page in French")
        window.key("r")
        self.server.wait(lambda heard: "SET SELF LANGUAGE fr" in heard and self.server.messages == 1, "French")
        window.wait(lambda frame: desk.find(frame, "Arrêter"), "the button to say stop")
        window.key("Escape")
        self.server.wait(lambda heard: heard[-1] == "CANCEL SELF", "silence")
        window.wait(lambda frame: not desk.find(frame, "Arrêter"), "the button to offer reading again")
        window.key("r")
        desk.wait_for(lambda: self.server.messages == 2, "the text once more")
        self.assertEqual(window.close(), 0)
        self.server.wait(lambda heard: "CANCEL SELF" in heard[-2:], "silence")

    def test_without_a_server_nothing_is_offered(self):
        window = self.open_lesson("unix_socket:/nonexistent/speechd.sock")
        self.assertFalse(window.has("lesson/listen/overview"))
        window.key("r")
        self.assertEqual(window.close(), 0)


if __name__ == "__main__":
    desk.main()

"""The real window on a desktop that says how programs should look, and changes its mind."""

import os
import subprocess
import unittest

import desk

PORTAL = os.environ.get("FAKE_PORTAL", "build/dev/bin/fake_portal")
SCHEME = "org.freedesktop.appearance color-scheme u"
CONTRAST = "org.freedesktop.appearance contrast u"
ANIMATIONS = "org.gnome.desktop.interface enable-animations b"
DARK, LIGHT = 1, 2


class DesktopTest(desk.DeskCase):
    def setUp(self):
        super().setUp()
        self.portal = subprocess.Popen([PORTAL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.end_portal)
        self.address = self.portal.stdout.readline().strip()

    def end_portal(self):
        self.portal.communicate()

    def say(self, *settings):
        print(*settings, file=self.portal.stdin, flush=True)

    def open(self, **more):
        window = self.start(DBUS_SESSION_BUS_ADDRESS=self.address, **more)
        window.click("rail/settings")
        return window

    def brightness(self):
        """Of the middle of the screen, 0 to 255."""
        _, height, rows = self.desk.screen()
        row = rows[height // 2]
        return sum(row) / len(row)

    def test_the_theme_of_the_desktop_is_followed_while_it_changes(self):
        self.say(SCHEME, DARK)
        window = self.open()
        window.widget("settings/follow_system")
        self.assertGreater(self.brightness(), 200)
        window.click("settings/follow_system")
        desk.wait_for(lambda: 10 < self.brightness() < 100, "the dark theme")
        self.say(SCHEME, LIGHT)
        desk.wait_for(lambda: self.brightness() > 200, "the light theme")
        self.say(CONTRAST, 1)
        desk.wait_for(lambda: self.brightness() < 60, "high contrast")
        self.say(CONTRAST, 0)
        desk.wait_for(lambda: self.brightness() > 200, "the light theme again")
        self.assertEqual(window.close(), 0)
        self.say(SCHEME, DARK)
        window = self.open()
        desk.wait_for(lambda: self.brightness() < 100, "the dark theme from the start")
        self.assertEqual(window.close(), 0)

    def test_less_motion_is_followed(self):
        self.say(ANIMATIONS, 0)
        window = self.open()
        window.wait(lambda frame: desk.find(frame, "settings/motion")["value"] == "on", "less motion")
        self.say(ANIMATIONS, 1)
        window.wait(lambda frame: desk.find(frame, "settings/motion")["value"] == "off", "motion")
        self.assertEqual(window.close(), 0)

    def test_a_theme_named_in_the_environment_comes_first(self):
        self.say(SCHEME, DARK)
        window = self.open(GTK_THEME="Adwaita")
        window.click("settings/follow_system")
        window.wait(lambda frame: desk.find(frame, "settings/follow_system")["value"] == "on", "following")
        self.assertGreater(self.brightness(), 200)
        self.assertEqual(window.close(), 0)


if __name__ == "__main__":
    desk.main()

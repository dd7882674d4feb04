"""How a comparison is written down: for a terminal, or as the page."""

import os
import re
import time


class Text:
    """For a terminal."""

    def head(self, machine, options):
        print("%s; %s" % (machine, options))

    def table(self, title, headings, rows):
        print("\n" + title)
        rows = [headings, *rows]
        widths = [max(len(cells[column]) for cells in rows) for column in range(len(headings))]
        for cells in rows:
            print("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())

    def foot(self, words):
        print("\n" + words)


class Markdown:
    """For the page."""

    def head(self, machine, options):
        print("# Beside other servers\n\nWritten by `scripts/bench/compare --markdown`; [how it is measured](README.md).")
        print("\n%s, %s. %s." % (time.strftime("%d %B %Y").lstrip("0"), machine, options))

    def table(self, title, headings, rows):
        print("\n## %s\n\n| %s |\n|%s" % (title, " | ".join(headings), "---|" * len(headings)))
        for cells in rows:
            print("| %s |" % " | ".join(cells))

    foot = Text.foot


def machine():
    """The machine in words."""
    with open("/proc/cpuinfo") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    with open("/etc/os-release") as file:
        system = re.search(r'PRETTY_NAME="?([^"\n]*)', file.read())[1]
    load = os.getloadavg()[0]
    return "%d virtual cores (%s), %s, shared with others and noisy (load %.1f when this began)" % (
        os.cpu_count(), model[1] if model else os.uname().machine, system, load)

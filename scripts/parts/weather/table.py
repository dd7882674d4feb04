"""Cases and the table of what became of them."""

import textwrap
import time
import traceback
from dataclasses import dataclass, field
from typing import Callable

cases = []


@dataclass
class Case:
    name: str
    done: str
    bound: str
    run: Callable
    # Mostly waits, so that it runs beside the others.
    waits: bool
    # Short enough for --quick.
    quick: bool
    # How bytes may travel for it to mean anything.
    ways: tuple
    # How the server is started.
    server: dict = field(default_factory=dict)


@dataclass
class Row:
    case: Case
    happened: str
    passed: bool
    seconds: float


def case(name, done, bound, waits=False, quick=True, ways=("clear", "tls"), **server):
    """Makes a case of a function that takes a server and answers (what happened, whether that is within the bound)."""

    def add(function):
        cases.append(Case(name, done, bound, function, waits, quick, ways, server))
        return function

    return add


def run(one, make_server):
    start = time.monotonic()
    try:
        with make_server(**one.server) as server:
            happened, passed = one.run(server)
            if not passed:
                happened += f" (server: {server.log[-300:] or 'silent'})"
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        happened, passed = f"{type(error).__name__}: {error} ({where.filename.rpartition('/')[2]}:{where.lineno})", False
    return Row(one, happened, passed, time.monotonic() - start)


HEADINGS = ("case", "what was done", "what happened", "bound", "", "s")
WIDTHS = (20, 38, 50, 34, 4, 5)


def cells(row):
    return (row.case.name, row.case.done, row.happened, row.case.bound, "pass" if row.passed else "FAIL", f"{row.seconds:.0f}")


def line(texts):
    wrapped = [textwrap.wrap(text, width) or [""] for text, width in zip(texts, WIDTHS)]
    for number in range(max(map(len, wrapped))):
        parts = [lines[number] if number < len(lines) else "" for lines in wrapped]
        print("  ".join(part.ljust(width) for part, width in zip(parts, WIDTHS)).rstrip(), flush=True)


def print_text(rows):
    line(HEADINGS)
    line(["-" * width for width in WIDTHS])
    for row in rows:
        line(cells(row))


def print_markdown(rows):
    print("| case | what was done | what happened | bound | |")
    print("| --- | --- | --- | --- | --- |")
    for row in rows:
        print("| " + " | ".join(text.replace("|", "\\|") for text in cells(row)[:5]) + " |")


def megabytes(count):
    return f"{count / 1e6:.1f} MB"

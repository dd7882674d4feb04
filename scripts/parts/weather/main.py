"""Runs the cases against a server program and prints the table."""

import argparse
import contextlib
import functools
import signal
import sys
import threading

import crowds
import encrypted
import excess
import leaving
import storm
import table
import waiting
from server import Server


def chosen(options):
    for one in table.cases:
        if options.quick and not one.quick or ("tls" if options.tls else "clear") not in one.ways:
            continue
        if options.only and not any(word in one.name for word in options.only):
            continue
        yield one


def run_all(wanted, make_server):
    """The row of each case by its name. Those that wait do so beside the others, which put load on the machine and so take turns."""
    rows = {}

    def run(one):
        rows[one.name] = table.run(one, make_server)

    waits = [threading.Thread(target=run, args=[one], daemon=True) for one in wanted if one.waits]
    for wait in waits:
        wait.start()
    for one in wanted:
        if not one.waits:
            run(one)
    for wait in waits:
        wait.join()
    return rows


def main():
    parser = argparse.ArgumentParser(prog="scripts/weather", description="Bad weather for a server, in real time.")
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="leave out what takes long")
    parser.add_argument("--only", nargs="+", metavar="WORD", help="only cases with one of these words in their name")
    parser.add_argument("--tls", action="store_true", help="over TLS, with a certificate made for it")
    parser.add_argument("--markdown", action="store_true", help="print the table for a page")
    options = parser.parse_args()
    wanted = list(chosen(options))
    if not wanted:
        parser.error("no case has such a name")
    # The crowd's descriptors are wanted before the first server inherits the limit.
    crowds.can_hold(crowds.CROWD + 200)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with encrypted.Certificate() if options.tls else contextlib.nullcontext() as certificate:
            rows = run_all(wanted, functools.partial(Server, options.program, certificate=certificate))
    finally:
        for server in Server.running:
            server.stop()
    ordered = [rows[one.name] for one in wanted]
    (table.print_markdown if options.markdown else table.print_text)(ordered)
    failed = [row.case.name for row in ordered if not row.passed]
    print(f"\n{len(ordered) - len(failed)} of {len(ordered)} passed" + (f"; not: {', '.join(failed)}" if failed else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

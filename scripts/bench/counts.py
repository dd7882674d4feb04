"""Counts what a request costs: instructions and allocations by callgrind, system calls by strace; and what the program weighs.

Counts do not wobble with the load of the machine. Each is the difference of two runs, so start and end fall away.
"""

import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from load import Account
from server import TARGETS, Server

FEW, MANY = 160, 2_160
# What the static program may weigh, whatever was counted last.
MOST = {"bytes on disk": 24_000_000, "bytes resident at start": 16_000_000}
ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "memalign"}
# A count may exceed what is written down by this factor: compilers and libraries move a little between machines.
TOLERANCE = 1.10
# How a question is asked: its target, how many requests go in one write, how many clients ask in turn, each with fields of its own (so
# that no head is like the one before), and of a server with which settings.
QUESTIONS = {
    "a record": (TARGETS["a record"], 1, 1),
    "a record, two clients in turn": (TARGETS["a record"], 1, 2),
    "a record, 16 at once": (TARGETS["a record"], 16, 1),
    "a record, made anew": (TARGETS["a record"], 1, 1, "--answer-cache", "0"),
    "a list of 20": (TARGETS["a list of 20"], 1, 1),
}
WEIGHT = "the static program"
# With the same hashing in every run, the same work is counted. Callgrind counts a byte of `rep movsb` as an instruction, so long
# copies are to be made by the instructions that short ones are made by.
ENVIRONMENT = {"SWIFT_DETERMINISTIC_HASHING": "1", "GLIBC_TUNABLES": "glibc.cpu.x86_rep_movsb_threshold=1073741824"}
BOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "counts.json")


def ask(server, target, times, at_once, clients):
    asking = [server.client(128 + number) for number in range(clients)]
    for turn in range(times // at_once):
        asking[turn % clients].ask(target, at_once, at_once)


def callgrind(program, settings, *how):
    """Instructions and allocations of a whole run."""
    with tempfile.TemporaryDirectory() as folder:
        out = folder + "/out"
        server = Server(program, ["valgrind", "--quiet", "--tool=callgrind", "--callgrind-out-file=" + out], ENVIRONMENT, settings=settings)
        ask(server, *how)
        server.stop()
        with open(out) as lines:
            return {"instructions": total(out), "allocations": allocations(lines)}


def total(path):
    with open(path) as lines:
        return int(re.search(r"^(?:totals|summary): (\d+)", lines.read(), re.M)[1])


def allocations(lines):
    """Calls of the allocator, from callgrind's call lines: `cfn=(number) name`, the name the first time only."""
    names, callee, count = {}, None, 0
    for line in lines:
        named = re.match(r"c?fn=(\(\d+\))(?: (.*))?", line)
        if named:
            if named[2]:
                names[named[1]] = named[2].split("'")[0]
            if line.startswith("cfn="):
                callee = names[named[1]]
        elif line.startswith("calls=") and callee in ALLOCATORS:
            count += int(line[6:].split()[0])
    return count


def strace(program, settings, *how):
    """System calls of a whole run."""
    with tempfile.NamedTemporaryFile("r") as out:
        server = Server(program, ["strace", "-f", "-c", "-U", "calls,name", "-o", out.name], ENVIRONMENT, settings=settings)
        ask(server, *how)
        server.stop()
        return {"system calls": int(re.search(r"^ *(\d+) +total", out.read(), re.M)[1])}


def count(program, target, at_once, clients, *settings):
    found = {}
    for measure in (callgrind, strace):
        few, many = (measure(program, settings, target, times, at_once, clients) for times in (FEW, MANY))
        found.update({name: round((many[name] - few[name]) / (MANY - FEW), 2) for name in few})
    return found


def start(program):
    """Milliseconds from the start of a program to its first answer, those of CPU among them, and the bytes that are resident then."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.monotonic()
    server = Server(program, port=port)
    while True:
        try:
            client = server.client()
            break
        except ConnectionRefusedError:
            time.sleep(0.0002)
    client.ask(TARGETS["a record"])
    took, charged = time.monotonic() - began, Account(server.process.pid).charged()
    with open("/proc/%d/status" % server.process.pid) as file:
        resident = 1024 * int(re.search(r"VmRSS:\s+(\d+) kB", file.read())[1])
    server.stop()
    return 1000 * took, 1000 * charged, resident


def weigh(program):
    # Of a mapped file, neighbours in the page cache count as resident, too: more of them where the file was written in large pieces. What
    # is installed is a copy, and so is what is weighed.
    with tempfile.TemporaryDirectory() as folder:
        copy = folder + "/communique"
        subprocess.run(["cp", program, copy], check=True)
        starts = [start(copy) for _ in range(9)]
    took, charged, resident = zip(*starts)
    print("%s: first answer %.0f ms after its start (%.0f to %.0f), with %.0f ms of CPU; reported, not held to anything" % (
        WEIGHT, statistics.median(took), min(took), max(took), statistics.median(charged)))
    return {"bytes on disk": os.path.getsize(program), "bytes resident at start": max(resident)}


def main(program, static_program, *options):
    with open(BOOK) as book:
        bounds = json.load(book)
    found = {question: count(program, *how) for question, how in QUESTIONS.items()}
    faults = []
    for question, counts in found.items():
        print(question + ": " + ", ".join("%s %s" % (value, name) for name, value in counts.items()) + " per request")
        for name, value in counts.items():
            bound = bounds.get(question, {}).get(name)
            if bound is None or value > bound * TOLERANCE + 0.05:
                faults.append("%s: %s %s per request; counts.json has %s" % (question, value, name, bound))
    for name, value in weigh(static_program).items():
        print("%s: %d %s, of at most %d" % (WEIGHT, value, name, MOST[name]))
        if value > MOST[name]:
            faults.append("%s: %d %s; at most %d are allowed" % (WEIGHT, value, name, MOST[name]))
    if "--write" in options:
        with open(BOOK, "w") as book:
            json.dump(found, book, indent=2)
            book.write("\n")
    elif faults:
        sys.exit("more than is allowed:\n  " + "\n  ".join(faults))


main(*sys.argv[1:])

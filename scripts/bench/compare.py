"""Requests per second of server CPU: ours beside other servers with the same bytes, one worker each, on one core.

CPU time is the kernel's own account of each thread, so a busy neighbour does not count; rounds are interleaved, so that what
moves the machine moves all. Ratios of one round are the figures to trust.
"""

import argparse
import statistics
import tempfile
import time

from load import SERVER_CORE
from page import Markdown, Text, machine
from peers import H2O, Hummingbird, Loop, Nginx, make_certificate
from rows import Rows
from server import TARGETS, Server


def spread(values, form):
    low, middle, high = min(values), statistics.median(values), max(values)
    return "%s (%s to %s)" % tuple(form % value for value in (middle, low, high))


def verdict(ratios, least):
    """Judged by the median; where the rounds lie on both sides, that is said."""
    word = "met" if statistics.median(ratios) >= least else "missed"
    return word if min(ratios) >= least or max(ratios) < least else word + ", within the spread"


def run(row, rounds, seconds):
    """All samples by the name of the server, round by round."""
    samples = {name: [] for name in row.measures}
    for _ in range(rounds):
        for name, measure in row.measures.items():
            samples[name].append(measure(seconds))
    return samples


def ratios(row, samples, name):
    """Of the row's subject to that server, round by round."""
    return [subject.rate / other.rate for subject, other in zip(samples[row.subject], samples[name])]


def lines(row, samples):
    """A line for each server: name, thousand requests per CPU-second, latencies, ratio of the row's subject to it."""
    for name, rounds in samples.items():
        latency = "–"
        if rounds[0].half is not None:
            latency = "%.2f / %.2f" % tuple(statistics.median(values) for values in ([s.half for s in rounds], [s.most for s in rounds]))
        ratio = "" if name == row.subject else spread(ratios(row, samples, name), "%.2f")
        yield name, spread([sample.rate / 1000 for sample in rounds], "%.1f"), latency, ratio


def judgements(row, samples):
    """A line for each target: the work, the target, the ratio, whether it is met."""
    for name, least in row.least.items():
        if name in samples:
            found = ratios(row, samples, name)
            yield row.work, "≥ %g × %s" % (least, name), spread(found, "%.2f"), verdict(found, least)


HEADINGS = ("server", "thousand requests per CPU-second", "ms p50 / p99", "ratio of the first to it")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("hummingbird", nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--only", default="", help="the rows whose name holds this")
    parser.add_argument("--records", help="the folder of records for the lists by many URLs")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    began = time.monotonic()
    pinned = ["taskset", "-c", SERVER_CORE]
    running = []

    def started(server):
        running.append(server)
        return server

    with tempfile.TemporaryDirectory() as folder:
        make_certificate(folder)
        try:
            ours = started(Server(options.program, pinned, settings=[
                "--tls-port", "0", "--tls-certificate", folder + "/certificate.pem", "--tls-key", folder + "/key.pem"]))
            pair = started(Server(options.program, workers=2))
            large = started(Server(options.program, pinned, settings=["--records", options.records] if options.records else []))
            contents = {question: ours.client().ask(target) for question, target in TARGETS.items()}
            peers = {"loop": started(Loop(folder, ours, TARGETS)), "nginx": started(Nginx(folder, contents)), "h2o": started(H2O(folder, contents))}
            if options.hummingbird:
                peers["hummingbird"] = started(Hummingbird(options.hummingbird, folder, contents))
            sizes = ", ".join("%s is %d bytes" % (question, len(content)) for question, content in contents.items())
            page = Markdown() if options.markdown else Text()
            page.head(machine(), "%d rounds of %g s in turns, the median with the least and the most; %s" % (
                options.rounds, options.seconds, sizes))
            judged = []
            for row in Rows(folder, ours, pair, large, peers).all():
                if options.only in row.work:
                    samples = run(row, options.rounds, options.seconds)
                    remark = row.remark(samples)
                    page.table(row.work + (" (%s)" % remark if remark else ""), HEADINGS, list(lines(row, samples)))
                    judged += judgements(row, samples)
            page.table("Targets", ("work", "target", "ratio", "is"), judged)
            page.foot("The whole took %.0f minutes." % ((time.monotonic() - began) / 60))
        finally:
            for server in reversed(running):
                server.stop()


main()

"""The rows of the page: each a kind of work, the servers that do it, and the least ratio that ours is to reach beside each."""

import itertools
import json
import re
import subprocess
import urllib.parse
from dataclasses import dataclass, field

from load import handshakes, wrk
from server import TARGETS, request_for

OURS = "communique"
ENOUGH_TARGETS = 10_000


@dataclass
class Row:
    work: str
    # By the name of a server, one round of so many seconds.
    measures: dict
    # By the name of a peer, the least ratio of ours to it; nothing where it is only reported.
    least: dict = field(default_factory=dict)
    # What else is to be said of the row, found after its rounds.
    remark: object = lambda samples: ""
    # The first of the measures, which the others are compared with.
    subject: str = OURS


def kernel_share(samples):
    shares = [sample.kernel for sample in samples[OURS]]
    return "%.0f %% of the time in the kernel" % (100 * sum(shares) / len(shares))


class Rows:
    """Builds the rows for servers that are running, and the files that wrk reads its requests from in `folder`."""

    def __init__(self, folder, ours, pair, large, peers):
        self.folder, self.ours, self.pair, self.large, self.peers = folder, ours, pair, large, peers
        self.files = itertools.count()

    def write(self, content):
        path = "%s/request%d" % (self.folder, next(self.files))
        with open(path, "wb") as file:
            file.write(content)
        return path

    def over(self, server, target, times=1, port=None, secure=False, **request):
        """A measure of this server by wrk."""
        path = self.write(request_for(target, **request) * times)
        port = port or (server.secure_port if secure else server.port)
        return lambda seconds: wrk(server.process.pid, port, seconds, path, secure=secure)

    def over_peers(self, question, names, **how):
        return {name: self.over(self.peers[name], self.peers[name].targets[question], **how) for name in names if name in self.peers}

    def all(self):
        yield self.record()
        yield self.list_of_20()
        yield self.many_lists()
        yield self.pipelined()
        yield self.new_connections()
        yield self.not_modified()
        yield self.encrypted()
        yield self.handshakes("full TLS 1.3 handshakes, a request each", False, {"nginx": 0.95})
        yield self.handshakes("resumed TLS 1.3 handshakes, a request each", True, {})
        yield self.two_workers()

    def record(self):
        question = "a record"
        return Row(
            "GET one record, keep-alive",
            {OURS: self.over(self.ours, TARGETS[question]), **self.over_peers(question, ["loop", "h2o", "hummingbird"]),
             "nginx return": self.over(self.peers["nginx"], "/return")},
            {"loop": 0.95, "nginx return": 1.0, "hummingbird": 4}, kernel_share)

    def list_of_20(self):
        question = "a list of 20"
        return Row(
            "GET one list of 20, repeated",
            {OURS: self.over(self.ours, TARGETS[question]), **self.over_peers(question, ["loop", "nginx", "h2o"])},
            {"loop": 0.9, "nginx": 1.1})

    def many_lists(self):
        targets = distinct_targets(self.large)
        total = json.loads(self.large.client().ask("/v1/statements?limit=1&fields=id"))["page"]["total"]
        head, path = self.write(request_for("{target}")), self.write("\n".join(targets).encode())
        return Row(
            "GET lists of up to 20 of {:,} statements, by {:,} different URLs".format(total, len(targets)),
            {OURS: lambda seconds: wrk(self.large.process.pid, self.large.port, seconds, head, path)}, {}, kernel_share)

    def pipelined(self):
        question = "a record"
        return Row(
            "GET one record, 16 in one write",
            {OURS: self.over(self.ours, TARGETS[question], 16), **self.over_peers(question, ["loop", "h2o", "hummingbird"], times=16),
             "nginx return": self.over(self.peers["nginx"], "/return", 16)},
            {"loop": 0.9, "nginx return": 8})

    def new_connections(self):
        question, nginx = "a record", self.peers["nginx"]
        once = {"connection": "close"}
        return Row(
            "GET one record, a new connection each",
            {OURS: self.over(self.ours, TARGETS[question], **once), **self.over_peers(question, ["loop", "h2o", "hummingbird"], **once),
             "nginx return": self.over(nginx, "/return", **once),
             "nginx deferred": self.over(nginx, "/return", port=nginx.deferred_port, **once)},
            {"nginx return": 1.4})

    def not_modified(self):
        target = TARGETS["a record"]
        head, _ = self.ours.client().exchange(request_for(target))
        tag = re.search(rb"(?i)\r\netag: *(\S+)", head)[1].decode()
        return Row(
            "304 to one record, beside 200 of the loop",
            {OURS: self.over(self.ours, target, further="If-None-Match: %s\r\n" % tag), **self.over_peers("a record", ["loop"])},
            {"loop": 0.95})

    def encrypted(self):
        question = "a record"
        return Row(
            "GET one record over TLS 1.3, keep-alive",
            {OURS: self.over(self.ours, TARGETS[question], secure=True), **self.over_peers(question, ["h2o"], secure=True),
             "nginx return": self.over(self.peers["nginx"], "/return", secure=True)},
            {"nginx return": 1.15})

    def handshakes(self, work, resumed, least):
        def measure(server, target):
            return lambda seconds: handshakes(server.process.pid, server.secure_port, seconds, target, resumed)
        peers = {name: measure(self.peers[name], self.peers[name].targets["a record"]) for name in ("nginx", "h2o")}
        return Row(work, {OURS: measure(self.ours, TARGETS["a record"]), **peers}, least)

    def two_workers(self):
        """Both workers and wrk share both cores, so that neither core is the client's alone."""
        target = TARGETS["a record"]
        path = self.write(request_for(target))
        process, port = self.pair.process.pid, self.pair.port
        both = "two workers"
        return Row(
            "GET one record, two workers beside one",
            {both: lambda seconds: wrk(process, port, seconds, path, core="0,1"), OURS: self.over(self.ours, target)}, {},
            lambda samples: "%d futex calls among %d requests" % futexes(process, port, path), both)


def futexes(process, port, request):
    """Futex calls of a server under load, and the requests meanwhile."""
    with subprocess.Popen(
        ["strace", "-f", "-q", "-c", "-U", "calls,name", "-e", "trace=futex,recvfrom", "-p", str(process)], stderr=subprocess.PIPE, text=True
    ) as tracer:
        wrk(process, port, 2, request, core="0,1")
        tracer.send_signal(2)
        out = tracer.communicate()[1]
    calls = {name: int(count) for count, name in re.findall(r"^ *(\d+) +(\w+)$", out, re.M)}
    if not calls.get("recvfrom"):
        raise SystemExit("strace saw no requests:\n" + out)
    return calls.get("futex", 0), calls["recvfrom"]


def distinct_targets(server, most=ENOUGH_TARGETS):
    """Different lists of statements, by one or two filters and an order; first those of at least 20 rows, as far as there are any."""
    client = server.client()
    facets = ["speaker", "topic", "about", "act", "mode", "place"]
    found = json.loads(client.ask("/v1/statements?limit=1&facets=" + ",".join(facets)))["facets"]
    values = [(name, each["value"], each["count"]) for name in facets for each in found[name]["values"]]
    chosen = [(one,) for one in values] + [pair for pair in itertools.combinations(values, 2) if pair[0][0] != pair[1][0]]
    chosen.sort(key=lambda filters: -min(count for _, _, count in filters))
    long, short = [], []
    for filters, sort in itertools.product(chosen, ("-date", "date", "id", "-recorded_at")):
        query = urllib.parse.urlencode([(name, value) for name, value, _ in filters] + [("sort", sort)])
        target = "/v1/statements?" + query
        total = json.loads(client.ask(target + "&fields=id"))["page"]["total"]
        (long if total >= 20 else short).append(target)
        if len(long) == most or len(long) + len(short) >= 4 * most:
            break
    return (long + short)[:most]

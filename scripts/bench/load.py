"""Load from one core, and what the kernel charges the server for it."""

import glob
import os
import re
import subprocess
from dataclasses import dataclass

from server import children

SERVER_CORE, CLIENT_CORE = "0", "1"
HERE = os.path.dirname(os.path.abspath(__file__))
REQUEST_SCRIPT = HERE + "/request.lua"
ENVIRONMENT = {**os.environ, "OPENSSL_CONF": HERE + "/client-tls.conf"}


@dataclass
class Sample:
    """One round: requests per second of server CPU, milliseconds within which half and 99 of 100 answers came, the kernel's share."""

    rate: float
    half: float = None
    most: float = None
    kernel: float = None


class Account:
    """The CPU time of a server, from `begin` to `end`."""

    def __init__(self, process):
        self.processes = [process, *children(process)]

    def begin(self):
        self.seconds, self.ticks = self.charged(), self.shares()
        return self

    def end(self):
        """Seconds, and how much of them was spent in the kernel."""
        user, kernel = (after - before for after, before in zip(self.shares(), self.ticks))
        return self.charged() - self.seconds, kernel / max(user + kernel, 1)

    def charged(self):
        """What the kernel charged all threads."""
        total = 0
        for process in self.processes:
            for path in glob.glob("/proc/%d/task/*/schedstat" % process):
                with open(path) as file:
                    total += int(file.read().split()[0])
        return total / 1e9

    def shares(self):
        """Ticks in the program and in the kernel."""
        user = kernel = 0
        for process in self.processes:
            with open("/proc/%d/stat" % process) as file:
                fields = file.read().rpartition(")")[2].split()
            user, kernel = user + int(fields[11]), kernel + int(fields[12])
        return user, kernel


def wrk(process, port, seconds, request, targets=None, secure=False, answered=200, core=CLIENT_CORE):
    """One round of 32 connections, each asking again when it was answered."""
    url = "%s://127.0.0.1:%d/" % ("https" if secure else "http", port)
    command = ["wrk", "-t1", "-c32", "-d%ds" % seconds, "--latency", "-s", REQUEST_SCRIPT, url, "--", request, *([targets] if targets else [])]
    account = Account(process).begin()
    out = subprocess.run(["taskset", "-c", core, *command], capture_output=True, text=True, check=True, env=ENVIRONMENT).stdout
    spent, kernel = account.end()
    count = int(re.search(r"(\d+) requests in", out)[1])
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    if refused and int(refused[1]) > 0 or re.search(r"Socket errors: connect [1-9]", out) or count == 0:
        raise SystemExit("not the answers that are measured:\n" + out)
    half, most = (milliseconds(re.search(r"^ +%d%% +(\S+)" % part, out, re.M)[1]) for part in (50, 99))
    return Sample(count / spent, half, most, kernel)


def milliseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(number) * {"us": 1e-3, "ms": 1, "s": 1e3, "m": 6e4}[unit]


def handshakes(process, port, seconds, target, resumed):
    """One round of new TLS connections one after the other, each with one request."""
    command = ["openssl", "s_time", "-connect", "127.0.0.1:%d" % port, "-time", "%d" % max(seconds, 1), "-www", target, "-tls1_3"]
    account = Account(process).begin()
    # It complains of a certificate that it does not know, and measures all the same.
    out = subprocess.run(
        ["taskset", "-c", CLIENT_CORE, *command, "-reuse" if resumed else "-new"], capture_output=True, text=True, env=ENVIRONMENT).stdout
    spent, kernel = account.end()
    found = re.search(r"(\d+) connections in \d+ real seconds", out)
    if not found or int(found[1]) < 10:
        raise SystemExit("the handshakes failed:\n" + out[-2000:])
    return Sample(int(found[1]) / spent, kernel=kernel)

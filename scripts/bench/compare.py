"""Requests per second of server CPU: ours against nginx, the same bytes, one worker each, on one core.

CPU time is the kernel's own account of each thread, so a busy neighbour does not count; rounds are interleaved, so that what
moves the machine moves both. Ratios of one round are the figures to trust.
"""

import argparse
import glob
import os
import re
import socket
import statistics
import subprocess
import tempfile
import time

from server import TARGETS, Client, Server, children

SERVER_CORE, CLIENT_CORE = "0", "1"

NGINX = """
worker_processes 1;
daemon off;
pid %(folder)s/pid;
error_log stderr error;
events { worker_connections 1024; }
http {
    access_log off;
    default_type application/json;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    open_file_cache max=100 inactive=600s;
    open_file_cache_valid 600s;
    client_body_temp_path %(folder)s/a;
    proxy_temp_path %(folder)s/b;
    fastcgi_temp_path %(folder)s/c;
    uwsgi_temp_path %(folder)s/d;
    scgi_temp_path %(folder)s/e;
    server { listen 127.0.0.1:%(port)d; root %(folder)s/files; }
}
"""


class Nginx:
    """The peer: the same bytes as static files."""

    def __init__(self, folder, contents):
        os.makedirs(folder + "/files")
        # The worker reads as another user.
        os.chmod(folder, 0o755)
        self.targets = {}
        for number, (question, content) in enumerate(contents.items()):
            self.targets[question] = "/%d.json" % number
            with open(folder + "/files/%d.json" % number, "wb") as file:
                file.write(content)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        with open(folder + "/nginx.conf", "w") as file:
            file.write(NGINX % {"folder": folder, "port": self.port})
        self.process = subprocess.Popen(["taskset", "-c", SERVER_CORE, "nginx", "-c", folder + "/nginx.conf"])
        for _ in range(100):
            time.sleep(0.05)
            workers = children(self.process.pid)
            if workers:
                self.worker = workers[0]
                return
        raise SystemExit("nginx did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def cpu_seconds(process):
    """What the kernel charged all threads of a process."""
    total = 0
    for path in glob.glob("/proc/%d/task/*/schedstat" % process):
        with open(path) as file:
            total += int(file.read().split()[0])
    return total / 1e9


def rate(process, port, target, seconds):
    """Requests per second of server CPU in one round of `seconds`."""
    before = cpu_seconds(process)
    out = subprocess.run(
        ["taskset", "-c", CLIENT_CORE, "wrk", "-t1", "-c32", "-d%ds" % seconds, "http://127.0.0.1:%d%s" % (port, target)],
        capture_output=True, text=True, check=True,
    ).stdout
    spent = cpu_seconds(process) - before
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit("not the answers that are measured:\n" + out)
    return int(re.search(r"(\d+) requests in", out)[1]) / spent


def spread(values, form):
    return "%s (%s to %s)" % tuple(form % value for value in (statistics.median(values), min(values), max(values)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    options = parser.parse_args()
    ours = Server(options.program, ["taskset", "-c", SERVER_CORE])
    with tempfile.TemporaryDirectory() as folder:
        client = Client(ours.port)
        contents = {question: client.ask(target) for question, target in TARGETS.items()}
        nginx = Nginx(folder, contents)
        try:
            for question, target in TARGETS.items():
                if Client(nginx.port).ask(nginx.targets[question]) != contents[question]:
                    raise SystemExit("the peer serves other bytes")
                rounds = []
                for _ in range(options.rounds):
                    own = rate(ours.process.pid, ours.port, target, options.seconds)
                    rounds.append((own, rate(nginx.worker, nginx.port, nginx.targets[question], options.seconds)))
                print("%s (%d bytes), median of %d rounds:" % (question, len(contents[question]), options.rounds))
                print("  communique  %s requests per CPU-second" % spread([own for own, _ in rounds], "%.0f"))
                print("  nginx       %s requests per CPU-second" % spread([peer for _, peer in rounds], "%.0f"))
                print("  ratio       %s" % spread([own / peer for own, peer in rounds], "%.2f"))
        finally:
            nginx.stop()
            ours.stop()


main()

"""A server under measurement, and a client that asks it an exact number of times."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# The questions, by name: what is asked of the server.
TARGETS = {
    "a record": "/v1/statements/aliyev-peace-talks-active",
    "a list of 20": "/v1/statements?limit=20",
}


class Server:
    """Ours, with one worker on a free port, started by `prefix` (a pinning or counting program)."""

    def __init__(self, program, prefix=(), environment={}, patience=60):
        self.log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        command = [*prefix, program, "serve", "--port", "0", "--workers", "1", "--config", ROOT + "/Config/communique.conf"]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env={**os.environ, **environment}, cwd=ROOT)
        end = time.monotonic() + patience
        while time.monotonic() < end and self.process.poll() is None:
            with open(self.log.name) as log:
                found = re.search(r"istening on http://127\.0\.0\.1:(\d+)", log.read())
            if found:
                self.port = int(found[1])
                return
            time.sleep(0.02)
        with open(self.log.name) as log:
            raise SystemExit("the server did not start:\n" + log.read())

    def stop(self):
        """Asks it to leave, and sees that it left well."""
        # What counts may stand between: the signal is for the server itself.
        os.kill(next(iter(children(self.process.pid)), self.process.pid), signal.SIGTERM)
        if self.process.wait(60) != 0:
            raise SystemExit("the server left with %d" % self.process.returncode)


def children(process):
    with open("/proc/%d/task/%d/children" % (process, process)) as file:
        return [int(word) for word in file.read().split()]


class Client:
    """One connection that is kept."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def ask(self, target, times=1, at_once=1):
        """Asks so often, `at_once` requests in one write, and returns the last answer's content."""
        request = request_for(target) * at_once
        content = b""
        for _ in range(times // at_once):
            self.socket.sendall(request)
            for _ in range(at_once):
                content = self.answer()
        return content

    def answer(self):
        while b"\r\n\r\n" not in self.rest:
            self.take()
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200 "):
            raise SystemExit("not the answer that is measured: " + head.decode())
        length = int(re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)[1])
        while len(self.rest) < length:
            self.take()
        content, self.rest = self.rest[:length], self.rest[length:]
        return content

    def take(self):
        more = self.socket.recv(1 << 20)
        if not more:
            raise SystemExit("the server closed the connection")
        self.rest += more


def request_for(target):
    return (
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n"
        "Accept: application/json\r\nAccept-Language: en\r\nConnection: keep-alive\r\n\r\n" % target
    ).encode()

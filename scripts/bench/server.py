"""A server under measurement, and a client that asks it an exact number of times."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# The questions, by name: what is asked of the server. The record has about 700 bytes.
TARGETS = {
    "a record": "/v1/facts/nato-runs-science-programme",
    "a list of 20": "/v1/entities?limit=20",
}


class Server:
    """Ours, on free ports, started by `prefix` (a pinning or counting program)."""

    def __init__(self, program, prefix=(), environment={}, patience=60, workers=1, settings=(), port=0):
        self.log = tempfile.NamedTemporaryFile("w+", suffix=".log")
        command = [
            *prefix, program, "serve", "--port", str(port), "--workers", str(workers), "--config", ROOT + "/Config/communique.conf", *settings,
        ]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env={**os.environ, **environment}, cwd=ROOT)
        if port:
            # Who knows the port wants to wait by itself.
            self.port = port
            return
        end = time.monotonic() + patience
        while time.monotonic() < end and self.process.poll() is None:
            with open(self.log.name) as log:
                found = re.search(r"istening on http://127\.0\.0\.1:(\d+)(?:.*https://127\.0\.0\.1:(\d+))?", log.read())
            if found:
                self.port = int(found[1])
                self.secure_port = found[2] and int(found[2])
                return
            time.sleep(0.02)
        self.process.kill()
        with open(self.log.name) as log:
            raise SystemExit("the server did not start:\n" + log.read())

    def client(self, version=128):
        return Client(self.port, version)

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

    def __init__(self, port, version=128):
        self.version = version
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def ask(self, target, times=1, at_once=1):
        """Asks so often, `at_once` requests in one write, and returns the last answer's content."""
        return self.exchange(request_for(target, version=self.version), times, at_once)[1]

    def exchange(self, request, times=1, at_once=1):
        """The head and the content of the last of so many answers."""
        answer = None
        for _ in range(times // at_once):
            self.socket.sendall(request * at_once)
            for _ in range(at_once):
                answer = self.answer()
        return answer

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
        return head, content

    def take(self):
        more = self.socket.recv(1 << 20)
        if not more:
            raise SystemExit("the server closed the connection")
        self.rest += more


def request_for(target, connection="keep-alive", further="", version=128):
    """A request of about 230 bytes with five fields, as a browser of few words might send it."""
    return (
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:%d.0) Gecko/20100101 Firefox/%d.0\r\n"
        "Accept: application/json\r\nAccept-Language: en\r\nConnection: %s\r\n%s\r\n" % (target, version, version, connection, further)
    ).encode()

"""The server under test: a process of its own, watched through /proc and stopped by its id."""

import os
import resource
import signal
import subprocess
import threading
import time

from wire import Place, request

TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """Runs while its `with` block does."""

    # Those that must be stopped, however this ends.
    running = []

    def __init__(self, program, *options, descriptors=None, certificate=None):
        command = [program, "--port", "0", *options]
        if certificate:
            command += ["--tls-port", "0", *certificate.options]
        if descriptors:
            command = ["sh", "-c", f'ulimit -n {descriptors}; exec "$@"', "sh", *command]
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.id = self.process.pid
        Server.running.append(self)
        self.lines = []
        self.reader = threading.Thread(target=self._keep_lines, daemon=True)
        self.reader.start()
        address = self.process.stdout.readline().strip()
        if not address.startswith("http://127."):
            self.stop()
            raise RuntimeError(f"the server did not start: {address} {self.log}")
        if certificate:
            address = self.process.stdout.readline().strip()
        host, port = address.partition("://")[2].rstrip("/").rsplit(":", 1)
        self.place = Place(host, int(port), certificate and certificate.wrap)

    def _keep_lines(self):
        for line in self.process.stderr:
            self.lines.append(line.rstrip("\n"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.is_alive:
            self.process.kill()
        self.process.wait()
        self.reader.join(5)
        self.process.stdout.close()

    @property
    def is_alive(self):
        return self.process.poll() is None

    @property
    def log(self):
        return " | ".join(self.lines)

    @property
    def memory(self):
        """Resident bytes."""
        with open(f"/proc/{self.id}/smaps_rollup") as file:
            for line in file:
                if line.startswith("Rss:"):
                    return int(line.split()[1]) * 1024
        raise RuntimeError("the kernel does not tell resident memory")

    @property
    def memory_at_rest(self):
        """Resident bytes once what a heavy time had needed was given back, which the server does after a quarter of a second."""
        time.sleep(1)
        return self.memory

    @property
    def cpu(self):
        """Seconds of processor time so far."""
        with open(f"/proc/{self.id}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def descriptors(self):
        return len(os.listdir(f"/proc/{self.id}/fd"))

    def cpu_during(self, seconds):
        """The share of one core that it uses, 0 to the number of cores."""
        before, start = self.cpu, time.monotonic()
        time.sleep(seconds)
        return (self.cpu - before) / (time.monotonic() - start)

    def warm_up(self):
        """Uses everything once, so that what is measured afterwards is not the first use."""
        for _ in range(20):
            with self.place.connect() as talk:
                talk.ask(request())
                talk.ask(request("POST", content=b"x" * 100_000))
                talk.ask(request(target="/big"))
                talk.ask(b"GET /\xff HTTP/1.1\r\n\r\n")
        self.settles(self.descriptors - 1)
        return self.memory_at_rest

    def settles(self, descriptors, within=10):
        """Waits until it holds so few descriptors; whether that came to be."""
        deadline = time.monotonic() + within
        while self.descriptors > descriptors:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    def serves(self, within=5):
        """Whether a new client is answered as ever."""
        try:
            with self.place.connect(timeout=within) as talk:
                answer = talk.ask(request("POST", content=b"still there"), within)
                return answer is not None and answer.status == 200 and answer.content == b"still there"
        except OSError:
            return False

    def set_descriptor_limit(self, count):
        """Changes the limit of the running process; returns the one before."""
        return resource.prlimit(self.id, resource.RLIMIT_NOFILE, (count, resource.prlimit(self.id, resource.RLIMIT_NOFILE)[1]))[0]

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def leaves_within(self, seconds):
        """Seconds until the process is gone; None if it stays."""
        start = time.monotonic()
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        self.reader.join(5)
        return time.monotonic() - start

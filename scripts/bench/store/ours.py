"""Ours: the store in a process of its own, asked through a pipe and timed there, and the whole server over a kept connection."""

import json
import os
import re
import socket
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(process):
    """User and system time of a process, all its threads."""
    with open("/proc/%d/stat" % process) as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_bytes(process):
    with open("/proc/%d/status" % process) as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) * 1024


class InProcess:
    """The API without sockets. The times are its own: the pipe is not in them."""

    name = "ours"

    def __init__(self, folder, program):
        self.process = subprocess.Popen([program, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if self.process.stdout.readline() != b"ready\n":
            raise SystemExit("store-bench did not start")
        self.get("/v1/statements?limit=1")
        self.load_seconds = cpu_seconds(self.process.pid)
        self.resident = resident_bytes(self.process.pid)

    def get(self, target):
        """The nanoseconds it took, and the content."""
        self.process.stdin.write(target.encode() + b"\n")
        self.process.stdin.flush()
        nanoseconds, length = map(int, self.process.stdout.readline().split())
        return nanoseconds, self.process.stdout.read(length)

    def records(self):
        """Every record as served, newest first."""
        self.process.stdin.write(b"records\n")
        self.process.stdin.flush()
        while (line := self.process.stdout.readline()) != b"\n":
            yield line[:-1]

    def commit(self, id):
        """Commits a record anew. The nanoseconds that the writer took."""
        self.process.stdin.write(b"commit %s\n" % id.encode())
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ask(self, question):
        return self.get(question.target)

    def stop(self):
        self.process.stdin.close()
        self.process.wait(60)


class OverHTTP:
    """The server with one worker, over one connection that is kept. The times are the client's, from sending to the last byte."""

    name = "ours, HTTP"

    def __init__(self, folder, program):
        command = [program, "serve", "--records", folder, "--port", "0", "--workers", "1", "--answer-cache", "0", "--log-level", "info"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for line in self.process.stdout:
            if found := re.search(rb"listening on http://127\.0\.0\.1:(\d+)", line):
                break
        else:
            raise SystemExit("the server did not start")
        self.port, self.socket = int(found[1]), None

    def connect(self):
        """Opens the connection when it is first needed: the peers take longer to load than a silent one is kept."""
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def receive(self):
        part = self.socket.recv(1 << 18)
        if not part:
            raise SystemExit("the server closed the connection")
        return part

    def ask(self, question):
        request = b"GET %s HTTP/1.1\r\nHost: store\r\n\r\n" % question.target.encode()
        if not self.socket:
            self.connect()
        start = time.perf_counter_ns()
        self.socket.sendall(request)
        answer = self.receive()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += self.receive()
        length = int(re.search(rb"(?i)content-length: (\d+)", answer[:end])[1])
        while len(answer) < end + 4 + length:
            answer += self.receive()
        return time.perf_counter_ns() - start, answer[end + 4 :]

    def stop(self):
        if self.socket:
            self.socket.close()
        self.process.terminate()
        self.process.wait(60)


def result(content):
    """What an answer of ours says: the total, the ids in order, and the counts of facets by value."""
    answer = json.loads(content)
    if "data" not in answer:
        return {"total": 1, "ids": [answer["id"]]} if "id" in answer else answer
    facets = {name: {value["value"]: value["count"] for value in facet["values"]} for name, facet in answer.get("facets", {}).items()}
    return {"total": answer["page"]["total"], "ids": [record["id"] for record in answer["data"]], "facets": facets}

"""The client's side: connections to a server, and a strict reader of its answers."""

import itertools
import re
import socket
import struct
import time

HOST = b"Host: weather.test\r\n"
STATUS_LINE = re.compile(rb"HTTP/1\.1 ([1-5][0-9][0-9]) [ -~]*")
FIELD_LINE = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([ -~\t]*?)[ \t]*")


class Malformed(Exception):
    """An answer that is not HTTP, or is not whole."""


class Answer:
    def __init__(self, status, fields, content):
        self.status = status
        self.fields = fields
        self.content = content

    @property
    def ends_connection(self):
        return b"close" in self.fields.get(b"connection", b"").lower()


def request(method="GET", target="/", content=None, fields=""):
    """The bytes of a request."""
    text = f"{method} {target} HTTP/1.1\r\n".encode() + HOST + fields.encode()
    if content is None:
        return text + b"\r\n"
    return text + b"Content-Length: %d\r\n\r\n" % len(content) + content


def take_answer(received):
    """The first answer in a bytearray, taken out of it; None where it is not whole yet."""
    end = received.find(b"\r\n\r\n")
    if end < 0:
        if len(received) > 65_536:
            raise Malformed("a head without end")
        return None
    lines = bytes(received[:end]).split(b"\r\n")
    first = STATUS_LINE.fullmatch(lines[0])
    if not first:
        raise Malformed(f"this is no status line: {lines[0][:60]!r}")
    status = int(first[1])
    fields = {}
    for line in lines[1:]:
        match = FIELD_LINE.fullmatch(line)
        if not match:
            raise Malformed(f"this is no field line: {line[:60]!r}")
        name = match[1].lower()
        if name in fields and name in (b"content-length", b"date", b"etag", b"connection"):
            raise Malformed(f"{name.decode()} stands twice")
        fields[name] = match[2]
    length = 0
    if status >= 200:
        if b"date" not in fields:
            raise Malformed(f"a {status} without Date")
        if status not in (204, 304):
            if not fields.get(b"content-length", b"").isdigit():
                raise Malformed(f"a {status} without Content-Length")
            length = int(fields[b"content-length"])
    if len(received) < end + 4 + length:
        return None
    content = bytes(received[end + 4 : end + 4 + length])
    del received[: end + 4 + length]
    return Answer(status, fields, content)


class Place:
    """Where a server listens. Clients come from many loopback addresses, so that ports do not run out."""

    sources = itertools.cycle([f"127.0.0.{last}" for last in range(2, 60)])

    def __init__(self, host, port, wrap=None):
        self.host = host
        self.port = port
        # Makes another kind of connection of a connected socket, such as one with TLS.
        self.wrap = wrap

    def connect(self, receive_buffer=None, timeout=10, in_clear=False):
        plain = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        plain.settimeout(timeout)
        if receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            plain.bind((next(self.sources), 0))
            plain.connect((self.host, self.port))
            return Talk(self.wrap(plain) if self.wrap and not in_clear else plain)
        except OSError:
            plain.close()
            raise


class Talk:
    """One connection. Leaving its `with` block closes it."""

    def __init__(self, connection):
        self.socket = connection
        self.received = bytearray()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def answer(self, within=10):
        """The next answer; None if the connection ends cleanly in its place."""
        deadline = time.monotonic() + within
        while True:
            found = take_answer(self.received)
            if found:
                return found
            self.socket.settimeout(max(deadline - time.monotonic(), 0.001))
            data = self.socket.recv(262_144)
            if not data:
                if self.received:
                    raise Malformed(f"the connection ends within an answer: {bytes(self.received[:60])!r}")
                return None
            self.received += data

    def final_answer(self, within=10):
        """The next answer that is not an interim one."""
        while True:
            found = self.answer(within)
            if found is None or found.status >= 200:
                return found

    def ask(self, data, within=10):
        self.send(data)
        return self.final_answer(within)

    def ends_within(self, seconds):
        """Seconds until the server ends the connection, by whichever means; None if it does not."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            self.socket.settimeout(max(seconds - (time.monotonic() - start), 0.001))
            try:
                if not self.socket.recv(262_144):
                    return time.monotonic() - start
            except TimeoutError:
                return None
            except ConnectionError:
                return time.monotonic() - start
        return None

    def reset(self):
        """Hangs up rudely: the server is told that nothing it sends is wanted."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

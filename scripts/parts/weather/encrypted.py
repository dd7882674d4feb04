"""The same weather over TLS, and what only TLS can be harmed by."""

import os
import random
import socket
import ssl
import subprocess
import tempfile
import time

from storm import calm_again
from table import case
from wire import request

BROKEN = 3_000
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


class Encrypted(ssl.SSLSocket):
    """Fails as a socket in clear does, and says that no more will come without taking the encryption off."""

    def recv(self, *arguments):
        return self._meet(super().recv, *arguments)

    def send(self, data, *flags):
        # One record at most: after a time-out OpenSSL wants the same bytes again, and not fewer.
        return self._meet(super().send, data[:16_384], *flags)

    def shutdown(self, how):
        socket.socket.shutdown(self, how)

    @staticmethod
    def _meet(call, *arguments):
        try:
            return call(*arguments)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError, BrokenPipeError) as error:
            raise ConnectionResetError(str(error)) from error


class Certificate:
    """Made for one run; gone with its `with` block."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        subprocess.run([ROOT + "/scripts/make-certificate", self.folder.name], check=True, stderr=subprocess.DEVNULL)
        self.options = ["--certificate", self.folder.name + "/certificate.pem", "--key", self.folder.name + "/key.pem"]
        self.context = ssl.create_default_context(cafile=self.folder.name + "/certificate.pem")
        self.context.sslsocket_class = Encrypted
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def wrap(self, plain):
        return self.context.wrap_socket(plain, server_hostname="127.0.0.1")


def hello():
    """The first bytes of a client."""
    outgoing = ssl.MemoryBIO()
    try:
        ssl.create_default_context().wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname="localhost").do_handshake()
    except ssl.SSLWantReadError:
        pass
    return outgoing.read()


def waits_for_handshake(server, pause):
    """Sends a hello one byte at a time, or nothing; until the server ends the connection."""
    start = time.monotonic()
    with server.place.connect(in_clear=True) as talk:
        for byte in hello() if pause else b"":
            try:
                talk.send(bytes([byte]))
            except ConnectionError:
                break
            if talk.ends_within(pause) is not None:
                break
        seconds = None if talk.ends_within(40) is None else time.monotonic() - start
    happened = "still open" if seconds is None else f"closed after {seconds:.1f} s"
    return happened, seconds is not None and 9 < seconds < 13 and server.serves()


@case("slow handshake", "a client's first message, one byte a second", "closed within 13 s", waits=True, quick=False, ways=("tls",))
def slow_handshake(server):
    return waits_for_handshake(server, 1)


@case("no handshake", "a connection, and nothing on it", "closed within 13 s", waits=True, quick=False, ways=("tls",))
def no_handshake(server):
    return waits_for_handshake(server, 0)


@case(
    "broken handshakes", f"{BROKEN:,} clients cut, garble or leave out the handshake (seed 4), and hang up, some of them rudely",
    "alive, everything given back, memory +4 MB at most, at most one log line each", ways=("tls",))
def broken_handshakes(server):
    before, descriptors = server.warm_up(), server.descriptors
    chance, whole, said = random.Random(4), hello(), len(server.lines)
    for _ in range(BROKEN):
        data = bytearray(whole)
        for _ in range(chance.choice((0, 1, 1, 2, 5, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            data = data[: chance.randrange(len(data))]
        talk = server.place.connect(in_clear=True)
        try:
            talk.send(chance.choice((bytes(data), bytes(data), bytes(data) * 3, chance.randbytes(300), request())))
            if chance.random() < 0.5:
                talk.ends_within(0.002)
        except OSError:
            pass
        (talk.reset if chance.random() < 0.3 else talk.socket.close)()
    found, passed = calm_again(server, before, descriptors)
    lines = len(server.lines) - said
    return f"{lines:,} lines; afterwards {found}", passed and 0 < lines <= BROKEN

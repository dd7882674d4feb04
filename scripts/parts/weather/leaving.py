"""SIGTERM while something is going on. `http-echo` gives itself eight seconds to leave."""

import time

from table import case
from wire import request

DRAIN = 8


def departure(server, code=0):
    """Waits for the end: whether it came in time with exit code 0 and a word in the log, and what was found."""
    seconds = server.leaves_within(DRAIN + 5)
    if seconds is None:
        return f"still there after {DRAIN + 5} s", False
    reasons = sorted({line.split(" left; ")[1] for line in server.lines if " left; " in line})
    happened = f"gone after {seconds:.1f} s with exit code {server.process.returncode}; log: {'; '.join(reasons) or 'no reason'}"
    return happened, server.process.returncode == code and bool(reasons)


def refuses(place):
    """Whether nobody listens any more."""
    for _ in range(50):
        try:
            place.connect(timeout=1).socket.close()
        except ConnectionRefusedError:
            return True
        except OSError:
            pass
        time.sleep(0.02)
    return False


@case("SIGTERM, idle", "SIGTERM with 20 idle connections", "gone at once, exit code 0, reason logged")
def leave_idle(server):
    talks = [server.place.connect() for _ in range(20)]
    for talk in talks:
        talk.ask(request())
    server.terminate()
    start = time.monotonic()
    happened, passed = departure(server)
    seconds = time.monotonic() - start
    for talk in talks:
        passed = passed and talk.ends_within(1) is not None
        talk.socket.close()
    return happened, passed and seconds < 2


@case(
    "SIGTERM, half a head", "SIGTERM while a head is half sent, and never finished",
    f"gone within {DRAIN + 1} s, reason logged", waits=True)
def leave_half_head(server):
    with server.place.connect() as talk:
        talk.send(b"GET / HTTP/1.1\r\nHo")
        time.sleep(0.2)
        server.terminate()
        refused = refuses(server.place)
        start = time.monotonic()
        happened, passed = departure(server)
        return happened, passed and refused and "in the middle" in happened and time.monotonic() - start < DRAIN + 1


@case(
    "SIGTERM, half content", "SIGTERM while content is half sent, and never finished",
    f"gone within {DRAIN + 1} s, reason logged", waits=True)
def leave_half_content(server):
    with server.place.connect() as talk:
        talk.send(request("POST", content=b"x" * 1000)[:-500])
        time.sleep(0.2)
        server.terminate()
        start = time.monotonic()
        happened, passed = departure(server)
        return happened, passed and "in the middle" in happened and time.monotonic() - start < DRAIN + 1


@case(
    "SIGTERM, then the rest", "SIGTERM while two requests are half sent, which are finished a second later",
    "both answered with Connection: close, gone at once")
def leave_finishing(server):
    with server.place.connect() as head, server.place.connect() as content:
        head.send(b"GET / HTTP/1.1\r\nHo")
        content.send(request("POST", content=b"hello")[:-2])
        time.sleep(0.2)
        server.terminate()
        refused = refuses(server.place)
        time.sleep(1)
        answers = [head.ask(b"st: weather.test\r\n\r\n"), content.ask(b"lo")]
        start = time.monotonic()
        head.ends_within(5), content.ends_within(5)
    happened, passed = departure(server)
    said = [(answer.status, answer.ends_connection) if answer else None for answer in answers]
    passed = passed and refused and said == [(200, True), (200, True)] and answers[1].content == b"hello"
    return f"answers {said}; {happened}", passed and time.monotonic() - start < 3


@case("SIGTERM, answer on its way", "SIGTERM while a client is taking 20 MB of answers", "all answers arrive, gone at once")
def leave_answering(server):
    with server.place.connect(receive_buffer=16_384) as talk:
        talk.send(request(target="/big") * 20)
        first = talk.answer()
        server.terminate()
        time.sleep(0.5)
        lengths = [len(first.content)]
        while (answer := talk.answer()) is not None:
            lengths.append(len(answer.content))
            if answer.ends_connection:
                break
    start = time.monotonic()
    happened, passed = departure(server)
    return f"{len(lengths)} whole answers; {happened}", passed and set(lengths) == {1_048_576} and time.monotonic() - start < 3

"""Clients that are slow, silent, or do not take what they asked for. Each case waits for the server to lose patience."""

import time

from table import case, megabytes
from wire import HOST, request


def drip(talk, data, pause=1.0, longest=45):
    """Sends one byte after the other until the server ends it; the answer, if any, and the seconds until the end."""
    start = time.monotonic()
    for index in range(len(data)):
        try:
            talk.send(data[index : index + 1])
        except ConnectionError:
            break
        try:
            answer = talk.answer(within=pause)
        except TimeoutError:
            if time.monotonic() - start > longest:
                return None, None
            continue
        except ConnectionError:
            return None, time.monotonic() - start
        ended = talk.ends_within(longest) if answer else 0
        return answer, None if ended is None else time.monotonic() - start
    return None, time.monotonic() - start


def is_cut(place, before, data):
    with place.connect() as talk:
        talk.send(before)
        answer, seconds = drip(talk, data)
    if seconds is None:
        return "not cut within 45 s", False
    what = f"{answer.status}, " if answer else "no answer, "
    return f"{what}closed after {seconds:.1f} s", answer is not None and answer.status == 408 and answer.ends_connection and seconds < 30


@case("slow head", "a request head, one byte a second", "408 and closed within 30 s", waits=True, quick=False)
def slow_head(server):
    return is_cut(server.place, b"", request(fields="X-Slow: " + "x" * 100 + "\r\n"))


@case("slow content", "a content of 1,000 bytes, one byte a second", "408 and closed within 30 s", waits=True, quick=False)
def slow_content(server):
    return is_cut(server.place, request("POST", content=b"x" * 1000)[:-1000], b"x" * 1000)


@case("slow chunks", "chunked content, one byte a second", "408 and closed within 30 s", waits=True, quick=False)
def slow_chunks(server):
    head = b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n"
    return is_cut(server.place, head, b"1\r\nx\r\n" * 100)


@case("silent in mid-head", "half a head, then nothing", "408 and closed within 30 s", waits=True, quick=False)
def silent(server):
    with server.place.connect() as talk:
        start = time.monotonic()
        talk.send(b"GET / HTTP/1.1\r\nHo")
        answer = talk.answer(within=40)
        talk.ends_within(10)
        seconds = time.monotonic() - start
    status = answer.status if answer else "no answer"
    return f"{status}, closed after {seconds:.1f} s", status == 408 and seconds < 30


def idle(server, *requests):
    with server.place.connect() as talk:
        for one in requests:
            talk.ask(one)
        seconds = talk.ends_within(90)
    happened = "still open after 90 s" if seconds is None else f"closed after {seconds:.1f} s"
    return happened, seconds is not None and 70 < seconds < 80


@case("idle after an answer", "one request, then silence", "open for 70 s, closed by 80 s", waits=True, quick=False)
def idle_after_answer(server):
    return idle(server, request())


@case("idle from the start", "a connection without a request", "open for 70 s, closed by 80 s", waits=True, quick=False)
def idle_from_start(server):
    return idle(server)


def not_reading(server, look, ask=lambda number: request(target="/big") * 40 if number % 2 else request() * 8000, most=40e6):
    """Twenty clients ask for much; `look` is called with them every second. Until all of them are dropped."""
    before = server.warm_up()
    descriptors = server.descriptors
    talks = [server.place.connect(receive_buffer=4096) for _ in range(20)]
    try:
        for number, talk in enumerate(talks):
            talk.send(ask(number))
        start, peak = time.monotonic(), before
        while server.descriptors < descriptors + len(talks) and time.monotonic() - start < 5:
            time.sleep(0.05)
        while server.descriptors > descriptors and time.monotonic() - start < 100:
            peak = max(peak, server.memory)
            look(talks)
            time.sleep(1)
        seconds = time.monotonic() - start
        dropped = server.settles(descriptors, within=0)
    finally:
        for talk in talks:
            talk.reset()
    after = server.memory_at_rest
    whether = "all dropped" if dropped else "not all dropped"
    happened = f"{whether} after {seconds:.0f} s; memory +{megabytes(peak - before)}, then {after - before:+,} bytes"
    return happened, dropped and seconds < 45 and peak - before < most and after - before < 4e6 and server.serves()


@case(
    "reads nothing", "20 clients ask for 40 answers of 1 MB or 8,000 small ones, and never read",
    "dropped within 45 s, memory +40 MB at most, then back within 4 MB", waits=True, quick=False)
def reads_nothing(server):
    return not_reading(server, lambda talks: None)


def sip(talks):
    for talk in talks:
        try:
            talk.socket.recv(100)
        except OSError:
            pass


@case(
    "reads too slowly", "the same, reading 100 bytes a second",
    "dropped within 45 s, memory +40 MB at most, then back within 4 MB", waits=True, quick=False)
def reads_too_slowly(server):
    return not_reading(server, sip)


@case(
    "reads no stream", "20 clients ask for 64 MB made while they are taken, and never read",
    "dropped within 45 s, memory +8 MB at most, then back within 4 MB", waits=True, quick=False)
def reads_no_stream(server):
    return not_reading(server, lambda talks: None, lambda number: request(target="/stream"), most=8e6)


@case(
    "reads a stream too slowly", "the same, reading 100 bytes a second",
    "dropped within 45 s, memory +8 MB at most, then back within 4 MB", waits=True, quick=False)
def reads_a_stream_too_slowly(server):
    return not_reading(server, sip, lambda number: request(target="/stream"), most=8e6)

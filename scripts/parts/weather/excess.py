"""Requests without end, and more content than anybody asked for."""

import select
import time

from table import case, megabytes
from wire import HOST, request


def pour(talk, first, more, most=None, longest=20):
    """Sends `first` and then `more` over and over, on behind the answer, until the server has had enough, or `most` bytes are there.

    The answer, the bytes sent before it came, and the seconds until the end of the connection, if it ended.
    """
    start, sent, answer, sent_before = time.monotonic(), 0, None, None
    talk.send(first)
    talk.socket.settimeout(5)
    try:
        while time.monotonic() - start < longest and (most is None or sent < most):
            sent += talk.socket.send(more[: most - sent] if most else more)
            if answer is None and select.select([talk.socket], [], [], 0)[0]:
                try:
                    answer, sent_before = talk.final_answer(within=0.5), sent
                except TimeoutError:
                    # Over TLS it may have been a ticket that came.
                    pass
                talk.socket.settimeout(5)
            if answer is not None:
                time.sleep(0.01)
    except OSError:
        return answer, sent_before, time.monotonic() - start
    return answer, sent, None


def endless(server, first, more, status):
    before = server.warm_up()
    with server.place.connect() as talk:
        answer, sent, ended = pour(talk, first, more)
    grown = server.memory_at_rest - before
    closed = "not closed" if ended is None else f"closed after {ended:.1f} s of more"
    happened = f"{answer.status if answer else 'no answer'} after {sent:,} bytes, {closed}; memory {grown:+,} bytes"
    passed = answer is not None and answer.status == status and ended is not None and ended < 10
    return happened, passed and grown < 4e6 and server.serves()


START = b"GET / HTTP/1.1\r\n" + HOST


@case("endless fields", "field lines without end", "431, closed within 10 s, memory +4 MB at most", waits=True)
def endless_fields(server):
    return endless(server, START, b"X-More: and more\r\n" * 500, 431)


@case("endless field", "one field line without end", "431, closed within 10 s, memory +4 MB at most", waits=True)
def endless_field(server):
    return endless(server, START + b"X-More: ", b"more" * 2000, 431)


@case("endless target", "a target without end", "414, closed within 10 s, memory +4 MB at most", waits=True)
def endless_target(server):
    return endless(server, b"GET /", b"more" * 2000, 414)


@case("endless chunks", "chunked content without end", "413, closed within 10 s, memory +4 MB at most", waits=True)
def endless_chunks(server):
    return endless(server, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n", b"fa0\r\n" + b"x" * 4000 + b"\r\n", 413)


@case("endless chunk size", "a chunk size line without end", "400, closed within 10 s, memory +4 MB at most", waits=True)
def endless_size(server):
    return endless(server, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n1;", b"more" * 2000, 400)


@case("endless trailers", "trailers without end", "431, closed within 10 s, memory +4 MB at most", waits=True)
def endless_trailers(server):
    return endless(server, b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-More: and more\r\n" * 500, 431)


@case("10 MB to a GET", "a GET with 10 MB of content", "413 or 200; closed, or the next request answered as its own")
def big_content(server):
    before = server.warm_up()
    with server.place.connect() as talk:
        answer, sent, _ = pour(talk, request(fields="Content-Length: 10000000\r\n"), b"x" * 100_000, most=10_000_000)
        answer = answer or talk.final_answer()
        sane = answer is not None and answer.status in (200, 413)
        if sane and answer.ends_connection:
            sane = talk.ends_within(10) is not None
        elif sane:
            following = talk.ask(request("POST", content=b"the next one"))
            sane = following is not None and following.content == b"the next one"
    grown = server.memory_at_rest - before
    closed = "closed" if answer and answer.ends_connection else "open"
    happened = f"{answer.status if answer else 'no answer'} after {megabytes(sent)}, {closed}; memory {grown:+,} bytes"
    return happened, sane and grown < 4e6 and server.serves()


@case(
    "content to a GET", "GETs with 500,000 bytes of content, plain and chunked, each with a POST behind it",
    "each answer belongs to its request")
def drained_content(server):
    content = b"GET /big HTTP/1.1\r\n\r\n" * 25_000
    chunked = request(fields="Transfer-Encoding: chunked\r\n") + b"%x\r\n" % len(content) + content + b"\r\n0\r\n\r\n"
    answers = []
    with server.place.connect() as talk:
        for number, get in enumerate([request(content=content), chunked]):
            talk.send(get + request("POST", content=b"number %d" % number))
            answers += [talk.final_answer(), talk.final_answer()]
    statuses = [answer.status if answer else None for answer in answers]
    matched = all(answer and answer.content == b"number %d" % number for number, answer in enumerate(answers[1::2]))
    return f"answers {statuses}, contents {'as sent' if matched else 'mixed up'}", statuses == [200] * 4 and matched


@case(
    "refused with content", "refused requests whose content is a request itself, each with a POST behind it",
    "no content is taken for a request")
def refused_content(server):
    smuggled = request("POST", content=b"smuggled")
    happened, passed = [], True
    for name, first in [
        ("unknown method", request("BREW", content=smuggled)),
        ("other scheme", request("POST", "ftp://weather.test/", content=smuggled)),
        ("unknown path", request("POST", "/nowhere", content=smuggled)),
        ("coded content", request("POST", content=smuggled, fields="Content-Encoding: gzip\r\n")),
        ("unknown expectation", request("POST", content=smuggled, fields="Expect: miracles\r\n")),
        ("CONNECT", b"CONNECT weather.test:80 HTTP/1.1\r\n" + HOST + b"Content-Length: %d\r\n\r\n" % len(smuggled) + smuggled),
    ]:
        with server.place.connect() as talk:
            talk.send(first + request("POST", content=b"the next one"))
            answers = []
            try:
                while (answer := talk.final_answer()) is not None:
                    answers.append(answer)
                    if len(answers) == 2 or answer.ends_connection:
                        break
            except OSError:
                pass
        contents = [answer.content for answer in answers]
        fine = bool(answers) and 400 <= answers[0].status < 500 or bool(answers) and answers[0].status == 501
        if b"smuggled" in contents or len(answers) == 2 and contents[1] != b"the next one" or not fine:
            passed = False
            happened.append(f"{name}: {[(answer.status, answer.content[:20]) for answer in answers]}")
        else:
            happened.append(f"{name} {answers[0].status}")
    return ", ".join(happened), passed

"""Many clients that behave badly at once: they hang up, garble, and ask without listening."""

import random
import re
import select

from table import case, megabytes
from wire import HOST, Malformed, request, take_answer

TOKEN = re.compile(rb"tk[0-9a-f]{8}z")
ALLOWED = {100, 200, 204, 206, 304, 400, 404, 405, 406, 408, 412, 413, 414, 415, 416, 417, 421, 431, 501, 505}
RESETS = 3_000
MUTATIONS = 20_000
FLOOD = 20_000


def calm_again(server, before, descriptors, bound=4e6):
    """Whether it is as it was before the storm: descriptors, memory, a rested processor; and what was found."""
    emptied = server.settles(descriptors)
    grown, working = server.memory_at_rest - before, server.cpu_during(1)
    found = f"memory {grown:+,} bytes, {working:.0%} of a core"
    if not emptied:
        found += f", {server.descriptors - descriptors} descriptors left open"
    return found, server.is_alive and emptied and grown < bound and working < 0.05 and server.serves()


@case(
    "resets", f"{RESETS:,} clients reset the connection in the middle of an answer of 1 MB",
    "alive, everything given back, memory +4 MB at most")
def resets(server):
    before, descriptors = server.warm_up(), server.descriptors
    chance = random.Random(1)
    for _ in range(RESETS):
        talk = server.place.connect()
        talk.send(request(target="/big") * chance.choice((1, 1, 4)))
        if chance.random() < 0.8:
            talk.socket.recv(chance.randrange(1, 100_000))
        talk.reset()
    found, passed = calm_again(server, before, descriptors)
    return f"afterwards {found}", passed


@case(
    "abandoned requests", f"{RESETS:,} clients reset the connection in the middle of a request",
    "alive, everything given back, memory +4 MB at most")
def abandoned(server):
    before, descriptors = server.warm_up(), server.descriptors
    chance = random.Random(2)
    whole = request("POST", content=b"x" * 20_000, fields="X-Some: field\r\n")
    for _ in range(RESETS):
        talk = server.place.connect()
        talk.send(whole[: chance.randrange(1, len(whole) if chance.random() < 0.5 else 80)])
        talk.reset()
    found, passed = calm_again(server, before, descriptors)
    return f"afterwards {found}", passed


def messages(token):
    """Well-formed requests to be garbled. No HEAD: without knowing what became of it, its answer cannot be told from others."""
    chunks = b"4;a=b\r\n%b\r\n7\r\n%b\r\n0\r\nX-Sum: 1\r\n\r\n" % (token[:4], token[4:])
    return [
        request(target=f"/?t={token.decode()}", fields="Accept: text/plain;q=0.5, */*\r\nAccept-Encoding: gzip, identity;q=0\r\n"),
        request(fields="Range: bytes=0-9\r\nIf-None-Match: \"a\", W/\"b\"\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
        request("POST", content=token),
        request("POST", content=token * 3) + request("POST", content=token),
        b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n" + chunks,
        request("POST", content=token, fields="Expect: 100-continue\r\nContent-Type: text/plain\r\n"),
        b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET http://weather.test/?%b HTTP/1.1\r\n" % token + HOST + b"Connection: keep-alive\r\n\r\n",
        b"POST / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 11\r\n\r\n" + token,
        request("PUT", f"/{token.decode()}%20x", content=token),
    ]


SPLINTERS = [
    b"\r\n", b"\n", b"\r", b"\0", b" ", b"\t", b":", b"%", b"%zz", b"\xff", b"0", b"-1", b"99999999999999999999", b"+", b";", b",",
    b"Content-Length: 3\r\n", b"Transfer-Encoding: chunked\r\n", b"Host: other.test\r\n", b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n", b" HTTP/1.1", b"x" * 9000,
]


def garble(message, chance):
    data = bytearray(message)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(8):
            case 0 if place < len(data):
                data[place] ^= 1 << chance.randrange(8)
            case 1 if place < len(data):
                data[place] = chance.randrange(256)
            case 2 | 3 if place < len(data):
                data[place] = chance.choice(b"abcdefgh0123456789-,;=/\"")
            case 4:
                del data[place : place + chance.choice((1, 2, 8, 40))]
            case 5:
                data[place:place] = data[chance.randrange(len(data) + 1) :][: chance.choice((1, 8, 60))]
            case 6:
                data[place:place] = chance.choice(SPLINTERS)
            case _:
                data[place : place + 1] = chance.choice(SPLINTERS)
    return bytes(data)


def fault(received, issued, token, last, is_whole):
    """What is wrong with the answers on one connection; None if nothing is.

    `issued` are the tokens of all clients so far, `token` and `last` this one's, and `is_whole` says that nothing was garbled.
    """
    rest, answers = bytearray(received), []
    while (answer := take_answer(rest)) is not None:
        answers.append(answer)
    if rest:
        return f"ends within an answer: {bytes(rest[:60])!r}"
    for number, answer in enumerate(answers):
        if answer.status not in ALLOWED:
            return f"a {answer.status}"
        foreign = issued.intersection(TOKEN.findall(answer.content)) - {token, last}
        if foreign:
            return f"{foreign}, which another client sent"
        if (answer.content == last or answer.ends_connection) and number + 1 < len(answers):
            return "an answer behind the last one"
    if is_whole and not (answers and answers[-1].content == last):
        return f"the good one was not answered; {[answer.status for answer in answers]}"
    return None


@case(
    "garbled requests", f"{MUTATIONS:,} requests garbled by chance (seed 3), each with a good one behind it, 50 clients at a time",
    "no crash, no 5xx but 501 and 505, each answer its own, memory +4 MB at most")
def garbled(server):
    before, descriptors = server.warm_up(), server.descriptors
    chance, faults, answered, issued = random.Random(3), [], 0, set()
    for _ in range(MUTATIONS // 50):
        round_ = []
        for _ in range(50):
            token, last = (b"tk%08xz" % chance.getrandbits(32) for _ in range(2))
            issued |= {token, last}
            message, is_whole = chance.choice(messages(token)), chance.random() < 0.05
            sent = (message if is_whole else garble(message, chance)) + request("POST", content=last, fields="Connection: close\r\n")
            talk = server.place.connect()
            round_.append((talk, sent, token, last, is_whole))
            try:
                talk.send(sent)
                talk.socket.shutdown(1)
            except OSError:
                pass
        for talk, sent, token, last, is_whole in round_:
            received = bytearray()
            try:
                talk.socket.settimeout(10)
                while data := talk.socket.recv(65_536):
                    received += data
                found = fault(received, issued, token, last, is_whole)
            except TimeoutError:
                found = "no end within 10 s"
            except ConnectionError:
                found = "answers lost by a reset"
            except Malformed as error:
                found = str(error)
            talk.socket.close()
            answered += received.endswith(last)
            if found:
                faults.append(f"{found} for {sent[:200]!r}")
    found, passed = calm_again(server, before, descriptors)
    happened = f"{answered:,} of the good ones answered, the others behind a refusal or swallowed; afterwards {found}"
    if faults:
        happened += f"; {len(faults)} faults, the first: {faults[0]}"
    return happened, passed and not faults and answered > MUTATIONS // 10


@case("flood", f"{FLOOD:,} requests of 480 bytes in a row without reading, then all answers are read", "memory +4 MB at most, all answered in order")
def flood(server):
    before, descriptors = server.warm_up(), server.descriptors
    rest = memoryview(b"".join(request("POST", content=b"%0400d" % number) for number in range(FLOOD)))
    total, answers = len(rest), 0
    with server.place.connect(receive_buffer=16_384) as talk:
        talk.socket.settimeout(1)
        try:
            while rest:
                rest = rest[talk.socket.send(rest) :]
        except TimeoutError:
            pass
        let_in, peak = total - len(rest), server.memory - before
        while answers < FLOOD:
            if rest and select.select([], [talk.socket], [], 0)[1]:
                rest = rest[talk.socket.send(rest[:65_536]) :]
            answer = talk.answer()
            if answer is None or answer.status != 200 or answer.content != b"%0400d" % answers:
                return f"answer {answers} is {answer and (answer.status, answer.content[-20:])}", False
            answers += 1
    found, passed = calm_again(server, before, descriptors)
    happened = f"{megabytes(let_in)} of {megabytes(total)} let in unread, memory +{peak:,} bytes; {answers:,} answers in order"
    return f"{happened}; afterwards {found}", passed and answers == FLOOD and peak < 4e6

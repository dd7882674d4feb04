"""More clients than there is room for, and many who only sit there; in clear alone, because these clients wait for one another."""

import os
import resource
import statistics
import time

from table import case, megabytes
from wire import request

CROWD = 10_000


def can_hold(descriptors):
    """Raises this process's own descriptor limit as far as it may; whether that is enough."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = max(hard, descriptors) if os.geteuid() == 0 else hard
    for limit in (wanted, hard):
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
            break
        except (ValueError, OSError):
            continue
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= descriptors


def latency(server, count=2000):
    """Milliseconds that a normal client waits for an answer: the median, and what one in a hundred exceeds."""
    waits = []
    with server.place.connect() as talk:
        for _ in range(count):
            start = time.perf_counter()
            answer = talk.ask(request())
            waits.append((time.perf_counter() - start) * 1000)
            assert answer is not None and answer.status == 200
    waits.sort()
    return statistics.median(waits), waits[len(waits) * 99 // 100]


@case(
    "idle crowd", f"{CROWD:,} connections, each with one request behind it, stay open; meanwhile a normal client",
    "memory +12 MB at most; the normal client waits at most twice as long", quick=False, ways=("clear",))
def idle_crowd(server):
    if not can_hold(CROWD + 200):
        return f"this needs a descriptor limit of {CROWD + 200:,} (ulimit -n)", False
    before = server.warm_up()
    latency(server)
    calm = latency(server)
    talks = []
    try:
        for _ in range(CROWD):
            talks.append(server.place.connect())
            talks[-1].send(request())
        answered = sum(1 for talk in talks if (answer := talk.answer()) and answer.status == 200)
        grown = server.memory - before
        crowded = latency(server)
        working = server.cpu_during(2)
        kept = server.descriptors
    finally:
        for talk in talks:
            talk.socket.close()
    emptied = server.settles(kept - CROWD)
    happened = (
        f"{answered:,} answered; memory +{megabytes(grown)}; a client waits {calm[0]:.2f} ms before ({calm[1]:.2f} for one in 100), "
        f"{crowded[0]:.2f} ms ({crowded[1]:.2f}) meanwhile; {working:.0%} of a core used while all are idle")
    passed = answered == CROWD and grown < 12e6 and crowded[0] < 2 * calm[0] and working < 0.05 and emptied
    return happened, passed


def press_in(server, count):
    """Opens connections that stay, and asks on each: the connections, how many were answered, how many told that there is no room."""
    talks, statuses = [], []
    for _ in range(count):
        talk = server.place.connect(timeout=2)
        talks.append(talk)
        try:
            talk.send(request())
        except OSError:
            pass
    time.sleep(0.5)
    for talk in talks:
        try:
            answer = talk.answer(within=0.001)
            statuses.append(answer.status if answer else None)
        except OSError:
            pass
    return talks, statuses.count(200), statuses.count(503)


def recovers(server, within=10):
    start = time.monotonic()
    while time.monotonic() - start < within:
        if server.serves(within=2):
            return time.monotonic() - start
        time.sleep(0.05)
    return None


@case(
    "few descriptors", "started under ulimit -n 64, 200 clients come and stay",
    "alive, at most 10% of a core, serves again within 10 s", descriptors=64, ways=("clear",))
def few_descriptors(server):
    talks, answered, refused = press_in(server, 200)
    working = server.cpu_during(3)
    for talk in talks:
        talk.socket.close()
    seconds = recovers(server)
    happened = (
        f"{answered} answered, {refused} told 503, {200 - answered - refused} waited; {working:.0%} of a core; "
        + ("did not recover" if seconds is None else f"served again {seconds:.1f} s after they left"))
    return happened, server.is_alive and answered > 0 and working < 0.1 and seconds is not None


@case(
    "descriptors gone", "the limit of the running server drops to what it holds; 100 more clients come",
    "alive, at most 10% of a core, old clients served, new ones within 10 s of relief", ways=("clear",))
def descriptors_gone(server):
    server.warm_up()
    with server.place.connect() as old:
        old.ask(request())
        limit = server.set_descriptor_limit(server.descriptors)
        talks, answered, _ = press_in(server, 100)
        working = server.cpu_during(3)
        answer = old.ask(request())
        old_served = answer is not None and answer.status == 200
        server.set_descriptor_limit(limit)
        late = 0
        deadline = time.monotonic() + 10
        for talk in talks:
            try:
                late += talk.answer(within=max(deadline - time.monotonic(), 0.01)) is not None
            except OSError:
                pass
        for talk in talks:
            talk.socket.close()
    seconds = recovers(server)
    happened = (
        f"{answered} answered at the limit, the other {late} after it was lifted; {working:.0%} of a core; the old client "
        f"{'was' if old_served else 'was not'} served; " + ("did not recover" if seconds is None else f"a new one after {seconds:.1f} s"))
    return happened, server.is_alive and working < 0.1 and old_served and answered + late == len(talks) == 100 and seconds is not None

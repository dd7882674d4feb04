"""Asks us, SQLite and tantivy the same questions in turn, and tells p50 and p99 in microseconds."""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time

import ours
import peers
import questions

QUOTES = "/v1/quotes/check?words=%s"


def percentile(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] / 1000


def ranked_target(store):
    """Where words are looked for and ranked, as far as it is there."""
    target = "/v1/statements?sort=relevance&q=%s"
    return target if b'"data"' in store.get(target % "the")[1] else None


def deep_cursor(store, corpus):
    """The cursor in the middle of all statements, and the place of the row before it."""
    target, steps = "/v1/statements?limit=200", max(1, len(corpus.statements) // 400)
    for step in range(1, steps + 1):
        page = json.loads(store.get(target)[1])["page"]
        if "next" not in page:
            break
        cursor = page["next"]
        cursor = cursor.split("cursor=")[-1] if "cursor=" in cursor else cursor
        target, place = "/v1/statements?limit=200&cursor=" + cursor, corpus.statements[step * 200 - 1]
    return cursor, place


def compare(question, answers):
    """Stops where two do not say the same."""
    (first, expected), *others = answers.items()
    for name, answer in others:
        if answer["total"] is not None and expected["total"] is not None and answer["total"] != expected["total"]:
            raise SystemExit("%s: %s finds %s, %s %s" % (question.target, first, expected["total"], name, answer["total"]))
        if question.ordered and answer["ids"] != expected["ids"]:
            raise SystemExit("%s: %s and %s give other rows:\n%s\n%s" % (question.target, first, name, expected["ids"], answer["ids"]))
        for field, counts in answer.get("facets", {}).items():
            # The last ones may be tied with others that were left out.
            others = expected["facets"][field]
            bar = max(min(values.values(), default=0) if len(values) == 20 else 0 for values in (counts, others))
            if certain(counts, bar) != certain(others, bar):
                raise SystemExit("%s: %s and %s count %s otherwise" % (question.target, first, name, field))


def certain(counts, bar):
    return {key: count for key, count in counts.items() if count > bar}


def measure(make, engines, seconds):
    times = {engine.name: [] for engine in engines}
    end = time.monotonic() + seconds
    while time.monotonic() < end or len(times[engines[0].name]) < 20:
        question, answers = make(), {}
        for engine in engines:
            nanoseconds, answer = engine.ask(question)
            times[engine.name].append(nanoseconds)
            answers[engine.name] = ours.result(answer) if isinstance(answer, bytes) else answer
        compare(question, answers)
        if len(times[engines[0].name]) >= 2_000:
            break
    return times


def check_quotes(store, corpus, changed):
    """How long a quotation takes that stands in the record, or nearly so; nothing where quotations cannot be checked."""
    times = []
    for words in corpus.quotes[:500]:
        text = words.rstrip(".")
        if len(text) < 30:
            continue
        nanoseconds, content = store.get(QUOTES % questions.quote(text.replace(" the ", " a ", 1) if changed else text))
        if b'"verdict"' not in content:
            return None
        times.append(nanoseconds)
    return times


def commit(store, corpus, chance):
    """How long the writer takes for a commit of one statement, while segments are merged beside it."""
    ids = [id for kind, id in corpus.ids if kind == "statement"]
    return [store.commit(chance.choice(ids)) for _ in range(500)]


def table(title, lines, markdown):
    print(("\n### %s\n" if markdown else "\n%s") % title)
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for index, line in enumerate(lines):
        cells = [cell.ljust(width) if column == 0 else cell.rjust(width) for column, (cell, width) in enumerate(zip(line, widths))]
        print("| " + " | ".join(cells) + " |" if markdown else "  ".join(cells))
        if markdown and index == 0:
            print("|" + "|".join(" --- " for _ in line) + "|")
    sys.stdout.flush()


def run(count, options, folder):
    program = options.programs + "/communique"
    subprocess.run([program, "generate", "--records", str(count), "--seed", str(options.seed), folder], check=True)
    given = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
    store = ours.InProcess(folder, options.programs + "/store-bench")
    corpus, rows, served = questions.Corpus(), [], 0
    for place, line in enumerate(store.records(), 1):
        record = json.loads(line)
        rows.append(peers.Row(place, record, line))
        corpus.take(rows[-1], record)
        served += len(line)
    corpus.finish()
    engines = [store, ours.OverHTTP(folder, program), peers.SQLite(rows), peers.Tantivy(rows)]
    loads = {engine.name: engine.load_seconds for engine in engines if hasattr(engine, "load_seconds")}
    rows.clear()
    lines = [("work (p50 / p99 in µs)", *(engine.name for engine in engines), "ours : best peer, p50")]
    makers = questions.Rows(corpus, options.seed, ranked_target(store), deep_cursor(store, corpus))
    for title, make in makers.all():
        times = measure(make, engines, options.seconds)
        medians = [percentile(times[engine.name], 0.5) for engine in engines]
        cells = ["%.0f / %.0f" % (median, percentile(times[engine.name], 0.99)) for engine, median in zip(engines, medians)]
        lines.append((title, *cells, "%.2f" % (medians[0] / min(medians[2:]))))
    for title, changed in (("quote check, exact", False), ("quote check, near", True)):
        if times := check_quotes(store, corpus, changed):
            lines.append((title, "%.0f / %.0f" % (percentile(times, 0.5), percentile(times, 0.99)), "", "", "", ""))
    times = commit(store, corpus, random.Random(options.seed))
    lines.append(("commit of one statement", "%.0f / %.0f" % (percentile(times, 0.5), percentile(times, 0.99)), "", "", "", ""))
    load = ["load, s of CPU"] + ["%.1f" % loads[engine.name] if engine.name in loads else "" for engine in engines]
    lines.append((*load, "%.2f" % (loads[store.name] / min(loads["SQLite"], loads["tantivy"]))))
    table("%s records of %d bytes, served as %d" % (format(count, ","), given / count, served / count), lines, options.markdown)
    spare = store.resident / count - served / count
    print("\nMemory after the load: %.0f bytes a record, %.0f more than its served JSON." % (store.resident / count, spare))
    for engine in engines[:2]:
        engine.stop()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("--records", default="10000,100000,1000000")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5, help="for each row of the table")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    for count in map(int, options.records.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            run(count, options, folder)


if __name__ == "__main__":
    main()

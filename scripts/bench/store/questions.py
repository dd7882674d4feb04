"""The questions: each as a target of ours, and as what the peers need to ask the same."""

import random
from collections import Counter
from datetime import date
from urllib.parse import quote

from peers import BARRIER


class Question:
    """One question. `ordered`: all must give the same rows in the same order; the total must be the same anyway."""

    def __init__(self, kind, target, ordered=True, **values):
        self.kind, self.target, self.ordered = kind, target, ordered
        self.phrase = False
        self.__dict__.update(values)


class Corpus:
    """What the questions are drawn from: gathered while the records pass by."""

    def __init__(self):
        self.ids, self.statements = [], []
        self.speakers, self.topics, self.words = Counter(), Counter(), Counter()
        self.quotes = []

    def take(self, row, record):
        self.ids.append((row.type, row.id))
        if row.type != "statement":
            return
        self.statements.append(row.place)
        if row.speaker:
            self.speakers[row.speaker] += 1
        self.topics.update(row.topics)
        if len(self.quotes) < 20_000:
            self.words.update(set(row.text.lower().replace(".", " ").replace("-", " ").split()) - {BARRIER.strip()})
            self.quotes += record.get("words", [])[:1]

    def finish(self):
        self.common = [word for word, _ in self.words.most_common()]


def collection(kind):
    return "entities" if kind == "entity" else kind + "s"


class Rows:
    """The rows of the table: each makes a new question at every call, by chance from a seed."""

    def __init__(self, corpus, seed, ranked, cursor):
        self.corpus, self.chance, self.ranked = corpus, random.Random(seed), ranked
        # A cursor in the middle of all statements, as (cursor, place of the row before it).
        self.cursor = cursor

    def all(self):
        yield "by id", self.by_id
        yield "speaker + dates, newest 20", self.by_speaker
        yield "topic with total, newest 20", self.by_topic
        yield "total + five facets", self.facets
        yield "newest after a deep cursor", self.after
        if self.ranked:
            yield "one rare word, ranked", lambda: self.one_word(0.6, 1.0)
            yield "one medium word, ranked", lambda: self.one_word(0.02, 0.05)
            yield "one common word, ranked", lambda: self.one_word(0, 0, among=10)
            yield "two words, ranked", self.two_words
            yield "a phrase, ranked", self.phrase

    def by_id(self):
        kind, id = self.chance.choice(self.corpus.ids)
        return Question("by_id", "/v1/%s/%s" % (collection(kind), id), id=id)

    def by_speaker(self):
        speaker = self.chance.choice(self.corpus.speakers.most_common(500))[0]
        year = self.chance.randint(1991, 2020)
        since, until = date(year, 3, 1), date(year + self.chance.randint(0, 4), 9, 30)
        target = "/v1/statements?speaker=%s&date=%s/%s" % (speaker, since, until)
        return Question("by_speaker", target, speaker=speaker, since=since.toordinal(), until=until.toordinal())

    def topic(self):
        return self.chance.choice(self.corpus.topics.most_common(20))[0]

    def by_topic(self):
        topic = self.topic()
        return Question("by_topic", "/v1/statements?topic=" + topic, topic=topic)

    def facets(self):
        topic = self.topic()
        return Question("facets", "/v1/statements?topic=%s&facets=speaker,topic,act,mode,fidelity" % topic, topic=topic)

    def after(self):
        cursor, place = self.cursor
        return Question("after", "/v1/statements?cursor=" + cursor, place=place)

    def question(self, words, phrase=False):
        """Every word stands in quotation marks: exactly these, no other form of them."""
        text = '"%s"' % " ".join(words) if phrase else " ".join('"%s"' % word for word in words)
        return Question("words", self.ranked % quote(text), ordered=False, words=words, phrase=phrase)

    def one_word(self, low, high, among=1):
        count = len(self.corpus.common)
        return self.question([self.corpus.common[self.chance.randrange(int(count * low), min(count, int(count * high) + among))]])

    def two_words(self):
        words = self.corpus.common
        return self.question([words[self.chance.randrange(10, 60)], words[self.chance.randrange(100, 400)]])

    def phrase(self):
        words = self.chance.choice(self.corpus.quotes).lower().rstrip(".").replace("-", " ").split()
        start = self.chance.randrange(max(1, len(words) - 2))
        return self.question(words[start : start + 2] if len(words) > 1 else words, phrase=len(words) > 1)

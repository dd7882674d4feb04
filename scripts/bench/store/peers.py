"""The peers: SQLite with FTS5 and tantivy, both in this process and in memory, holding the same records with their JSON.

Each gets every help that a careful user would give: records numbered in the order of the answers, covering indexes, fast fields.
"""

import sqlite3
import time
from datetime import date

import tantivy

NEVER, EVER = -(1 << 40), 1 << 40

# A word that nobody writes between two texts, so that no phrase reaches from one into the other.
BARRIER = " barrierbetweentexts "


class Row:
    """What a peer keeps of a record: it stands at `place` in the order of our answers, newest first."""

    def __init__(self, place, record, line):
        self.place, self.id, self.type, self.json = place, record["id"], record["type"], line
        self.speaker = record.get("speaker", {}).get("id")
        self.topics = [topic["id"] for topic in record.get("topics", [])]
        self.act, self.mode, self.fidelity = (record.get(name) for name in ("act", "mode", "fidelity"))
        when = record.get("date", {})
        self.earliest = days(when["earliest"]) if "earliest" in when else NEVER if when else EVER
        self.latest = days(when["latest"]) if "latest" in when else EVER if when else NEVER
        self.text = BARRIER.join(texts(record)) if self.type == "statement" else ""


def texts(record):
    """The texts that our words are looked for in, where statements are asked for."""
    named = [record.get("speaker"), record.get("place"), *record.get("topics", []), *record.get("about", [])]
    yield from (record.get("gist", ""), record.get("name", ""), *record.get("words", []))
    yield from (reference["name"] for reference in named if reference)


def days(text):
    return date.fromisoformat(text).toordinal()


class SQLite:
    name = "SQLite"

    def __init__(self, rows):
        start = time.process_time()
        self.base = sqlite3.connect(":memory:", isolation_level=None)
        self.base.executescript(
            """
            CREATE TABLE records(place INTEGER PRIMARY KEY, id TEXT, type TEXT, speaker TEXT, act TEXT, mode TEXT, fidelity TEXT,
                earliest INT, latest INT, json BLOB);
            CREATE TABLE topics(topic TEXT, type TEXT, place INT, PRIMARY KEY(topic, type, place)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
            """
        )
        self.base.execute("BEGIN")
        for row in rows:
            values = (row.place, row.id, row.type, row.speaker, row.act, row.mode, row.fidelity, row.earliest, row.latest, row.json)
            self.base.execute("INSERT INTO records VALUES(?,?,?,?,?,?,?,?,?,?)", values)
            self.base.executemany("INSERT INTO topics VALUES(?,?,?)", ((topic, row.type, row.place) for topic in row.topics))
            self.base.execute("INSERT INTO texts(rowid, text) VALUES(?,?)", (row.place, row.text))
        self.base.executescript(
            """
            CREATE UNIQUE INDEX by_id ON records(id);
            CREATE INDEX by_type ON records(type, place);
            CREATE INDEX by_speaker ON records(speaker, place, earliest, latest);
            CREATE INDEX topics_by_place ON topics(place, topic);
            INSERT INTO texts(texts) VALUES('optimize');
            ANALYZE;
            """
        )
        self.load_seconds = time.process_time() - start

    def ask(self, question):
        start = time.perf_counter_ns()
        result = getattr(self, question.kind)(question)
        return time.perf_counter_ns() - start, result

    def all(self, query, *values):
        return self.base.execute(query, values).fetchall()

    def page(self, total, rows):
        return {"total": total, "ids": [row[0] for row in rows], "json": [row[1] for row in rows]}

    def by_id(self, question):
        return self.page(1, self.all("SELECT id, json FROM records WHERE id = ?", question.id))

    def by_speaker(self, question):
        where = "FROM records WHERE speaker = ? AND earliest <= ? AND latest >= ?"
        values = (question.speaker, question.until, question.since)
        (total,) = self.all("SELECT count(*) " + where, *values)[0]
        return self.page(total, self.all("SELECT id, json " + where + " ORDER BY place LIMIT 20", *values))

    def by_topic(self, question):
        where = "FROM topics WHERE topic = ? AND type = 'statement'"
        (total,) = self.all("SELECT count(*) " + where, question.topic)[0]
        places = "SELECT place " + where + " ORDER BY place LIMIT 20"
        return self.page(total, self.all("SELECT id, json FROM records WHERE place IN (%s) ORDER BY place" % places, question.topic))

    def facets(self, question):
        answer = self.by_topic(question)
        source = "FROM topics t JOIN records r USING(place) WHERE t.topic = ? AND t.type = 'statement' AND %s NOT NULL "
        answer["facets"] = {
            name: dict(self.all("SELECT %s, count(*) n %s GROUP BY 1 ORDER BY n DESC LIMIT 20" % (name, source % name), question.topic))
            for name in ("r.speaker", "r.act", "r.mode", "r.fidelity")
        }
        answer["facets"]["o.topic"] = dict(
            self.all(
                "SELECT o.topic, count(*) n FROM topics t JOIN topics o USING(place) WHERE t.topic = ? AND t.type = 'statement' "
                "GROUP BY 1 ORDER BY n DESC LIMIT 20",
                question.topic,
            )
        )
        answer["facets"] = {name[2:]: counts for name, counts in answer["facets"].items()}
        return answer

    def after(self, question):
        rows = self.all("SELECT id, json FROM records WHERE type = 'statement' AND place > ? ORDER BY place LIMIT 20", question.place)
        return self.page(None, rows)

    def words(self, question):
        query = question.phrase and '"%s"' % " ".join(question.words) or " ".join('"%s"' % word for word in question.words)
        (total,) = self.all("SELECT count(*) FROM texts WHERE texts MATCH ?", query)[0]
        best = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20"
        return self.page(total, self.all("SELECT id, json FROM records WHERE place IN (%s)" % best, query))


class Tantivy:
    name = "tantivy"

    def __init__(self, rows):
        start = time.process_time()
        builder = tantivy.SchemaBuilder()
        for name in ("id", "type"):
            builder.add_text_field(name, stored=name == "id", tokenizer_name="raw", index_option="basic")
        for name in ("speaker", "topic", "act", "mode", "fidelity"):
            builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
        for name in ("place", "earliest", "latest"):
            builder.add_integer_field(name, indexed=True, fast=True)
        builder.add_text_field("text")
        builder.add_bytes_field("json", stored=True)
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema)
        writer = self.index.writer(heap_size=512 << 20, num_threads=1)
        for row in rows:
            document = tantivy.Document()
            for name, value in (("id", row.id), ("type", row.type), ("speaker", row.speaker), ("act", row.act), ("mode", row.mode)):
                if value:
                    document.add_text(name, value)
            if row.fidelity:
                document.add_text("fidelity", row.fidelity)
            for topic in row.topics:
                document.add_text("topic", topic)
            for name, value in (("place", row.place), ("earliest", row.earliest), ("latest", row.latest)):
                document.add_integer(name, value)
            document.add_text("text", row.text)
            document.add_bytes("json", row.json)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()
        self.load_seconds = time.process_time() - start

    def ask(self, question):
        start = time.perf_counter_ns()
        result = getattr(self, question.kind)(question)
        return time.perf_counter_ns() - start, result

    def term(self, name, value):
        return tantivy.Occur.Must, tantivy.Query.term_query(self.schema, name, value, "basic")

    def range(self, name, low, high):
        return tantivy.Occur.Must, tantivy.Query.range_query(self.schema, name, tantivy.FieldType.Integer, low, high)

    def find(self, conditions, count=True, by_place=True):
        query = tantivy.Query.boolean_query(conditions)
        order = {"order_by_field": "place", "order": tantivy.Order.Asc} if by_place else {}
        found = self.searcher.search(query, limit=20, count=count, **order)
        documents = [self.searcher.doc(address) for _, address in found.hits]
        return {
            "total": found.count if count else None,
            "ids": [document["id"][0] for document in documents],
            "json": [document["json"][0] for document in documents],
        }

    def by_id(self, question):
        return self.find([self.term("id", question.id)], by_place=False)

    def by_speaker(self, question):
        since, until = self.range("latest", question.since, EVER), self.range("earliest", NEVER, question.until)
        return self.find([self.term("speaker", question.speaker), since, until])

    def by_topic(self, question):
        return self.find([self.term("type", "statement"), self.term("topic", question.topic)])

    def facets(self, question):
        answer = self.by_topic(question)
        query = tantivy.Query.boolean_query([self.term("type", "statement"), self.term("topic", question.topic)])
        fields = ("speaker", "act", "mode", "fidelity", "topic")
        counted = self.searcher.aggregate(query, {name: {"terms": {"field": name, "size": 20}} for name in fields})
        answer["facets"] = {name: {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]} for name in fields}
        return answer

    def after(self, question):
        return self.find([self.term("type", "statement"), self.range("place", question.place + 1, EVER)], count=False)

    def words(self, question):
        if question.phrase:
            query = tantivy.Query.phrase_query(self.schema, "text", question.words)
            return self.find([(tantivy.Occur.Must, query)], by_place=False)
        terms = [(tantivy.Occur.Must, tantivy.Query.term_query(self.schema, "text", word)) for word in question.words]
        return self.find(terms, by_place=False)

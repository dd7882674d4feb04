// Corpus: see the architecture page.

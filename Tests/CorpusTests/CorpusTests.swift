// Promises of Corpus.

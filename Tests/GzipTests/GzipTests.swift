// Promises of Gzip.

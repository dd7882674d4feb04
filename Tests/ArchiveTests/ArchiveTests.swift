// Promises of Archive.
